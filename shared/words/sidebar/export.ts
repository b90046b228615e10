// The words of the sidebar's page that hands out files. Those of the formats are words of the board's page:
// page/export.ts.
import type { Words } from '../say.ts';

export const exportFileWords = {
  lead: [
    'What was published last, and what has been reported on it, as you may see it. Edits that are not published yet are not in it.',
    '包含最近一次发布的内容及其填报，以您可以看到的为限；尚未发布的修改不在其中。',
  ],
  what: ['What', '内容'],
  all: ['Everything', '全部'],
  plan: ['Plan', '计划'],
  snapshots: ['Snapshots', '快照'],
  board: ['Board', '看板'],
  as: ['As a file', '文件格式'],
  csv: ['CSV file', 'CSV 文件'],
  getting: ['Asking for the files …', '正在准备文件……'],
  timeOut: [
    'These addresses were good for ten minutes. Ask for the files again.',
    '文件地址的有效期为十分钟，请重新获取。',
  ],
  onceMore: ['Get the files', '获取文件'],
  back: [
    'Import … takes a file of ours in again with nothing lost.',
    '“导入……”可将导出的文件重新读入，不丢失任何内容。',
  ],
  past: ['Cycles that are over: on the board', '已结束的周期：请到看板'],
} as const satisfies Words;
