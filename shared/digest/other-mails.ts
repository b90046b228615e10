// Takes a standing and a person; gives the mails that are not about figures: sign-in, the invitation to the decoding meeting, a bundle of notices.
// Never sends, never signs a link itself.
import { localText, momentOf } from '../calendar/zones.ts';
import type { Standing } from '../model/standing.ts';
import { invitation } from './calendar-text.ts';
import type { LinkTo, MailContent, MailRow } from './content.ts';
import { mailOf, readerOf } from './reader.ts';

/** The link that signs a board visitor in; null for an address that is not in People. */
export function signInMail(standing: Standing, email: string, linkTo: LinkTo): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  return mailOf(
    reader,
    'signin',
    {},
    { sections: [], button: { label: reader.say('button.signin'), url: linkTo('signin', '') } },
  );
}

/** What cannot wait, bundled; null for an address that is not in People any more. */
export function noticeMail(
  standing: Standing,
  email: string,
  rows: MailRow[],
  linkTo: LinkTo,
): MailContent | null {
  const reader = readerOf(standing, email, linkTo);
  if (!reader || rows.length === 0) return null;
  const button = { label: reader.say('button.board'), url: linkTo('board', '') };
  return mailOf(
    reader,
    'notice',
    { first: rows[0]!.title },
    { sections: [{ title: reader.say('section.news'), rows }], button },
  );
}

/** The invitation to the decoding meeting, with its calendar entry, for leads; null where none is set. */
export function meetingMail(standing: Standing, email: string, linkTo: LinkTo): MailContent | null {
  const { settings } = standing.plan;
  const reader = readerOf(standing, email, linkTo);
  if (!reader || settings.decodingMeeting === null) return null;
  const at = momentOf(settings.decodingMeeting, settings.timeZone);
  const values = {
    at: localText(at, reader.person.timeZone ?? settings.timeZone),
    days: settings.proposalWorkingDays,
  };
  const calendar = invitation({
    id: `${settings.cycleStart}-decoding@attune`,
    at,
    stampedAt: standing.asOf.at,
    summary: reader.say('meeting.subject', { ...values, cycle: settings.cycle }),
  });
  return mailOf(reader, 'meeting', values, {
    sections: [],
    button: { label: reader.say('button.board'), url: linkTo('board', '') },
    calendar,
  });
}
