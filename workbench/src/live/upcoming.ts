// Takes a live company; says what comes next, by the calendar, by a deadline, by a mail that waits, in the
// story. Never does it.

import { calendarOf, type DueKind, fedCalendar } from '../../../functions/src/schedule/due.ts';
import { snapshotDays } from '../../../shared/calendar/snapshot-days.ts';
import { momentAt } from '../../../shared/calendar/zones.ts';
import type { Language, Settings } from '../../../shared/model/plan.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { deadlinesOf } from '../../../shared/process/deadlines.ts';
import { inLanguage, type Pair } from '../../../shared/words/say.ts';
import type { Company } from './company.ts';

export interface UpcomingEvent {
  at: EpochMs;
  text: string;
}

const DUE: Record<DueKind | 'snapshot' | 'deadline' | 'mail', Pair> = {
  reminder: ['Reminders of the snapshot go out', '发出快照提醒'],
  nudge: ['Whoever has not reported is nudged', '向未填报者催报'],
  digest: ['Weekly digests go out', '发出周报'],
  meeting: ['Invitations to the decoding meeting go out', '发出解码会邀请'],
  'proposals-late': ['Proposals are due', '提案截止'],
  fed: ['Cells report what nobody has', '无人填报的由单元格填报'],
  snapshot: ['A snapshot is due', '快照截止'],
  deadline: ['The time for an answer ends', '响应时限到期'],
  mail: ['Mails that were bundled go out', '发出合并的邮件'],
};

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
    mailAt === null ? null : { at: mailAt, text: inLanguage(language, DUE.mail) },
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
    ...snapshotsDue(settings).map((at) => ({ at, text: inLanguage(language, DUE.snapshot) })),
    ...calendarOf(settings).map(({ at, kind }) => ({ at, text: inLanguage(language, DUE[kind]) })),
    ...fedCalendar(standing.plan).map(({ at, kind }) => ({ at, text: inLanguage(language, DUE[kind]) })),
    ...deadlinesOf(standing, now).map((at) => ({ at, text: inLanguage(language, DUE.deadline) })),
  ];
}

const snapshotsDue = (settings: Settings): EpochMs[] =>
  snapshotDays(settings).map((day) => momentAt(day, settings.snapshotDueTime, settings.timeZone));
