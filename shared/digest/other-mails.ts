// Takes a standing and a person; gives the mails that are not about figures: sign-in, the invitation to the decoding meeting, a bundle of notices.
// Never sends, never signs a link itself.
import { localText, momentOf } from '../calendar/zones.ts';
import type { Standing } from '../model/standing.ts';
import { leadsOn } from '../process/leads.ts';
import { MS_PER_HOUR } from '../process/reviews.ts';
import { invitation } from './calendar-text.ts';
import type { LinkTo, MailContent, MailRow } from './content.ts';
import { mailOf } from './mail-texts.ts';
import { nameOfPerson, readerOf } from './reader.ts';

/** The link that signs a board visitor in; null for an address that is not in People. */
export function signInMail(standing: Standing, email: string, linkTo: LinkTo): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  const button = { label: reader.say('button.signin'), url: linkTo('signin', '') };
  // The link works for an hour: a mail that comes later only annoys.
  return mailOf(reader, 'signin', {}, { sections: [], button, until: standing.asOf.at + MS_PER_HOUR });
}

/** What cannot wait, bundled; null for an address that is not in People any more. `more`: lines that did not fit. */
export function noticeMail(
  standing: Standing,
  email: string,
  rows: MailRow[],
  linkTo: LinkTo,
  more = 0,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  const [first] = rows;
  if (!reader || !first) return null;
  const button = { label: reader.say('button.board'), url: linkTo('board', '') };
  const sections = [{ title: reader.say('section.news'), rows, more }];
  const others = rows.length - 1 + more;
  const values =
    others === 0
      ? { first: first.title }
      : { first: reader.say('first.more', { first: first.title, count: others }) };
  return mailOf(reader, 'notice', values, { sections, button });
}

/** The invitation to the decoding meeting, with its calendar entry, for leads; null where none is set. */
export function meetingMail(standing: Standing, email: string, linkTo: LinkTo): MailContent | null {
  const { plan, asOf } = standing;
  const { settings } = plan;
  const reader = readerOf(standing, email, linkTo);
  if (!reader || settings.decodingMeeting === null) return null;
  const at = momentOf(settings.decodingMeeting, settings.timeZone);
  const values = {
    at: localText(at, reader.person.timeZone ?? settings.timeZone),
    days: settings.proposalWorkingDays,
  };
  const [host = null] = leadsOn(plan, asOf.day).headquarters;
  const calendar = invitation({
    about: [settings.workspace, host ?? '', settings.cycleStart, 'decoding'],
    at,
    stampedAt: asOf.at,
    summary: reader.say('meeting.summary', { cycle: settings.cycle }),
    description: reader.say('meeting.description', { days: settings.proposalWorkingDays }),
    organizer: host === null ? null : { email: host, name: nameOfPerson(reader, host) },
    attendee: { email, name: nameOfPerson(reader, email) },
  });
  const button = { label: reader.say('button.board'), url: linkTo('board', '') };
  return mailOf(reader, 'meeting', values, { sections: [], button, calendar, until: at });
}
