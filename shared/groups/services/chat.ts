// Google Chat: cards v2 of 32,000 bytes, no signature, one message a second and space
// (docs/platform-facts.md, Groups).
import { answerByStatus, type GroupAnswer, jsonOf, type ServiceReply } from '../answer.ts';
import { drawnCard, moreText, sentenceOf } from '../drawn.ts';
import type { GroupLink, WrittenMessage } from '../message.ts';
import { withEntities, withoutMentions } from '../typed.ts';
import { type Service, wholeBody } from './service.ts';

/** A paragraph reads a little HTML: typed text is escaped, a line's end is ours. */
const paragraph = (html: string) => ({ textParagraph: { text: html } });
const buttons = (links: readonly GroupLink[]) => ({
  buttonList: {
    buttons: links.map(({ label, url }) => ({
      text: withoutMentions(label),
      onClick: { openLink: { url } },
    })),
  },
});

function sections(message: WrittenMessage): object[] {
  const cards = message.cards.map((card) => {
    const { title, text, bars, quote, buttons: links } = drawnCard(card, message);
    const html = [`<b>${withEntities(title)}</b>`, withEntities(text), ...bars].filter(Boolean).join('<br>');
    return {
      widgets: [
        paragraph(html),
        ...(quote === '' ? [] : [paragraph(`<i>${withEntities(quote)}</i>`)]),
        ...(links.length === 0 ? [] : [buttons(links)]),
      ],
    };
  });
  const more = moreText(message);
  const said = [sentenceOf(message), message.lead].filter((text) => text !== '');
  return [
    ...(said.length === 0 ? [] : [{ widgets: said.map((text) => paragraph(withEntities(text))) }]),
    ...cards,
    {
      widgets: [
        ...(more === '' ? [] : [paragraph(more)]),
        buttons([message.link]),
        paragraph(`<font color="#5b6570">${withEntities(message.trust)}</font>`),
      ],
    },
  ];
}

function read(reply: ServiceReply): GroupAnswer {
  const json = jsonOf(reply);
  if (reply.status === 200)
    return typeof json?.name === 'string' ? { is: 'sent' } : { is: 'unclear', code: 'HTTP 200' };
  const said = (json?.error as { status?: unknown } | undefined)?.status;
  if (said === 'RESOURCE_EXHAUSTED') return answerByStatus({ ...reply, status: 429 });
  return answerByStatus(reply);
}

export const chat: Service = {
  name: ['Google Chat', 'Google Chat'],
  isAddress: ({ hostname, pathname, searchParams }) =>
    hostname === 'chat.googleapis.com' &&
    /^\/v1\/spaces\/[\w-]{4,80}\/messages$/.test(pathname) &&
    /^[\w-]{8,200}$/.test(searchParams.get('key') ?? '') &&
    /^[\w=%-]{8,300}$/.test(searchParams.get('token') ?? ''),
  example: 'https://chat.googleapis.com/v1/spaces/…/messages?key=…&token=…',
  hasSecret: false,
  limits: [{ count: 1, ms: 1000 }],
  write: (message) => ({
    ...(message.mentions.length === 0
      ? {}
      : { text: message.mentions.map(({ chatId }) => `<users/${chatId}>`).join(' ') }),
    cardsV2: [
      {
        cardId: 'attune',
        card: { header: { title: withoutMentions(message.unit) }, sections: sections(message) },
      },
    ],
  }),
  countedText: wholeBody,
  mostBytes: 32_000,
  read,
  isMember: (chatId) => /^\d{5,30}$/.test(chatId),
};
