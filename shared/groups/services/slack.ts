// Slack: blocks of plain text, no signature, one message a second (docs/platform-facts.md, Groups).
import { cutText } from '../../model/cut-text.ts';
import { answerByStatus, type GroupAnswer, type ServiceReply } from '../answer.ts';
import { drawnCard, headingOf, moreText, sentenceOf } from '../drawn.ts';
import type { GroupLink, WrittenMessage } from '../message.ts';
import { withEntities, withoutMentions } from '../typed.ts';
import { type Service, wholeBody } from './service.ts';

/** Characters: Slack refuses the whole message for one that is longer. */
const MOST = { header: 150, section: 3000, button: 75, address: 3000 };

/** Plain text is never read as markup: all that was typed stands in it. */
const plain = (text: string, most: number) => ({
  type: 'plain_text',
  text: cutText(text, most),
  emoji: false,
});
const section = (text: string) => ({ type: 'section', text: plain(text, MOST.section) });
const note = (text: string) => ({ type: 'context', elements: [plain(text, MOST.section)] });
const buttons = (links: readonly GroupLink[]) => ({
  type: 'actions',
  elements: links
    .filter(({ url }) => url.length <= MOST.address)
    .map(({ label, url }) => ({ type: 'button', text: plain(withoutMentions(label), MOST.button), url })),
});

function blocks(message: WrittenMessage): object[] {
  const cards = message.cards.flatMap((card) => {
    const { title, text, bars, quote, buttons: links } = drawnCard(card, message);
    return [
      { type: 'divider' },
      section([withoutMentions(title), withoutMentions(text), ...bars].filter(Boolean).join('\n')),
      ...(quote === '' ? [] : [note(withoutMentions(quote))]),
      ...(links.length === 0 ? [] : [buttons(links)]),
    ];
  });
  const more = moreText(message);
  const called = message.mentions.map(({ chatId }) => `<@${chatId}>`).join(' ');
  return [
    { type: 'header', text: plain(withoutMentions(message.unit), MOST.header) },
    ...[sentenceOf(message), message.lead]
      .filter((text) => text !== '')
      .map((text) => section(withoutMentions(text))),
    ...cards,
    { type: 'divider' },
    ...(more === '' ? [] : [section(more)]),
    buttons([message.link]),
    ...(called === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', text: called, verbatim: true } }]),
    note(withoutMentions(message.trust)),
  ];
}

/** `ok` in plain text; a fault has a status of its own and a word. */
function read(reply: ServiceReply): GroupAnswer {
  const said = reply.body.trim().slice(0, 60);
  if (reply.status === 200) return said === 'ok' ? { is: 'sent' } : { is: 'unclear', code: 'HTTP 200' };
  if (/^(?:invalid_payload|invalid_blocks|no_text|too_many_attachments|missing_text)/.test(said))
    return { is: 'refused', code: said };
  if (
    /^(?:no_service|no_team|no_active_hooks|invalid_token|channel_|action_prohibited|posting_to_)/.test(said)
  )
    return { is: 'gone', code: said };
  return answerByStatus(reply);
}

export const slack: Service = {
  name: ['Slack', 'Slack'],
  isAddress: ({ hostname, pathname }) =>
    (hostname === 'hooks.slack.com' || hostname === 'hooks.slack-gov.com') &&
    /^\/services\/T\w{2,40}\/B\w{2,40}\/\w{8,80}$/.test(pathname),
  example: 'https://hooks.slack.com/services/T…/B…/…',
  hasSecret: false,
  limits: [{ count: 1, ms: 1000 }],
  write: (message) => ({
    // What a notification shows.
    text: withEntities(headingOf(message)),
    mrkdwn: false,
    unfurl_links: false,
    blocks: blocks(message),
  }),
  countedText: wholeBody,
  // Of all blocks together; beyond 13,200 characters Slack refuses the whole, whatever each of them is.
  mostBytes: 13_000,
  read,
  isMember: (chatId) => /^[UW][A-Z0-9]{4,30}$/.test(chatId),
};
