// What a live company says of what comes next, of its story and of what the story had to leave out. Never
// what a step of the process says itself: shared/process/steps.
import { sayFrom, type Words } from '../../../shared/words/say.ts';

export const liveWords = {
  reminder: ['Reminders of the snapshot go out', '发出快照提醒'],
  nudge: ['Whoever has not reported is nudged', '向未填报者催报'],
  digest: ['Weekly digests go out', '发出周报'],
  meeting: ['Invitations to the decoding meeting go out', '发出解码会邀请'],
  'proposals-late': ['Proposals are due', '提案截止'],
  fed: ['Cells report what nobody has', '无人填报的由单元格填报'],
  snapshot: ['A snapshot is due', '快照截止'],
  deadline: ['The time for an answer ends', '响应时限到期'],
  bundled: ['Mails that were bundled go out', '发出合并的邮件'],
  reports: ['{who} reports on {what}', '{who}填报{what}'],
  adjusts: ['{who} adjusts {what}', '{who}调整{what}'],
  joins: ['Objective {what} joins the plan', '目标{what}进入计划'],
  changedMeanwhile: ['somebody has changed it meanwhile', '期间已有人修改'],
  notInSheet: ['it is not in the sheet any more', '表格中已没有它'],
} as const satisfies Words;

export const say = sayFrom(liveWords);
