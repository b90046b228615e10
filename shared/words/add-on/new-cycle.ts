// What New cycle says. Not in Code.js: a file of its own (scripts/add-on/words-file.ts).
import type { Words } from '../say.ts';

export const newCycleWords = {
  cycleWorking: ['Looking at how the cycle ended …', '正在查看周期结果……'],
  cycleNotAdmin: ['Only an admin starts a new cycle.', '只有管理员可以开启新周期。'],
  cycleRuns: [
    '{cycle} runs until {end}. Start the next one from that day on. To end it earlier, change Cycle end in Settings and publish.',
    '{cycle} 将于 {end} 结束，请从当天起再开启新周期。如需提前结束，请在“设置”中修改周期结束日并发布。',
  ],
  cyclePrepared: [
    'The next cycle stands in this spreadsheet already. Look it over, then press Publish: from then on it is live.',
    '新周期已在此表格中就绪。请检查后点击“发布”，发布后即生效。',
  ],
  cycleNoSettings: [
    'The Settings tab has no row “Cycle start”. Add it, then try again.',
    '“设置”表中缺少“周期开始”一行，请补上后重试。',
  ],
  cycleUnsent: [
    'Rows that were typed and not sent yet: {rows}.\n\nOK: they are sent first, so that they count in {cycle}.\nCancel: leave everything as it is.',
    '以下手填的行尚未发送：{rows}。\n\n“确定”：先发送这些行，使其计入 {cycle}。\n“取消”：不做任何改动。',
  ],
  cycleLeft: [
    'Still not sent: {rows}.\n\nOK: begin the new cycle; these rows stay in their tabs, and the archive has them too, but they do not count in {cycle}.\nCancel: mend them first.',
    '仍未发送：{rows}。\n\n“确定”：开启新周期；这些行保留在原表并同时存档，但不计入 {cycle}。\n“取消”：先修正这些行。',
  ],
  cycleTitle: ['{from} ends, {to} begins', '{from} 结束，{to} 开始'],
  cycleEnded: [
    '{finished} of {all} key {all?result|results} reached the target; {unfinished} {unfinished?is|are} unfinished:',
    '{all} 个关键结果中 {finished} 个达成，{unfinished} 个未完成：',
  ],
  cycleAllDone: ['Every key result reached its target ({all}).', '{all} 个关键结果全部达成。'],
  cycleQuestion: [
    'These tabs are kept as they are in an archive beside them ({archives}), and their rows are then replaced: {tabs}.\nIn Settings: {settings}.\nNothing is live before you publish.\n\nYes: carry the unfinished ones forward, with new IDs, the last value as baseline and the dates of {to}.\nNo: start {to} with an empty plan.\nCancel: leave everything as it is.',
    '以下各表将原样存档于旁（{archives}），随后替换其中的行：{tabs}。\n“设置”将改为：{settings}。\n发布之前不会生效。\n\n“是”：将未完成的关键结果结转，使用新编号，以最近数值为基线，日期为 {to}。\n“否”：{to} 从空白计划开始。\n“取消”：不做任何改动。',
  ],
  cycleDone: [
    '{to} stands in this spreadsheet: {keyResults} key {keyResults?result|results} and {objectives} {objectives?objective|objectives} were carried forward. Look it over, add what is new, then press Publish. {from} stays readable in the archive tabs and on the web board under Earlier cycles.',
    '{to} 已在此表格中就绪：结转 {objectives} 个目标、{keyResults} 个关键结果。请检查并补充新内容，然后点击“发布”。{from} 可在存档表以及网页看板的“以往周期”中查阅。',
  ],
  cycleUnaligned: [
    '{count} {count?objective is|objectives are} aligned to nothing now, because the goal above {count?it|them} has ended: {ids}.',
    '{count} 个目标因其上级目标已结束而暂未对齐：{ids}。',
  ],
  cycleFormulas: [
    'These cells of Settings hold formulas and were left alone; change them yourself: {keys}.',
    '“设置”中以下单元格为公式，未作改动，请自行修改：{keys}。',
  ],
  cycleScore: ['Score', '得分'],
  cycleStatus: ['Status at the end', '期末状态'],
} as const satisfies Words;
