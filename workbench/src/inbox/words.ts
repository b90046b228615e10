// The inbox's words in both languages. Never a mail's own text.

import type { Language } from '../../../shared/model/language.ts';
import type { MailKind } from '../../../shared/model/mail.ts';
import { mailKinds } from '../../../shared/words/mail-kinds.ts';
import { inLanguage, sayFrom, type Words } from '../../../shared/words/say.ts';

export const inboxWords = {
  title: ['Inbox', '收件箱'],
  groups: ['Groups', '群消息'],
  lead: [
    'Every mail that would have been sent, as its reader gets it. Nothing leaves this machine.',
    '所有本应发出的邮件，与收件人看到的一致。邮件不会离开本机。',
  ],
  everybody: ['Everybody', '所有人'],
  everyKind: ['Every kind', '所有类型'],
  to: ['To', '收件人'],
  from: ['From', '发件人'],
  kind: ['Kind', '类型'],
  show: ['Show', '显示'],
  none: ['No mails yet. Move the clock, or report a snapshot.', '还没有邮件。请移动时钟，或填报快照。'],
  noneSuch: ['No mails of this choice.', '没有符合条件的邮件。'],
  choose: ['Choose a mail to read it.', '选择一封邮件阅读。'],
  gone: ['This mail is not here.', '没有这封邮件。'],
  html: ['Mail', '邮件'],
  text: ['Text', '纯文本'],
  source: ['Source', '源代码'],
  download: ['Download .eml', '下载 .eml'],
  attachments: ['Attachments', '附件'],
  unsubscribe: ['Unsubscribe (one click)', '退订（一键）'],
  unsubscribed: ['Unsubscribed: the back end answered {status}.', '已退订：后端答复 {status}。'],
  notUnsubscribed: [
    'The back end did not take it ({status}). Is it switched off?',
    '后端没有接受（{status}）。它是否已关闭？',
  ],
  back: ['All mails', '全部邮件'],
  frame: ['The mail', '邮件内容'],
  count: ['{n} {n?mail|mails}', '{n} 封邮件'],
} as const satisfies Words;

export const inboxWord = sayFrom(inboxWords);

/** A kind that is none of ours as it is; `–` for none. */
export const kindWord = (language: Language, kind: string): string =>
  Object.hasOwn(mailKinds, kind) ? inLanguage(language, mailKinds[kind as MailKind]) : kind || '–';
