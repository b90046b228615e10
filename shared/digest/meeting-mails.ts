// Takes a standing, a person and what is announced of the decoding meeting; gives the mail with its calendar
// entry: asked, moved, or off. Never decides who gets it.
import { localText, momentOf } from '../calendar/zones.ts';
import type { Standing } from '../model/standing.ts';
import type { Day } from '../model/time.ts';
import { leadsAsOf } from '../process/leads.ts';
import { invitation } from './calendar-text.ts';
import type { LinkTo, MailContent } from './content.ts';
import { nameOfPerson, readerOf } from './reader.ts';
import { mailOf } from './texts/mail-texts.ts';

/** A meeting as calendars know it: its name and who calls it stay when it moves. */
export interface AnnouncedMeeting {
  /** `2025-01-06 09:30`, in the workspace's zone. */
  meeting: string;
  cycleStart: Day;
  /** What names it in a calendar. */
  about: string[];
  /** Who calls it, by mail address; null: nobody is named. */
  host: string | null;
  /** Rises with each change. */
  sequence: number;
}

/** The meeting as it is announced for the first time; null where none is set. */
export function announcedOf(standing: Standing, sequence: number): AnnouncedMeeting | null {
  const { workspace, cycleStart, decodingMeeting: meeting } = standing.plan.settings;
  if (meeting === null) return null;
  const [host = null] = leadsAsOf(standing).headquarters;
  return { meeting, cycleStart, about: [workspace, host ?? '', cycleStart, 'decoding'], host, sequence };
}

export type MeetingNews = 'invited' | 'moved' | 'cancelled';

/** The mail of a meeting; null for an address that is not in People any more. */
export function meetingMail(
  standing: Standing,
  email: string,
  news: MeetingNews,
  { meeting, about, host, sequence }: AnnouncedMeeting,
  linkTo: LinkTo,
): MailContent | null {
  const { settings } = standing.plan;
  const reader = readerOf(standing, email, linkTo);
  if (!reader) return null;
  const moment = momentOf(meeting, settings.timeZone);
  const at = localText(moment, reader.person.timeZone ?? settings.timeZone);
  const days = settings.proposalWorkingDays;
  const calendar = invitation({
    about,
    at: moment,
    stampedAt: standing.asOf.at,
    sequence,
    isCancelled: news === 'cancelled',
    summary: reader.say('meeting.summary', { cycle: settings.cycle }),
    description: reader.say('meeting.description', { days }),
    organizer: host === null ? null : { email: host, name: nameOfPerson(reader, host) },
    attendee: { email, name: nameOfPerson(reader, email) },
  });
  const button = { label: reader.say('button.board'), url: linkTo('board', '') };
  const mail = mailOf(reader, 'meeting', { at, days }, { sections: [], button, calendar, until: moment });
  if (news === 'invited') return mail;
  const subject = reader.say(news === 'moved' ? 'meeting.moved' : 'meeting.off', { subject: mail.subject });
  // The company's own words ask people to come: of a meeting that is off they would be wrong.
  return news === 'moved'
    ? { ...mail, subject }
    : { ...mail, subject, opening: reader.say('meeting.off.opening', { at }), closing: '' };
}
