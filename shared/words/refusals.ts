// What a person is told who is refused, each with the way out. Never the status that a program gets.
import type { Words } from './say.ts';

export const refusalWords = {
  'no-workspace': [
    'Nothing has been published in this workspace yet: ask an admin to press Publish.',
    '该工作区尚未发布：请管理员点击“发布”。',
  ],
  'has-left': [
    'Your last day in the People tab has passed. If that is wrong, ask an admin to correct it and publish.',
    '“人员”表中您的离职日已过。如有误，请管理员更正并发布。',
  ],
  'not-in-people': [
    'Your mail address is not in the People tab: ask an admin to add it and publish.',
    '您的邮箱不在“人员”表中：请管理员添加并发布。',
  ],
  'not-a-reporter': [
    '{id}: only its owner, the leads above it and admins report on it.',
    '{id}：只有负责人、上级负责人和管理员可以填报。',
  ],
  'not-allowed': ['This is for {who}.', '此操作仅限{who}。'],
  'unknown-key-result': [
    'There is no key result {id} in the published plan: it may have been removed; open the form again.',
    '已发布的计划中没有关键结果 {id}：可能已删除，请重新打开表单。',
  ],
  'two-of-a-name': [
    '“{name}” is the name of {first} and of {second}: say the ID of the one that you mean.',
    '“{name}”是 {first} 和 {second} 共有的名称：请注明所指的编号。',
  ],
  'unknown-thing': [
    'There is no {id} here: it may have been removed; refresh and try again.',
    '找不到 {id}：可能已删除，请刷新后重试。',
  ],
  'date-outside-cycle': [
    '{date} is outside the cycle ({start} to {end}).',
    '{date} 不在周期内（{start} 至 {end}）。',
  ],
  'date-in-future': [
    '{date} has not come yet: a snapshot is dated today or earlier.',
    '{date} 尚未到来：快照日期只能是今天或之前。',
  ],
  'bad-value': [
    '{id}: {value} is not a value for this key result ({expected}).',
    '{id}：{value} 不是该关键结果的有效值（{expected}）。',
  ],
  // The code is the one that a cell of Snapshots gets for the same doubt (cells/faults.ts).
  'report-percent-doubt': [
    '{id}: did you mean {value}%? As a plain number {value} is far from this key result: report {share} if so, or confirm {value} itself with asRead “{asRead}”.',
    '{id}：您指的是 {value}% 吗？{value} 与该关键结果相差过大：若是，请填报 {share}；若确为 {value}，请用 asRead“{asRead}”确认。',
  ],
  'nothing-reported': [
    'Nothing was filled in: enter at least one value.',
    '没有填写内容：请至少填写一项数值。',
  ],
  'key-result-twice': [
    '{id} is in this submission twice: send it once.',
    '{id} 在本次提交中出现两次：请只提交一次。',
  ],
  'key-taken': [
    'This form was already used for something else: open it again.',
    '该表单已用于其他提交：请重新打开。',
  ],
  'copied-spreadsheet': [
    'This spreadsheet is a copy: make it a workspace of its own in Attune → Add-on settings before publishing.',
    '该表格是副本：请先在 Attune 菜单的“插件设置”中将其设为独立工作区，再发布。',
  ],
  'undo-not-last': [
    'Somebody has published since: only the last revision can be undone. Refresh the board to see what is live.',
    '此后已有人发布：只能撤销最近一版。请刷新看板查看当前内容。',
  ],
  'undo-first': [
    'This is the first plan: there is none before it. Change the sheet and publish again.',
    '这是首个计划，之前没有可恢复的版本。请修改表格后重新发布。',
  ],
  'undo-new-cycle': [
    'A new cycle began with it: it cannot be undone. Change the sheet and publish again.',
    '新周期由此开始，不能撤销。请修改表格后重新发布。',
  ],
  'undo-step': [
    'The plan was last changed by a step of the process, not by Publish: it cannot be undone here.',
    '计划最近一次由流程步骤更改，而非发布，不能在此撤销。',
  ],
  'undo-reported': [
    'Somebody has reported or answered since: it cannot be undone any more. Change the sheet and publish again.',
    '此后已有人填报或提交，不能再撤销。请修改表格后重新发布。',
  ],
  'same-people': [
    'All these people are in another workspace already. If this spreadsheet is a copy of that one, everybody would get every mail twice. Make it a workspace of its own all the same?',
    '这些成员已全部属于另一个工作区。如果此表格是它的副本，所有人都会收到双份邮件。仍要将其设为独立的工作区吗？',
  ],
  'domain-not-allowed': [
    'This deployment opens workspaces for certain mail domains only: ask whoever runs it.',
    '此部署只允许特定邮箱域名创建工作区：请联系维护者。',
  ],
  'weak-key': [
    'This workspace key is no random one: choose Set up in the Attune menu, which makes one.',
    '该工作区密钥并非随机生成：请在同频菜单中选择“初始设置”重新生成。',
  ],
  'too-many-writes': [
    'That was a lot within a minute: wait {seconds} {seconds?second|seconds}, then send it again. What you typed stays here.',
    '一分钟内提交过多：请等待 {seconds} 秒后重新提交，您填写的内容会保留。',
  ],
  'invalid-workbook': [
    'The plan has problems: mend the marked cells and publish again.',
    '计划存在问题：请修改标记的单元格后重新发布。',
  ],
  busy: ['Many are writing at this moment: try again.', '当前写入繁忙：请重试。'],
  'already-done': ['This was done before: nothing has changed.', '此操作已完成过：没有变化。'],
  'not-yet-responded': ['The review has no answer yet: answer it first.', '该复盘尚未响应：请先响应。'],
  'not-yet-started': [
    'The review has not started yet: start the change first, then close.',
    '该复盘尚未启动：请先启动调整，再关闭。',
  ],
  closed: ['The review is closed.', '该复盘已关闭。'],
  'before-it-opened': ['That moment is before the review opened.', '该时间早于复盘开启时间。'],
  'bad-answers': ['{field}: {reason}', '{field}：{reason}'],
  'no-resources': [
    'Say what is needed, how much and by when, or write “none”.',
    '请写明所需资源（内容、数量、时间），或填写“无”。',
  ],
  loop: [
    'Aligned to {aim}, {id} would close a loop: {aim} is itself aligned to it. Align it to something above.',
    '{id} 对齐 {aim} 会形成循环：{aim} 本身已对齐到它。请对齐上级目标。',
  ],
  'not-above': [
    '{id} is not a goal above {unit}: answer an objective or key result of a unit above it.',
    '{id} 不是 {unit} 的上级目标：请回应上级组织的目标或关键结果。',
  ],
  'goal-gone': [
    'What it answers, {id}, is not in the plan any more: return it with that reason, or put the objective back.',
    '其回应的 {id} 已不在计划中：请以此为由退回，或恢复该目标。',
  ],
  'not-enough-points': [
    'The balance is {balance} {balance?point|points}, the reward costs {cost}.',
    '积分余额为 {balance}，该奖励需要 {cost}。',
  ],
  'out-of-stock': ['This reward is used up.', '该奖励已兑完。'],
} as const satisfies Words;
