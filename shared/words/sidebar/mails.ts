// What may stand in the texts of the Mails tab, and what is said of texts that know better. Never a mail's
// own words.
import type { Words } from '../say.ts';

/** What each `{name}` becomes. */
export const placeWords = {
  'place.name': ['who reads it', '收件人'],
  'place.workspace': ['the workspace', '工作区名称'],
  'place.cycle': ['the cycle', '周期名称'],
  'place.day': ['the snapshot day', '快照日'],
  'place.due': ['until when', '截止时刻'],
  'place.first': ['what the mail says first', '邮件首要内容'],
  'place.at': ['day and hour of the meeting', '会议时间'],
  'place.days': ['working days for proposals', '提交提案的工作日数'],
  placeSaid: ['{place} {what}', '{place} {what}'],
} as const satisfies Words;

/** What warns of a text. */
export const mailWarningWords = {
  'mail-unknown': [
    '“{mail}” is no mail of the product, so that nobody gets this text. There are: {list}.',
    '没有名为“{mail}”的邮件，此文本不会发出。可用的有：{list}。',
  ],
  'mail-place-unknown': [
    '{places} means nothing in this mail and would be sent as it stands. It knows: {list}.',
    '{places} 在此邮件中没有含义，会原样发出。可用的有：{list}。',
  ],
} as const satisfies Words;
