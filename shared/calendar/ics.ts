// Takes the lines of a calendar; gives its text as RFC 5545 wants it: signs escaped, long lines folded. Never
// lets typed text end a line.
import { type EpochMs, MS_PER_HOUR } from '../model/time.ts';
import { octets } from '../model/utf8.ts';

/** How long the decoding meeting takes. */
export const MEETING_MS = 2 * MS_PER_HOUR;

/** RFC 5545, 3.1: octets in a line without its end. */
const LINE_OCTETS = 75;

/** What every calendar of ours begins with. */
export const CALENDAR_HEAD: readonly string[] = [
  'BEGIN:VCALENDAR',
  'PRODID:-//Attune//EN',
  'VERSION:2.0',
  'CALSCALE:GREGORIAN',
];

/** `20250110T040000Z`. */
export const utc = (at: EpochMs): string =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Typed text as a value: on one line, no sign of it a separator (RFC 5545, 3.3.11). */
export const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

/** A long line goes on in the next after a blank, never inside a character. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > LINE_OCTETS) {
      text += '\r\n ';
      used = 1;
    }
    text += character;
    used += size;
  }
  return text;
}

/** A number for some words, FNV-1a of 32 bits twice: not a secret, only a name. */
export function nameOf(words: readonly string[]): string {
  const hash = (seed: number) =>
    [...words.join('\n')]
      .reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0, seed)
      .toString(16)
      .padStart(8, '0');
  return hash(0x811c9dc5) + hash(0x01234567);
}

/** The whole calendar: each line folded and ended by CRLF. */
export const calendarText = (lines: readonly string[]): string => `${lines.map(folded).join('\r\n')}\r\n`;
