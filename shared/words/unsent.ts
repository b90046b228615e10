// The words for mails that did not arrive: the admins' page and the line of their digest. Never a mail's own
// text.
import type { Words } from './say.ts';

export const unsentWords = {
  unsent: ['Mails that did not arrive', '未送达的邮件'],
  unsentLead: [
    'The mail server refused them for good, or two days of trying were not enough. Set right what is named, then send them again.',
    '邮件服务器拒收，或重试两天仍未成功。请先按所列原因处理，再重新发送。',
  ],
  noUnsent: ['Every mail has arrived or is on its way.', '所有邮件均已送达或正在发送。'],
  unsentMore: ['{count} more are not listed.', '另有 {count} 封未列出。'],
  unsentAt: ['{mail}, given up {at}', '{mail}，于 {at} 停止发送'],
  sendAgain: ['Mail again', '重新发送'],
  sendAllAgain: ['Mail all again', '全部重新发送'],
  sentAgain: ['{count} {count?mail is|mails are} on the way again.', '已重新发送 {count} 封邮件。'],
  tooLate: ['Too late to be of use.', '已过时，无需再发。'],
  whyRefused: ['The mail server refused it: {answer}', '邮件服务器拒收：{answer}'],
  whyBrokeOff: [
    'The mail server took it {count} {count?time|times} and broke off each time: it may have arrived.',
    '邮件服务器接收 {count} 次后均中断连接：邮件可能已送达。',
  ],
  whyPaused: [
    'The robot of the group is paused: give it a new address on the page of groups, then send it again.',
    '群机器人已暂停：请在“群组”页面重新填写地址，然后重新发送。',
  ],
  whyRobot: ['The chat service did not take it: {code}', '群聊服务未接收：{code}'],
  groupMessage: ['Message to the group', '群消息'],
  whyNoAddress: ['This is no mail address: correct it in People.', '邮箱格式不正确：请在“人员”中更正。'],
  whyDied: ['Sending it failed each time on our side.', '每次发送都在我们这边中断。'],
  whyUnreachable: ['The mail server could not be reached ({reason}).', '无法连接邮件服务器（{reason}）。'],
} as const satisfies Words;
