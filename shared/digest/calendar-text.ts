// Takes a meeting; gives it as calendar text (RFC 5545). Never lets typed text end a line.
import type { EpochMs } from '../model/time.ts';

export interface Meeting {
  /** What it is: the same words give the same entry, so that a later invitation replaces an earlier one in a calendar. */
  about: readonly string[];
  at: EpochMs;
  /** When the invitation was written. */
  stampedAt: EpochMs;
  summary: string;
  /** Mail address of who calls it; null: nobody is named. */
  organizer: string | null;
}

const MEETING_MS = 2 * 3_600_000;
const MS_PER_MINUTE = 60_000;
/** RFC 5545, 3.1: octets in a line without its end. */
const LINE_OCTETS = 75;

const utc = (at: EpochMs): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

/** Octets of a character in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

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
function nameOf(words: readonly string[]): string {
  const hash = (seed: number) =>
    [...words.join('\n')]
      .reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0, seed)
      .toString(16)
      .padStart(8, '0');
  return hash(0x811c9dc5) + hash(0x01234567);
}

/** An entry of two hours as a VCALENDAR, lines ended by CRLF. Of two for the same meeting the one written later counts. */
export function invitation({ about, at, stampedAt, summary, organizer }: Meeting): string {
  const isAddress = organizer !== null && /^[^\s"<>,;:\p{Cc}]+@[^\s"<>,;:\p{Cc}]+$/u.test(organizer);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attune//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${nameOf(about)}@attune`,
    `SEQUENCE:${Math.floor(stampedAt / MS_PER_MINUTE)}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + MEETING_MS)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(isAddress ? [`ORGANIZER:mailto:${organizer}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
