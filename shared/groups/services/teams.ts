// Microsoft Teams: an adaptive card of 28 KB to a workflow, whose address holds its signature, four messages
// a second (docs/platform-facts.md, Groups).
import type { Status } from '../../model/state.ts';
import { answerByStatus, type GroupAnswer, MINUTE_MS, type ServiceReply } from '../answer.ts';
import { drawnCard, gravest, moreText, sentenceOf } from '../drawn.ts';
import type { GroupLink, Mention, WrittenMessage } from '../message.ts';
import { withoutMentions } from '../typed.ts';
import { type Service, wholeBody } from './service.ts';

interface Run {
  weight?: 'Bolder';
  size?: 'Large';
  isSubtle?: true;
}

/** A run of text is never read as markup, as a text block is: all that was typed stands in one. */
const runs = (text: string, look: Run = {}) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
});
const actions = (links: readonly GroupLink[]) => ({
  type: 'ActionSet',
  actions: links.map(({ label, url }) => ({ type: 'Action.OpenUrl', title: withoutMentions(label), url })),
});

const STYLES: Partial<Record<Status, string>> = { red: 'attention', amber: 'warning', green: 'good' };

/** A name inside `<at>`: what is no letter, digit or blank could end it. */
const nameOf = ({ name }: Mention): string =>
  withoutMentions(name).replace(/[^\p{L}\p{M}\p{N} .-]/gu, '') || '?';

function cardOf(message: WrittenMessage) {
  const cards = message.cards.map((card) => {
    const { title, text, bars, quote, buttons } = drawnCard(card, message);
    return {
      type: 'Container',
      separator: true,
      items: [
        runs(withoutMentions(title), { weight: 'Bolder' }),
        ...(text === '' ? [] : [runs(withoutMentions(text))]),
        ...bars.map((line) => runs(line)),
        ...(quote === '' ? [] : [runs(withoutMentions(quote), { isSubtle: true })]),
        ...(buttons.length === 0 ? [] : [actions(buttons)]),
      ],
    };
  });
  const more = moreText(message);
  const sentence = sentenceOf(message);
  const called = message.mentions.map((each) => `<at>${nameOf(each)}</at>`);
  const style = STYLES[gravest(message) ?? 'none'];
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: {
      width: 'Full',
      entities: message.mentions.map((each) => ({
        type: 'mention',
        text: `<at>${nameOf(each)}</at>`,
        mentioned: { id: each.chatId, name: nameOf(each) },
      })),
    },
    body: [
      {
        type: 'Container',
        ...(style === undefined ? {} : { style }),
        items: [
          runs(withoutMentions(message.unit), { weight: 'Bolder', size: 'Large' }),
          ...(sentence === '' ? [] : [runs(withoutMentions(sentence))]),
        ],
      },
      ...(message.lead === '' ? [] : [runs(withoutMentions(message.lead))]),
      ...cards,
      ...(more === '' ? [] : [runs(more)]),
      actions([message.link]),
      ...(called.length === 0 ? [] : [{ type: 'TextBlock', text: called.join(' '), wrap: true }]),
      runs(withoutMentions(message.trust), { isSubtle: true }),
    ],
  };
}

/** A workflow takes a message with 202 and says nothing; older ones say `1`. */
function read(reply: ServiceReply): GroupAnswer {
  const said = reply.body.trim().slice(0, 200);
  if (reply.status === 202 || (reply.status === 200 && (said === '' || said === '1'))) return { is: 'sent' };
  // The old connectors said with 200 that there were too many.
  if (/returned HTTP error 429|too many requests/i.test(said))
    return { is: 'busy', code: 'HTTP 429', waitMs: MINUTE_MS };
  return answerByStatus(reply);
}

const HOSTS = /^[a-z\d-]+(?:\.[a-z\d-]+){0,2}\.(?:logic\.azure\.com|environment\.api\.powerplatform\.com)$/;

export const teams: Service = {
  name: ['Microsoft Teams', 'Microsoft Teams'],
  isAddress: ({ hostname, pathname, searchParams }) =>
    HOSTS.test(hostname) &&
    /\/workflows\/[\w-]{8,80}\/triggers\/manual\/(?:paths\/)?(?:invoke|run)$/.test(pathname) &&
    /^[\w%-]{8,200}$/.test(searchParams.get('sig') ?? ''),
  example: 'https://….environment.api.powerplatform.com/…/workflows/…/triggers/manual/paths/invoke?…&sig=…',
  hasSecret: false,
  limits: [{ count: 4, ms: 1000 }],
  write: (message) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: cardOf(message),
      },
    ],
  }),
  countedText: wholeBody,
  mostBytes: 28_000,
  read,
  isMember: (chatId) =>
    /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(chatId),
};
