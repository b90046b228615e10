// DingTalk 钉钉: an action card of 20,000 bytes, signed in its query, 20 messages a minute, else ten minutes
// of silence (docs/platform-facts.md, Groups).
import { answerByCode, MINUTE_MS } from '../answer.ts';
import { drawnCard, headingOf, moreText, sentenceOf } from '../drawn.ts';
import type { GroupLink, WrittenMessage } from '../message.ts';
import { linkAddress, withoutMarkup as typed } from '../typed.ts';
import { type Service, wholeBody } from './service.ts';

const SILENCE_MS = 10 * MINUTE_MS;

const PHONE = /^\+?\d[\d-]{6,19}$/;
const link = ({ label, url }: GroupLink): string => `[${typed(label)}](${linkAddress(url)})`;

/** Its markdown knows a line's end as two: a blank line between all. */
function text(message: WrittenMessage): string {
  const cards = message.cards.flatMap((card) => {
    const { title, text: said, bars, quote, buttons } = drawnCard(card, message);
    return [
      `**${typed(title)}**`,
      typed(said),
      ...bars,
      ...(quote === '' ? [] : [`> ${typed(quote)}`]),
      buttons.map(link).join(' '),
    ];
  });
  return [
    `### ${typed(message.unit)}`,
    typed(sentenceOf(message)),
    typed(message.lead),
    ...cards,
    moreText(message),
    message.mentions.map(({ chatId }) => `@${chatId}`).join(' '),
    typed(message.trust),
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

/** An action card calls nobody: who is to be called gets markdown, with the link in it. */
function body(message: WrittenMessage) {
  const title = typed(headingOf(message));
  if (message.mentions.length === 0)
    return {
      msgtype: 'actionCard',
      actionCard: {
        title,
        text: text(message),
        singleTitle: typed(message.link.label),
        singleURL: message.link.url,
      },
    };
  const ids = message.mentions.map(({ chatId }) => chatId);
  return {
    msgtype: 'markdown',
    markdown: { title, text: `${text(message)}\n\n${link(message.link)}` },
    at: {
      atMobiles: ids.filter((id) => PHONE.test(id)),
      atUserIds: ids.filter((id) => !PHONE.test(id)),
      isAtAll: false,
    },
  };
}

export const dingtalk: Service = {
  name: ['DingTalk', '钉钉'],
  isAddress: ({ hostname, pathname, searchParams }) =>
    hostname === 'oapi.dingtalk.com' &&
    pathname === '/robot/send' &&
    /^\w{8,128}$/.test(searchParams.get('access_token') ?? ''),
  example: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  hasSecret: true,
  limits: [{ count: 20, ms: MINUTE_MS }],
  write: body,
  countedText: wholeBody,
  mostBytes: 20_000,
  signed: (secret, at, sign) => {
    const timestamp = String(at);
    const given = encodeURIComponent(sign(secret, `${timestamp}\n${secret}`));
    return { query: `&timestamp=${timestamp}&sign=${given}`, fields: {} };
  },
  read: (reply) =>
    answerByCode(reply, {
      field: 'errcode',
      // 90030: as many as the company's edition takes in a stretch of time.
      busy: { [-1]: MINUTE_MS, 130101: SILENCE_MS, 410100: SILENCE_MS, 90030: SILENCE_MS },
      // The token, the robot or the group is no more, or the robot was stopped; 310000: its signature,
      // keyword or list of addresses is not met.
      gone: [300005, 310000, 400013, 400101, 400102, 400106],
    }),
  isMember: (chatId) => /^(?!all$)(?:\+?\d[\d-]{6,19}|[\w$.-]{2,64})$/i.test(chatId),
};
