// The words of every form and of what follows it. Never holds messages about faults (answer-faults.ts).
import { type Plain, sayFrom, type Words } from './say.ts';
import { standingWords } from './standing.ts';
import { thingWords } from './things.ts';

export const formWords = {
  trust: ['OKR progress is for steering, never for pay.', 'OKR 进度只用于协同与支援，不影响奖金和考核。'],
  trustMore: ['It decides where help goes. Nobody is ranked.', '进度只决定资源往哪里倾斜，不给任何人排名。'],
  formTitle: ['Your snapshot', '进度快照'],
  formLead: [
    'Fill in what you know. Leave a card blank and nothing is sent for it.',
    '填写您掌握的即可；留空的卡片不会提交。',
  ],
  nothingOwed: ['Nothing is due from you today.', '您今天没有需要填报的内容。'],
  last: ['Last', '上次'],
  neverReported: ['not yet reported', '尚未填报'],
  planToDate: ['Plan to date', '当前计划'],
  onPlanWouldBe: ['On plan would be {value}', '按计划应为 {value}'],
  keepWithin: ['Keep within {value}', '保持在 {value}'],
  target: ['Target', '目标值'],
  yesByDay: ['Due {day}', '截止 {day}'],
  shareDone: ['How much of all the work is done?', '全部工作完成了多少？'],
  isItDone: ['Is it done?', '完成了吗？'],
  more: ['Blocker, note, support', '障碍、备注、支援'],
  optional: ['optional', '选填'],
  required: ['required', '必填'],
  choose: ['Choose …', '请选择……'],
  nameOrId: ['Name or ID', '名称或编号'],
  onlyIfIs: ['Only if “{field}” is {values}', '仅当“{field}”为{values}时填写'],
  onlyIfIsNot: ['Only if “{field}” is not {values}', '仅当“{field}”不是{values}时填写'],
  onlyIfAny: ['Only if “{field}” is filled in', '仅当填写了“{field}”时填写'],
  onlyIfNone: ['Only if “{field}” is blank', '仅当“{field}”留空时填写'],
  send: ['Send', '提交'],
  sending: ['Sending …', '正在提交……'],
  sendAgain: ['Send again', '重新提交'],
  checkThese: ['Please check {count} of your entries', '请检查 {count} 处内容'],
  checkOne: ['Please check one entry', '请检查 1 处内容'],
  nothingSent: ['Nothing has been sent yet.', '尚未提交。'],
  whichMeant: ['Which did you mean?', '您指的是哪一个？'],
  asWhole: ['{number}, a whole number', '{number}（整数）'],
  asDecimals: ['{number}, with decimals', '{number}（小数）'],
  asNumber: ['{number} ({percent})', '{number}（即 {percent}）'],
  addPercentSign: ['Add a percent sign', '加上百分号'],
  lowConfidence: ['1 hardly', '1 几乎不能'],
  highConfidence: ['10 surely', '10 必定达成'],
  thanksTitle: ['Recorded', '已记录'],
  takenUpAgain: [
    'This is what you typed before. It is not confirmed as received yet: send it, or start afresh.',
    '以下为您此前填写的内容，尚未确认收到：请提交，或重新填写。',
  ],
  beginAfresh: ['Start afresh', '重新填写'],
  thanksLead: ['Thank you, {name}. This is what we noted.', '谢谢您，{name}。以下内容已记录。'],
  thanksAgain: [
    'This form had been received already. Nothing was recorded twice.',
    '这份表单此前已收到，没有重复记录。',
  ],
  howToCorrect: [
    'Something wrong? Open the form again today: the later entry counts.',
    '填错了？当天重新打开表单再填一次，以后一次为准。',
  ],
  openFormAgain: ['Correct an entry', '更正填报'],
  reviewOpened: [
    'A review has been opened. You and your lead get a mail: it is a talk about help, not about blame.',
    '已开启复盘。您和负责人会收到邮件：复盘讨论的是支援，而不是追责。',
  ],
  triedBefore: ['Worked before on this metric', '同一指标曾经有效的打法'],
  reuse: ['Reuse this', '采用此打法'],
  pages: ['Pages', '分页'],
  partOf: ['Page {page} of {last}.', '第 {page} / {last} 页。'],
  partIsSent: [
    'What is filled in here is sent before another page opens.',
    '翻页前会先提交此页已填写的内容。',
  ],
  partBefore: ['Previous', '上一页'],
  partAfter: ['Next', '下一页'],
  partGoOn: ['Go on: page {page} of {last}', '继续填写：第 {page} / {last} 页'],
  partFrom: ['Key results {from} to {to} of {total}.', '第 {from}–{to} 项关键结果，共 {total} 项。'],
  recordedValue: ['Recorded value', '记录的数值'],
} as const satisfies Words;

/** All that a form and the drawings beside it speak of. */
export const words = { ...thingWords, ...standingWords, ...formWords };

export type FormWord = Plain<typeof words>;

export const say = sayFrom(words);
