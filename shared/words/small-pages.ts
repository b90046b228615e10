// Takes nothing; gives the words of the small pages: links, sign-in, actions, unsubscribe, faults. Never holds a person's text.
import type { Words } from './say.ts';

export const pageWords = {
  product: ['Attune', '同频'],
  skip: ['Skip to the content', '跳到正文'],
  otherLanguage: ['中文', 'English'],
  reportSignal: ['Report a signal', '上报情报'],
  toBoard: ['To the board', '前往看板'],
  backToBoard: ['Board', '看板'],
  signInTitle: ['See the board', '查看看板'],
  signInLead: [
    'Type your work mail address. We mail you a link that opens the board.',
    '输入您的工作邮箱，我们会把打开看板的链接发给您。',
  ],
  mailAddress: ['Mail address', '邮箱'],
  openBoard: ['Open the board', '打开看板'],
  sendLink: ['Mail me a link', '发送链接'],
  linkSentTitle: ['Look in your mailbox', '请查收邮件'],
  linkSentLead: [
    'If this address belongs to somebody here, a link is on its way. It works for a limited time and for you only.',
    '如果该邮箱属于本公司成员，链接已发出。链接限时有效，仅供您本人使用。',
  ],
  badAddress: ['Write an address such as name@example.com.', '请写成 name@example.com 这样的邮箱。'],
  expiredTitle: ['This link has expired', '链接已过期'],
  expiredLead: [
    'Links in our mails work for a limited time. Ask for a new one: it takes a minute.',
    '邮件中的链接限时有效。请重新获取，一分钟即可。',
  ],
  invalidTitle: ['This link does not work', '链接无效'],
  invalidLead: [
    'It may have been cut in two by the mail program. Copy the whole address, or ask for a new link.',
    '链接可能被邮件程序截断。请复制完整地址，或重新获取链接。',
  ],
  newLink: ['Get a new link', '获取新链接'],
  nothingLost: ['Nothing you sent before is lost.', '您此前提交的内容不会丢失。'],
  unsubscribeTitle: ['Stop these mails?', '不再接收这类邮件？'],
  unsubscribeLead: [
    'You will get no more “{mail}” mails. The board stays open to you.',
    '您将不再收到“{mail}”邮件，看板仍可查看。',
  ],
  unsubscribeDo: ['Stop these mails', '停止接收'],
  unsubscribedTitle: ['Done', '已完成'],
  unsubscribedLead: ['You get no more “{mail}” mails.', '您不会再收到“{mail}”邮件。'],
  resubscribe: ['Get them again', '恢复接收'],
  signalLead: [
    'Three fields. Headquarters has it within {hours} {hours?hour|hours}.',
    '只有三项。总部会在 {hours} 小时内看到。',
  ],
  actionDoneTitle: ['Done', '已完成'],
  alreadyTitle: ['Already done', '此前已处理'],
  notFoundTitle: ['There is nothing at this address', '此地址没有内容'],
  notFoundLead: ['Check the address, or start from the board.', '请检查地址，或从看板进入。'],
  faultTitle: ['Something went wrong on our side', '我们这边出了问题'],
  faultLead: [
    'It is noted. Go back and try again: what you typed can be sent a second time without harm.',
    '我们已记录。请返回重试：重复提交不会重复记录。',
  ],
  referenceIs: ['Reference: {reference}', '编号：{reference}'],
  tooLargeTitle: ['That was too much at once', '内容过大'],
  tooLargeLead: [
    'Shorten the texts and send again. Nothing was recorded.',
    '请缩短文字后重新提交，尚未记录任何内容。',
  ],
  notUnderstoodTitle: ['This could not be read', '无法识别'],
  notUnderstoodLead: [
    'Nothing was changed. Go back, reload the page and send it again.',
    '没有任何改动。请返回并刷新页面后重新提交。',
  ],
  forbiddenTitle: ['This is not yours to do', '您没有此权限'],
  forbiddenLead: ['Ask the owner, the lead or an admin.', '请联系负责人或管理员。'],
} as const satisfies Words;
