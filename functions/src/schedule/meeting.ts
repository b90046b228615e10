// Takes what was announced of the decoding meeting and what the plan says now; gives the mails that bring
// calendars up to date, and what is then announced. Never sends one.
import { momentOf } from '../../../shared/calendar/zones.ts';
import type { LinkTo } from '../../../shared/digest/content.ts';
import {
  type AnnouncedMeeting,
  announcedOf,
  type MeetingNews,
  meetingMail,
} from '../../../shared/digest/meeting-mails.ts';
import { leadsOf } from '../../../shared/digest/reader.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs, LocalMoment } from '../../../shared/model/time.ts';
import type { DueMail } from './compose-due.ts';

/** What the schedule keeps: who has an invitation, to what, and which number it had last. */
export interface Invitation extends AnnouncedMeeting {
  emails: string[];
}

const MS_PER_MINUTE = 60_000;

/** What is to be told now, and what is announced after it. */
interface MeetingUpdate {
  mails: DueMail[];
  invitation: Invitation | null;
}

interface MeetingContext {
  standing: Standing;
  leads: readonly string[];
  /** The meeting that the plan sets and that is still to come; null: there is none. */
  wanted: LocalMoment | null;
  now: EpochMs;
  write: (emails: readonly string[], news: MeetingNews, of: AnnouncedMeeting, window: string) => DueMail[];
}

/**
 * An invitation that is moved or cleared before it took place is corrected at once, under a number that rises
 * (design §7, Mail); who has it and leads no more gets it cancelled. `isDue`: the time to invite has come.
 * The same call again gives the same names, so nobody is told twice.
 */
export function meetingMails(
  standing: Standing,
  kept: Invitation | null,
  { isDue, now, linksFor }: { isDue: boolean; now: EpochMs; linksFor: (email: string) => LinkTo },
): MeetingUpdate {
  const { decodingMeeting, timeZone, cycleStart } = standing.plan.settings;
  const isToCome = (meeting: LocalMoment) => momentOf(meeting, timeZone) > now;
  const wanted = decodingMeeting !== null && isToCome(decodingMeeting) ? decodingMeeting : null;
  // What has taken place stays in the calendars as it was.
  const open = kept && isToCome(kept.meeting) ? kept : null;
  const write: MeetingContext['write'] = (emails, news, of, window) =>
    emails.flatMap((to) => {
      const content = meetingMail(standing, to, news, of, linksFor(to));
      return content ? [{ to, window, content }] : [];
    });
  const context: MeetingContext = { standing, leads: leadsOf(standing), wanted, now, write };
  if (open && (open.meeting !== wanted || open.cycleStart !== cycleStart)) return moved(context, open);
  const { mails, invitation: current } = withoutThoseGone(context, open);
  if (wanted === null || !isDue) return { mails, invitation: current ?? kept };
  const added = invited(context, wanted, current, kept);
  return { mails: [...mails, ...added.mails], invitation: added.invitation };
}

/** Everybody who has an invitation hears where it went, or that it is off. */
function moved({ standing, leads, wanted, now, write }: MeetingContext, open: Invitation): MeetingUpdate {
  const sequence = nextSequence(open, true, now);
  const stays = wanted !== null && open.cycleStart === standing.plan.settings.cycleStart;
  const next = { ...open, sequence, meeting: wanted ?? open.meeting };
  const asked = stays ? leads : [];
  const left = open.emails.filter((email) => !asked.includes(email));
  const mails = [
    ...write(asked, 'moved', next, `${next.meeting}~${sequence}`),
    ...write(left, 'cancelled', { ...next, meeting: open.meeting }, `${open.meeting}~off~${sequence}`),
  ];
  // One that is off keeps its number: a meeting that is set again has to have a higher one.
  return { mails, invitation: { ...next, emails: [...asked] } };
}

/** Who leads no more: the others’ meeting stays, under the next number. */
function withoutThoseGone({ leads, write }: MeetingContext, open: Invitation | null): MeetingUpdate {
  const gone = open ? open.emails.filter((email) => !leads.includes(email)) : [];
  if (!open || gone.length === 0) return { mails: [], invitation: open };
  const emails = open.emails.filter((email) => !gone.includes(email));
  const current = { ...open, sequence: open.sequence + 1, emails };
  const mails = write(gone, 'cancelled', current, `${current.meeting}~off~${current.sequence}`);
  return { mails, invitation: current };
}

/** Those who lead and have no invitation yet. */
function invited(
  { standing, leads, now, write }: MeetingContext,
  wanted: LocalMoment,
  current: Invitation | null,
  kept: Invitation | null,
): { mails: DueMail[]; invitation: Invitation } {
  const isSame = current !== null && current.emails.length > 0;
  const announced: AnnouncedMeeting = isSame
    ? current
    : announcedOf(standing, nextSequence(current ?? kept, false, now))!;
  const before = isSame ? current.emails : [];
  const added = leads.filter((email) => !before.includes(email));
  const window = kept === null ? wanted : `${wanted}~${announced.sequence}`;
  return {
    mails: write(added, 'invited', announced, window),
    invitation: { ...announced, emails: [...before, ...added] },
  };
}

/**
 * RFC 5545, 3.8.7.4: it rises with each change. Minutes at first, so that what was sent before anything was
 * kept is lower.
 */
function nextSequence(kept: Invitation | null, isMoved: boolean, now: EpochMs): number {
  if (kept === null) return Math.floor(now / MS_PER_MINUTE);
  return isMoved || kept.emails.length === 0 ? kept.sequence + 1 : kept.sequence;
}
