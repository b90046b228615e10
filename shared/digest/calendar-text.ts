// Takes a meeting; gives it as calendar text (RFC 5545). Never lets typed text end a line.
import type { EpochMs } from '../model/time.ts';

export interface Meeting {
  id: string;
  at: EpochMs;
  /** When the invitation was written. */
  stampedAt: EpochMs;
  summary: string;
}

const MEETING_MS = 2 * 3_600_000;
/** Octets in a line before it is folded; Chinese takes three an octet line, so characters are counted low. */
const CHARACTERS_IN_LINE = 24;

const utc = (at: EpochMs): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
const folded = (line: string): string =>
  [...line]
    .map((character, index) =>
      index > 0 && index % CHARACTERS_IN_LINE === 0 ? `\r\n ${character}` : character,
    )
    .join('');

/** An invitation of two hours as a VCALENDAR, lines ended by CRLF. */
export function invitation({ id, at, stampedAt, summary }: Meeting): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attune//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + MEETING_MS)}`,
    `SUMMARY:${escaped(summary)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
