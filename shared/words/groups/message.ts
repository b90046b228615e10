// The words of a group's messages. Never a mail's.
import type { Words } from '../say.ts';

export const groupMessageWords = {
  planned: ['{share} planned', '计划 {share}'],
  attained: ['{share} attained', '完成 {share}'],
  heading: ['{unit}: {title}', '{unit}：{title}'],
  more: ['{count} more on the board.', '另有 {count} 项，请见看板。'],
  snapshotTitle: ['Snapshot on {day}, due {due}', '{day} 快照，{due} 前提交'],
  snapshotLead: [
    '{count} key {count?result reports|results report}. One link for all: it asks who you are and opens your own form.',
    '共 {count} 个关键结果待填报。所有人使用同一链接：确认身份后即可打开您自己的表单。',
  ],
  answered: ['Answered meanwhile', '期间已有人响应'],
  happened: ['{count} {count?thing|things} happened.', '有 {count} 项新动态。'],
  greetingTitle: ['This group is connected', '本群已接入'],
  greetingLead: [
    'What concerns {unit} comes here. What is one person’s own stays in their mail.',
    '与{unit}有关的动态会发送到这里；个人事项仍通过邮件通知本人。',
  ],
  goneTitle: [
    'The robot of {unit} in {service} does not answer any more',
    '{unit}在{service}的群机器人已失效',
  ],
  goneText: [
    'It was removed or stopped, or its address or secret is wrong. Its group gets nothing until it has a new address.',
    '机器人已被移除或停用，或地址、密钥有误。重新填写地址之前，该群不会收到消息。',
  ],
  goneLink: ['To the groups', '前往群组'],
} as const satisfies Words;
