// Takes a live company; says what comes next, by the calendar, by a deadline, by a mail that waits, in the
// story. Never does it.

import { calendarOf, fedCalendar } from '../../../functions/src/schedule/due.ts';
import { snapshotDays } from '../../../shared/calendar/snapshot-days.ts';
import { momentAt } from '../../../shared/calendar/zones.ts';
import type { Language, Settings } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { deadlinesOf } from '../../../shared/process/deadlines.ts';
import type { Company } from './company.ts';
import { say } from './words.ts';

export interface UpcomingEvent {
  at: EpochMs;
  text: string;
}

/** The first thing after now; null where nothing comes any more. */
export async function nextEvent({
  engine,
  story,
  workspace,
  language,
}: Company): Promise<UpcomingEvent | null> {
  const now = engine.clock.now();
  const read = await engine.readStanding(workspace);
  const mailAt = engine.queue.nextAt('sendMail');
  const all: (UpcomingEvent | null)[] = [
    story.next(),
    ...(read ? byCalendar(read.standing, now, language) : []),
    mailAt === null ? null : { at: mailAt, text: say(language, 'bundled') },
  ];
  return all
    .filter((each) => each !== null)
    .filter(({ at }) => at > now)
    .reduce<UpcomingEvent | null>(
      (first, each) => (first === null || each.at < first.at ? each : first),
      null,
    );
}

function byCalendar(standing: Standing, now: EpochMs, language: Language): UpcomingEvent[] {
  const { settings } = standing.plan;
  return [
    ...snapshotsDue(settings).map((at) => ({ at, text: say(language, 'snapshot') })),
    ...calendarOf(settings).map(({ at, kind }) => ({ at, text: say(language, kind) })),
    ...fedCalendar(standing.plan).map(({ at, kind }) => ({ at, text: say(language, kind) })),
    ...deadlinesOf(standing, now).map((at) => ({ at, text: say(language, 'deadline') })),
  ];
}

const snapshotsDue = (settings: Settings): EpochMs[] =>
  snapshotDays(settings).map((day) => momentAt(day, settings.snapshotDueTime, settings.timeZone));
