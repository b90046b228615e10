// What the sidebar's page Check says around what it found. Never a problem itself: those are cell-faults.ts
// and plan-warnings.ts.
import type { Words } from '../say.ts';

export const checkWords = {
  sound: ['Nothing to mend', '没有需要修改的内容'],
  soundText: [
    'The plan can be published. This page looks again when you edit.',
    '计划可以发布。您编辑后，本页会自动重新检查。',
  ],
  toMend: ['{count} {count?thing|things} to mend', '有 {count} 处需要修改'],
  worth: ['{count} worth a look', '{count} 项建议留意'],
  mendText: [
    'Nothing is published while there is one. Press a cell to go there; this page looks again when you edit.',
    '修改完之前不会发布。点击单元格即可前往；您编辑后，本页会自动重新检查。',
  ],
  worthText: [
    'These keep nobody from publishing. Dismiss one with a reason, and it does not come back while its row stays as it is.',
    '这些不影响发布。填写理由即可忽略；该行不变时不再提示。',
  ],
  problems: ['To mend', '需要修改'],
  warnings: ['Worth a look', '建议留意'],
  inTab: [': show it in {tab}', '：在“{tab}”中查看'],
  moreCells: ['Show {count} more', '再显示 {count} 项'],
  fix: ['Fix', '修正'],
  fixAll: ['Fix all {count}', '全部修正（{count}）'],
  fixOne: ['{cell}: {before} → {after}', '{cell}：{before} → {after}'],
  blank: ['blank', '空'],
  fixed: ['{count} {count?cell|cells} fixed.', '已修正 {count} 处。'],
  leftAlone: [
    '{count} {count?says|say} something else by now and {count?was|were} left alone.',
    '{count} 处内容已变，未作改动。',
  ],
  undo: ['Undo all fixes', '撤销全部修正'],
  undone: ['{count} {count?fix|fixes} undone.', '已撤销 {count} 处修正。'],
  look: ['Look again', '重新检查'],
  looking: ['Looking …', '正在检查……'],
  dismiss: ['Dismiss …', '忽略……'],
  dismissAll: ['Dismiss all {count} …', '全部忽略（{count}）……'],
  reason: ['Why is it fine?', '为何无需处理？'],
  reasonHelp: [
    'Kept in the Notes of the row, with your name. Delete the line there, and the warning is back.',
    '会写入该行的“备注”并署名；删除该行文字后会再次提示。',
  ],
  reasonMissing: ['Give a reason.', '请填写理由。'],
  keep: ['Dismiss', '忽略'],
  cancel: ['Cancel', '取消'],
  dismissed: ['{count} {count?warning|warnings} dismissed.', '已忽略 {count} 项提示。'],
  preview: ['Publish …', '发布……'],
  publishNow: ['Publish now', '立即发布'],
  notYet: ['Not yet', '暂不发布'],
  willChange: ['This will change', '将会变更'],
  nothingChanges: ['Nothing changes: what stands here is live already.', '没有变更：当前内容已生效。'],
  allNew: [
    'The first plan: {units}, {people}, {objectives}, {keyResults}.',
    '首次发布：{units}、{people}、{objectives}、{keyResults}。',
  ],
  publishedMore: ['What changed, and how cells were read', '变更内容与单元格读取结果'],
  waits: ['Waits for an admin', '等待管理员发布'],
  undoPublish: ['Undo the last publish', '撤销最近一次发布'],
  publishUndone: [
    'Undone: what was live before is live again, as revision {revision}. The sheet stays as it is; publish it again, or change it back.',
    '已撤销：恢复为之前生效的内容（第 {revision} 版）。表格内容不变，可再次发布，或自行改回。',
  ],
  nowAgain: ['Live again', '已恢复'],
  readAs: ['How cells were read', '读取说明'],
  moreChanges: ['… and {count} more', '……另有 {count} 项'],
} as const satisfies Words;
