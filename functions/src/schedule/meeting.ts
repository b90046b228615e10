// Takes what was announced of the decoding meeting and what the plan says now; gives the mails that bring
// calendars up to date, and what is then announced. Never sends one.
import { momentOf } from '../../../shared/calendar/zones.ts';
import type { LinkTo } from '../../../shared/digest/content.ts';
import {
  type Announced,
  announcedOf,
  type MeetingNews,
  meetingMail,
} from '../../../shared/digest/meeting-mails.ts';
import { leadsOf } from '../../../shared/digest/reader.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { DueMail } from './compose-due.ts';

/** What the schedule keeps: who has an invitation, to what, and which number it had last. */
export interface Invitation extends Announced {
  emails: string[];
}

const MS_PER_MINUTE = 60_000;

/**
 * An invitation that is moved or cleared before it took place is corrected at once, under a number that
 * rises; who has it and leads no more gets it cancelled. `isDue`: the time to invite has come. The same call
 * again gives the same names, so nobody is told twice.
 */
export function meetingMails(
  standing: Standing,
  kept: Invitation | null,
  { isDue, now, linksFor }: { isDue: boolean; now: EpochMs; linksFor: (email: string) => LinkTo },
): { mails: DueMail[]; invitation: Invitation | null } {
  const { settings } = standing.plan;
  const { decodingMeeting, timeZone } = settings;
  const wanted =
    decodingMeeting !== null && momentOf(decodingMeeting, timeZone) > now ? decodingMeeting : null;
  // What has taken place stays in the calendars as it was.
  const open = kept && momentOf(kept.meeting, timeZone) > now ? kept : null;
  const isMoved = open !== null && (open.meeting !== wanted || open.cycleStart !== settings.cycleStart);
  const leads = leadsOf(standing);
  const sequence = nextSequence(kept, isMoved, now);
  const write = (emails: readonly string[], news: MeetingNews, of: Announced, window: string): DueMail[] =>
    emails.flatMap((to) => {
      const content = meetingMail(standing, to, news, of, linksFor(to));
      return content ? [{ to, window, content }] : [];
    });
  if (isMoved) {
    const stays = wanted !== null && open.cycleStart === settings.cycleStart;
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
  // Who leads no more: the others’ meeting stays, under the next number.
  const gone = open ? open.emails.filter((email) => !leads.includes(email)) : [];
  const current =
    open && gone.length > 0
      ? { ...open, sequence: open.sequence + 1, emails: open.emails.filter((email) => !gone.includes(email)) }
      : open;
  const off = current ? write(gone, 'cancelled', current, `${current.meeting}~off~${current.sequence}`) : [];
  if (wanted === null || !isDue) return { mails: off, invitation: current ?? kept };
  const isSame = current !== null && current.emails.length > 0;
  const announced: Announced = isSame
    ? current
    : announcedOf(standing, nextSequence(current ?? kept, isMoved, now))!;
  const before = isSame ? current.emails : [];
  const added = leads.filter((email) => !before.includes(email));
  const window = kept === null ? wanted : `${wanted}~${announced.sequence}`;
  return {
    mails: [...off, ...write(added, 'invited', announced, window)],
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
