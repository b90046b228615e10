// Takes what a mail would say; gives it at a length that a person reads and a document holds. Never cuts
// inside a character, never drops a line unsaid.
import { cutText } from '../model/cut-text.ts';
import type { MailCard, MailRow, MailSection } from './content.ts';

/** Characters, an ellipsis included. The whole of it is on the board. */
const LONGEST = { title: 160, text: 320, paragraph: 2_000 };
/** Lines of a section; the rest is counted. */
export const MOST_ROWS = 40;

/** At most so many characters, the last an ellipsis where something was left out. */
export const clip = (text: string, length: number): string => cutText(text, length);

/** Typed text on one line: every run of white space and control characters is one blank. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Typed paragraphs: line breaks stay, other control characters go. */
export const paragraphs = (text: string): string =>
  clip(
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .trim(),
    LONGEST.paragraph,
  );

const clippedRow = (row: MailRow): MailRow => ({
  ...row,
  title: clip(oneLine(row.title), LONGEST.title),
  text: clip(oneLine(row.text), LONGEST.text),
});

/** A card at a length that stands on a phone. */
export const clippedCard = (card: MailCard): MailCard => ({
  ...card,
  title: clip(oneLine(card.title), LONGEST.title),
  text: clip(oneLine(card.text), LONGEST.text),
  quote: clip(oneLine(card.quote), LONGEST.text),
});

/** The section with the lines that fit and the number of those that do not. */
export function clippedSection({ title, rows, more = 0 }: MailSection): MailSection {
  const left = more + Math.max(0, rows.length - MOST_ROWS);
  return { title, rows: rows.slice(0, MOST_ROWS).map(clippedRow), ...(left > 0 ? { more: left } : {}) };
}
