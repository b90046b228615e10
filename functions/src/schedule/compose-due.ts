// Takes one thing that is due and the standing; gives who is to get a mail of it, and the mail of each with
// its window. Never queues one.
import { addDays } from '../../../shared/calendar/days.ts';
import { momentAt, momentOf } from '../../../shared/calendar/zones.ts';
import type { LinkTo, MailContent } from '../../../shared/digest/content.ts';
import { digestReadersOf } from '../../../shared/digest/reader.ts';
import { reportersOf, snapshotMail } from '../../../shared/digest/snapshot-mails.ts';
import { weeklyDigest } from '../../../shared/digest/weekly.ts';
import type { Settings } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import { type Day, type EpochMs, MS_PER_DAY } from '../../../shared/model/time.ts';
import type { Due } from './due.ts';

export interface DueMail {
  to: string;
  window: string;
  content: MailContent;
}

/** Who may be to get a mail of a reminder, a nudge or a digest. */
export function readersDue(standing: Standing, { kind }: Due): string[] {
  if (kind === 'digest') return digestReadersOf(standing);
  return kind === 'reminder' || kind === 'nudge' ? reportersOf(standing) : [];
}

/** The mail of one of them; none where there is nothing to say to them. */
export function mailDue(standing: Standing, due: Due, to: string, linkTo: LinkTo): DueMail[] {
  const content = contentDue(standing, due, to, linkTo);
  return content ? [{ to, window: due.day, content }] : [];
}

function contentDue(
  standing: Standing,
  { kind, day }: Due,
  email: string,
  linkTo: LinkTo,
): MailContent | null {
  if (kind === 'reminder' || kind === 'nudge') return snapshotMail(standing, email, day, kind, linkTo);
  return kind === 'digest' ? weeklyMail(standing, day, email, linkTo) : null;
}

/**
 * The weekly mail of a day: what is new since that of the week before. Null where there is nothing to say.
 */
export function weeklyMail(standing: Standing, day: Day, email: string, linkTo: LinkTo): MailContent | null {
  const { digestTime, timeZone } = standing.plan.settings;
  return weeklyDigest(standing, email, momentAt(addDays(day, -7), digestTime, timeZone), linkTo);
}

/**
 * What is still worth saying at `now`: after a time in which nothing ran, no reminder of what was due
 * already, no nudge a day old, no invitation to what has been, and of several digests only the last.
 */
export function stillRelevant(all: readonly Due[], settings: Settings, now: EpochMs): Due[] {
  const lastDigest = all.filter((due) => due.kind === 'digest').at(-1);
  return all.filter((due) => {
    if (due.kind === 'digest') return due === lastDigest;
    if (due.kind === 'nudge') return now < due.at + MS_PER_DAY;
    if (due.kind === 'reminder') return now < momentAt(due.day, settings.snapshotDueTime, settings.timeZone);
    if (due.kind === 'meeting')
      return settings.decodingMeeting !== null && now < momentOf(settings.decodingMeeting, settings.timeZone);
    return true;
  });
}
