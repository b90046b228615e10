// Takes a live company; says what comes next, by the calendar, by a deadline, by a mail that waits, in the story. Never does it.
import { calendarOf, type DueKind } from '../../../../functions/src/schedule/due.ts';
import { snapshotDays } from '../../../../shared/calendar/snapshot-days.ts';
import { momentAt } from '../../../../shared/calendar/zones.ts';
import type { Language, Settings } from '../../../../shared/model/plan.ts';
import type { Standing } from '../../../../shared/model/standing.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { deadlinesOf } from '../../../../shared/process/deadlines.ts';
import type { Company } from '../company.ts';

export interface UpcomingEvent {
  at: EpochMs;
  text: string;
}

const DUE: Record<DueKind | 'snapshot' | 'deadline' | 'mail', Record<Language, string>> = {
  reminder: { en: 'Reminders of the snapshot go out', zh: '发出快照提醒' },
  nudge: { en: 'Whoever has not reported is nudged', zh: '向未上报者催报' },
  digest: { en: 'Weekly digests go out', zh: '发出每周摘要' },
  meeting: { en: 'Invitations to the decoding meeting go out', zh: '发出解码会邀请' },
  'proposals-late': { en: 'Proposals are due', zh: '提案截止' },
  snapshot: { en: 'A snapshot is due', zh: '快照截止' },
  deadline: { en: 'The time for an answer ends', zh: '响应时限到期' },
  mail: { en: 'Mails that were bundled go out', zh: '发出合并的邮件' },
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
    mailAt === null ? null : { at: mailAt, text: DUE.mail[language] },
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
    ...snapshotsDue(settings).map((at) => ({ at, text: DUE.snapshot[language] })),
    ...calendarOf(settings).map(({ at, kind }) => ({ at, text: DUE[kind][language] })),
    ...deadlinesOf(standing, now).map((at) => ({ at, text: DUE.deadline[language] })),
  ];
}

const snapshotsDue = (settings: Settings): EpochMs[] =>
  snapshotDays(settings).map((day) => momentAt(day, settings.snapshotDueTime, settings.timeZone));
