// Takes what a mail says; gives its text part, for programs and people that read no HTML. Never less than the
// HTML says.
import type { MailCard, MailContent, MailRow, MailSection } from '../../../shared/digest/content.ts';
import { SHAPES } from '../../../shared/look/colours.ts';
import { sayInMail } from '../../../shared/words/mail.ts';
import { labelled, listed } from '../../../shared/words/punctuation.ts';

/** Names the pages that travel with the mail; '' where none does. */
export function attachedText({ pictures = [], language }: MailContent): string {
  if (pictures.length === 0) return '';
  const say = sayInMail(language);
  return say('attached', {
    units: listed(
      language,
      pictures.map(({ unit }) => unit),
    ),
  });
}

/**
 * Where a link leads, as text: of a mail to somebody their address, since no program fills in more from text.
 */
const asText = (url: string): string =>
  url.startsWith('mailto:') ? decodeURIComponent(url.slice('mailto:'.length).split('?')[0]!) : url;

/** The text of a mail, lines ended by LF, paragraphs by a blank line. */
export function textOf(content: MailContent, unsubscribeUrl: string | null): string {
  const say = sayInMail(content.language);
  const titleOf = ({ status, title }: Pick<MailRow, 'status' | 'title'>) =>
    status === null ? `- ${title}` : `${SHAPES[status]} ${say('titled', { news: say(status), what: title })}`;
  const linked = ({ label, url }: { label: string; url: string }) =>
    labelled(content.language, label, asText(url));
  const cardText = (card: MailCard) =>
    [
      titleOf(card),
      `  ${card.text}`,
      card.quote && `  ${card.quote}`,
      ...card.buttons.map((button) => `  ${linked(button)}`),
    ]
      .filter(Boolean)
      .join('\n');
  const rowText = (row: MailRow) => {
    const link = row.link && `  ${linked(row.link)}`;
    return [row.title && titleOf(row), row.text && `  ${row.text}`, link].filter(Boolean).join('\n');
  };
  const sectionText = ({ title, rows, more = 0 }: MailSection) =>
    [title.toUpperCase(), ...rows.map(rowText), more > 0 && say('more', { count: more })]
      .filter(Boolean)
      .join('\n');
  const parts = [
    content.opening,
    ...(content.cards ?? []).map(cardText),
    content.rest && linked(content.rest),
    content.button && linked(content.button),
    ...content.sections.map(sectionText),
    content.closing,
    attachedText(content),
    content.trust,
    unsubscribeUrl && linked({ label: say('unsubscribe'), url: unsubscribeUrl }),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
