// Takes one thing that is due and the standing; gives the mails that it means, each with its window. Never
// queues one.
import { addDays } from '../../../shared/calendar/days.ts';
import { momentAt, momentOf } from '../../../shared/calendar/zones.ts';
import type { LinkTo, MailContent } from '../../../shared/digest/content.ts';
import { digestReadersOf } from '../../../shared/digest/reader.ts';
import { reportersOf, snapshotMail } from '../../../shared/digest/snapshot-mails.ts';
import { weeklyDigest } from '../../../shared/digest/weekly.ts';
import type { Settings } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import { type EpochMs, MS_PER_DAY } from '../../../shared/model/time.ts';
import type { Due } from './due.ts';

export interface DueMail {
  to: string;
  window: string;
  content: MailContent;
}

/** The mails of a reminder, a nudge or a digest; none where there is nothing to say to a person. */
export function mailsDue(standing: Standing, due: Due, linkTo: (email: string) => LinkTo): DueMail[] {
  const { settings } = standing.plan;
  const each = (emails: string[], compose: (email: string) => MailContent | null): DueMail[] =>
    emails.flatMap((to) => {
      const content = compose(to);
      return content ? [{ to, window: due.day, content }] : [];
    });
  switch (due.kind) {
    case 'reminder':
    case 'nudge': {
      const { kind, day } = due;
      return each(reportersOf(standing), (email) => snapshotMail(standing, email, day, kind, linkTo(email)));
    }
    case 'digest': {
      const since = momentAt(addDays(due.day, -7), settings.digestTime, settings.timeZone);
      return each(digestReadersOf(standing), (email) => weeklyDigest(standing, email, since, linkTo(email)));
    }
    default:
      return [];
  }
}

/**
 * What is still worth saying at `now`: after a time in which nothing ran, no reminder of what was due
 * already, no nudge a day old, no invitation to what has been, and of several digests only the last.
 */
export function stillWorthSaying(all: readonly Due[], settings: Settings, now: EpochMs): Due[] {
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
