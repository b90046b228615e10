// Feishu 飞书 and Lark: an interactive card of 20 KB, signed in its body, 100 messages a minute and 5 a
// second (docs/platform-facts.md, Groups).
import type { Status } from '../../model/state.ts';
import { answerByCode, MINUTE_MS } from '../answer.ts';
import { drawnCard, gravest, headingOf, moreText } from '../drawn.ts';
import type { GroupLink, WrittenMessage } from '../message.ts';
import { withoutMentions } from '../typed.ts';
import { type Service, wholeBody } from './service.ts';

/** Plain text is never read as markup: all that was typed stands in it. */
const plain = (content: string) => ({ tag: 'plain_text', content: withoutMentions(content) });
const paragraph = (content: string) => ({ tag: 'div', text: plain(content) });
/** Ours alone, line by line. */
const lines = (each: readonly string[]) => ({
  tag: 'div',
  text: { tag: 'plain_text', content: each.join('\n') },
});
const button = ({ label, url }: GroupLink, index: number) => ({
  tag: 'button',
  text: plain(label),
  url,
  type: index === 0 ? 'primary' : 'default',
});
const actions = (links: readonly GroupLink[]) => ({ tag: 'action', actions: links.map(button) });

const TEMPLATES: Record<Status, string> = { red: 'red', amber: 'orange', green: 'green', none: 'grey' };

function elements(message: WrittenMessage): object[] {
  const cards = message.cards.flatMap((card) => {
    const { title, text, bars, quote, buttons } = drawnCard(card, message);
    return [
      { tag: 'hr' },
      paragraph(title),
      ...(text === '' ? [] : [paragraph(text)]),
      ...(bars.length === 0 ? [] : [lines(bars)]),
      ...(quote === '' ? [] : [{ tag: 'note', elements: [plain(quote)] }]),
      ...(buttons.length === 0 ? [] : [actions(buttons)]),
    ];
  });
  const more = moreText(message);
  const called = message.mentions.map(({ chatId }) => `<at id=${chatId}></at>`).join(' ');
  return [
    ...(message.lead === '' ? [] : [paragraph(message.lead)]),
    ...cards,
    { tag: 'hr' },
    ...(more === '' ? [] : [paragraph(more)]),
    actions([message.link]),
    ...(called === '' ? [] : [{ tag: 'div', text: { tag: 'lark_md', content: called } }]),
    { tag: 'note', elements: [plain(message.trust)] },
  ];
}

export const feishu: Service = {
  name: ['Feishu', '飞书'],
  isAddress: ({ hostname, pathname }) =>
    (hostname === 'open.feishu.cn' || hostname === 'open.larksuite.com') &&
    /^\/open-apis\/bot\/v2\/hook\/[\w-]{8,100}$/.test(pathname),
  example: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
  hasSecret: true,
  limits: [
    { count: 5, ms: 1000 },
    { count: 100, ms: MINUTE_MS },
  ],
  write: (message) => ({
    msg_type: 'interactive',
    card: {
      config: { wide_screen_mode: true },
      header: {
        template: TEMPLATES[gravest(message) ?? 'none'],
        title: plain(headingOf(message)),
      },
      elements: elements(message),
    },
  }),
  countedText: wholeBody,
  // 20 KB, less the fields of the signature.
  mostBytes: 20_000,
  // The key is what one would take for the text, and the text is empty.
  signed: (secret, at, sign) => {
    const timestamp = String(Math.floor(at / 1000));
    return { query: '', fields: { timestamp, sign: sign(`${timestamp}\n${secret}`, '') } };
  },
  read: (reply) =>
    answerByCode(reply, {
      field: 'code',
      // 11232 and 11233: too many at once, above all on the whole and half hour.
      busy: { 11232: MINUTE_MS, 11233: MINUTE_MS, 99991400: MINUTE_MS },
      // No such robot; wrong signature; our address is not on its list; it wants a keyword.
      gone: [19001, 19002, 19021, 19022, 19024, 19036],
    }),
  isMember: (chatId) => /^(?:ou_[\w-]{8,64}|on_[\w-]{8,64})$/.test(chatId),
};
