// What the workbench's server says to a person, in both languages, each with the way out. Never a person's
// text.
import { type Plain, sayFrom, type Words } from '../../../shared/words/say.ts';

export const serverWords = {
  backEndOff: [
    'The back end is switched off for the moment: switch it on in the View menu.',
    '后端暂时已断开：请在“查看”菜单中恢复。',
  ],
  restarted: [
    'The workbench was started anew. Everything is still there: load the page again.',
    '工作台已重新启动，内容都在：请重新加载页面。',
  ],
  replaced: ['Another workbook is open now.', '现在打开的是另一个工作簿。'],
  startedOver: ['The workbook was started over.', '工作簿已重新开始。'],
  outOfOrder: [
    'Somebody changed rows or tabs at the same moment, so this change could not be placed. The page loads anew: please type it again.',
    '有人同时改动了行或工作表，这次修改无法定位。页面将重新加载：请再输入一次。',
  ],
  refusedChange: [
    'The sheet could not take this change. The page loads anew; nothing else is lost.',
    '表格无法接受这次修改。页面将重新加载，其他内容不受影响。',
  ],
  loading: ['What happened before is still being loaded: one moment.', '之前发生的内容仍在加载：请稍候。'],
  moving: ['The clock is being moved: stop it first, or wait.', '时钟正在移动：请先停止，或稍候。'],
  nothingLeft: ['Nothing comes any more: the story has ended.', '后面没有事件了：故事已结束。'],
  timedOut: [
    'The action took too long and was ended. The workbook is as it was before.',
    '该操作耗时过长，已被终止。工作簿保持操作前的样子。',
  ],
  broken: [
    'Something broke in the workbench. Nothing was lost: try again.',
    '工作台出了问题，内容没有丢失：请重试。',
  ],
  badCommand: [
    'The page sent something that is no command: load it again.',
    '页面发送了无法识别的命令：请重新加载。',
  ],
  notInPeople: ['Nobody in People has this address.', '人员表中没有这个邮箱。'],
  answered: ['This question has been answered already.', '这个问题已经回答过了。'],
  tooLarge: [
    'The file is larger than 50 MB. Remove what Attune does not need, or open it from the command line.',
    '文件超过 50 MB。请删去同频不需要的内容，或从命令行打开。',
  ],
  workbench: ['Workbench', '工作台'],
  notBuilt: [
    'The spreadsheet page has not been built: npm run build builds it. Everything else runs.',
    '表格页面尚未构建：运行 npm run build。其余部分都在运行。',
  ],
  board: ['Board', '看板'],
  phoneForm: ['Phone form', '手机表单'],
  inbox: ['Inbox', '收件箱'],
  untitled: ['Untitled', '未命名'],
  firstTab: ['Sheet1', '工作表1'],
  skipped: ['Left out of the story', '故事中略去'],
} as const satisfies Words;

export type WordName = Plain<typeof serverWords>;

export const say = sayFrom(serverWords);
