// Takes a meeting and whom it is for; gives it as calendar text (RFC 5545, RFC 5546): an invitation that can
// be answered. Never lets typed text end a line.
import { type EpochMs, MS_PER_HOUR } from '../model/time.ts';
import { octets } from '../model/utf8.ts';

export interface Meeting {
  /**
   * What it is: the same words give the same entry, so that a later invitation replaces an earlier one in a
   * calendar.
   */
  about: readonly string[];
  at: EpochMs;
  /** When the invitation was written. */
  stampedAt: EpochMs;
  /** Rises with each change of the meeting (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** It does not take place. Absent: it does. */
  isCancelled?: boolean;
  summary: string;
  description: string;
  /** Who calls it; null: nobody is named. */
  organizer: Invited | null;
  attendee: Invited;
}

/** A person as a calendar knows them. */
export interface Invited {
  email: string;
  name: string;
}

const MEETING_MS = 2 * MS_PER_HOUR;
/** RFC 5545, 3.1: octets in a line without its end. */
const LINE_OCTETS = 75;

const utc = (at: EpochMs): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
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
function nameOf(words: readonly string[]): string {
  const hash = (seed: number) =>
    [...words.join('\n')]
      .reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0, seed)
      .toString(16)
      .padStart(8, '0');
  return hash(0x811c9dc5) + hash(0x01234567);
}

const isAddress = ({ email }: Invited): boolean => /^[^\s@"<>,;:\p{Cc}]+@[^\s@"<>,;:\p{Cc}]+$/u.test(email);

/**
 * A parameter's value in quotes: the sign itself and control characters cannot stand in it (RFC 5545, 3.2).
 */
const quoted = (text: string): string => `"${text.replace(/["\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}"`;

const person = ({ email, name }: Invited): string => `;CN=${quoted(name || email)}:mailto:${email}`;

const ASKED = 'CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE';

/**
 * Who was asked gets it cancelled (RFC 5546, 3.2.5); who only entered it gets an entry that says that it is
 * off.
 */
function methodOf(isAsked: boolean, isCancelled: boolean): string {
  if (!isAsked) return 'PUBLISH';
  return isCancelled ? 'CANCEL' : 'REQUEST';
}

/**
 * An entry of two hours as a VCALENDAR, lines ended by CRLF. Of two for the same meeting the one written
 * later counts. A request, which mail programs answer with yes or no, names who asks and who is asked (RFC
 * 5546, 3.2.2); whoever calls the meeting, or is asked by nobody, gets it to be entered only.
 */
export function invitation({
  about,
  at,
  stampedAt,
  sequence,
  isCancelled = false,
  summary,
  description,
  organizer,
  attendee,
}: Meeting): string {
  const host = organizer && isAddress(organizer) ? organizer : null;
  const isAsked = host !== null && host.email !== attendee.email && isAddress(attendee);
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Attune//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${methodOf(isAsked, isCancelled)}`,
    'BEGIN:VEVENT',
    `UID:${nameOf(about)}@attune`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + MEETING_MS)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(host ? [`ORGANIZER${person(host)}`] : []),
    ...(isAsked ? [`ATTENDEE;${ASKED}${person(attendee)}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
