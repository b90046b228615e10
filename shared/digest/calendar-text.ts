// Takes a meeting and whom it is for; gives it as calendar text (RFC 5545, RFC 5546): an invitation that can
// be answered. Never lets typed text end a line.
import { CALENDAR_HEAD, calendarText, escaped, MEETING_MS, nameOf, utc } from '../calendar/ics.ts';
import type { EpochMs } from '../model/time.ts';

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
interface Invited {
  email: string;
  name: string;
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
    ...CALENDAR_HEAD,
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
  return calendarText(lines);
}
