// Takes nothing; gives the inbox's words in both languages. Never a mail's own text.
import { fill } from '../../../shared/model/fill.ts';
import type { Language } from '../../../shared/model/plan.ts';

const WORDS = {
  title: { en: 'Inbox', zh: '收件箱' },
  lead: {
    en: 'Every mail that would have been sent, as its reader gets it. Nothing leaves this machine.',
    zh: '所有本应发出的邮件，与收件人看到的一致。邮件不会离开本机。',
  },
  everybody: { en: 'Everybody', zh: '所有人' },
  everyKind: { en: 'Every kind', zh: '所有类型' },
  to: { en: 'To', zh: '收件人' },
  from: { en: 'From', zh: '发件人' },
  kind: { en: 'Kind', zh: '类型' },
  show: { en: 'Show', zh: '显示' },
  none: {
    en: 'No mails yet. Move the clock, or report a snapshot.',
    zh: '还没有邮件。请移动时钟，或上报快照。',
  },
  noneSuch: { en: 'No mails of this choice.', zh: '没有符合条件的邮件。' },
  choose: { en: 'Choose a mail to read it.', zh: '选择一封邮件阅读。' },
  gone: { en: 'This mail is not here.', zh: '没有这封邮件。' },
  html: { en: 'Mail', zh: '邮件' },
  text: { en: 'Text', zh: '纯文本' },
  source: { en: 'Source', zh: '源代码' },
  download: { en: 'Download .eml', zh: '下载 .eml' },
  attachments: { en: 'Attachments', zh: '附件' },
  unsubscribe: { en: 'Unsubscribe (one click)', zh: '退订（一键）' },
  unsubscribed: { en: 'Unsubscribed: the back end answered {status}.', zh: '已退订：后端答复 {status}。' },
  notUnsubscribed: {
    en: 'The back end did not take it ({status}). Is it switched off?',
    zh: '后端没有接受（{status}）。它是否已关闭？',
  },
  back: { en: 'All mails', zh: '全部邮件' },
  otherLanguage: { en: '中文', zh: 'English' },
  frame: { en: 'The mail', zh: '邮件内容' },
  count: { en: '{n} {n?mail|mails}', zh: '{n} 封邮件' },
  noHtml: { en: 'This mail is text alone.', zh: '这封邮件只有纯文本。' },
} satisfies Record<string, Record<Language, string>>;

const KINDS: Record<string, Record<Language, string>> = {
  digest: { en: 'Digest', zh: '周报' },
  headquarters: { en: 'Headquarters', zh: '总部周报' },
  reminder: { en: 'Reminder', zh: '提醒' },
  nudge: { en: 'Nudge', zh: '催报' },
  notice: { en: 'Notice', zh: '通知' },
  meeting: { en: 'Meeting', zh: '解码会' },
  signin: { en: 'Sign-in', zh: '登录' },
};

export const inboxWord = (
  language: Language,
  name: keyof typeof WORDS,
  values: Record<string, string | number> = {},
): string => fill(WORDS[name][language], values);

export const kindWord = (language: Language, kind: string): string =>
  KINDS[kind]?.[language] ?? (kind || '–');
