// WeCom 企业微信: markdown of 4,096 bytes, no signature, 20 messages a minute (docs/platform-facts.md,
// Groups).
import { answerByCode, MINUTE_MS } from '../answer.ts';
import { drawnCard, moreText, sentenceOf } from '../drawn.ts';
import type { GroupLink, WrittenMessage } from '../message.ts';
import { linkAddress, withoutMarkup as typed } from '../typed.ts';
import type { Service } from './service.ts';

const link = ({ label, url }: GroupLink): string => `[${typed(label)}](${linkAddress(url)})`;

function markdown(message: WrittenMessage): string {
  const cards = message.cards.map((card) => {
    const { title, text, bars, quote, buttons } = drawnCard(card, message);
    return [
      `**${typed(title)}**`,
      typed(text),
      ...bars,
      ...(quote === '' ? [] : [`><font color="comment">${typed(quote)}</font>`]),
      buttons.map(link).join(' '),
    ]
      .filter((line) => line !== '')
      .join('\n');
  });
  const called = message.mentions.map(({ chatId }) => `<@${chatId}>`).join('');
  return [
    [`**${typed(message.unit)}**`, typed(sentenceOf(message))].filter(Boolean).join('\n'),
    typed(message.lead),
    ...cards,
    [moreText(message), link(message.link)].filter(Boolean).join(' '),
    called,
    `<font color="comment">${typed(message.trust)}</font>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export const wecom: Service = {
  name: ['WeCom', '企业微信'],
  isAddress: ({ hostname, pathname, searchParams }) =>
    hostname === 'qyapi.weixin.qq.com' &&
    pathname === '/cgi-bin/webhook/send' &&
    /^[\w-]{8,100}$/.test(searchParams.get('key') ?? ''),
  example: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  hasSecret: false,
  limits: [{ count: 20, ms: MINUTE_MS }],
  write: (message) => ({ msgtype: 'markdown', markdown: { content: markdown(message) } }),
  countedText: ({ markdown: written }) => (written as { content: string }).content,
  mostBytes: 4096,
  read: (reply) =>
    answerByCode(reply, {
      field: 'errcode',
      busy: { [-1]: MINUTE_MS, 45009: MINUTE_MS, 45033: MINUTE_MS },
      // No robot has this address, it was stopped, or it is not in the group any more.
      gone: [93000, 93004, 93008],
    }),
  isMember: (chatId) => /^(?!all$)[\w][\w.@-]{0,63}$/i.test(chatId),
};
