// Takes a KR's span, the snapshot days and its snapshots; gives what it owes, what was missed and what was met.
// Never reads a clock: the moment is handed in.
import { addDays } from '../calendar/days.ts';
import { EARLY_REPORT_DAYS, type SnapshotDaySettings, snapshotDays } from '../calendar/snapshot-days.ts';
import { momentAt } from '../calendar/zones.ts';
import type { KeyResult, Settings } from '../model/plan.ts';
import type { KeptSnapshot } from '../model/state.ts';
import type { Day, EpochMs } from '../model/time.ts';

/** A snapshot day, the first day whose report counts for it (three days before), and the moment by which a report is due. */
export interface DueDay {
  day: Day;
  countsFrom: Day;
  dueAt: EpochMs;
}

/** The cycle's snapshot days with their due moments, in the workspace's zone. Made once for a fold: the same for every KR. */
export function dueDays(
  settings: SnapshotDaySettings & Pick<Settings, 'snapshotDueTime' | 'timeZone'>,
): DueDay[] {
  return snapshotDays(settings).map((day) => ({
    day,
    countsFrom: addDays(day, -EARLY_REPORT_DAYS),
    dueAt: momentAt(day, settings.snapshotDueTime, settings.timeZone),
  }));
}

/** The snapshot days that a KR owes: from its start up to and including the first on or after its due day, or the cycle's last (design §6). */
export function owedDays<Each extends { day: Day }>(
  span: Pick<KeyResult, 'start' | 'due'>,
  days: readonly Each[],
): readonly Each[] {
  const first = days.findIndex(({ day }) => day >= span.start);
  const closing = days.findIndex(({ day }) => day >= span.due);
  const end = closing < 0 ? days.length : closing + 1;
  if (first < 0 || first >= end) return [];
  return first === 0 && end === days.length ? days : days.slice(first, end);
}

/**
 * The owed days that are missed at a moment: due time passed, and the KR has no snapshot or its latest is dated before both
 * x − 3 days and its due day (design §6). `latest` is the day of the latest snapshot, null for none.
 */
export function missedDays(
  span: Pick<KeyResult, 'start' | 'due'>,
  days: readonly DueDay[],
  latest: Day | null,
  at: EpochMs,
): readonly DueDay[] {
  if (latest !== null && latest >= span.due) return [];
  return owedDays(span, days).filter(
    ({ countsFrom, dueAt }) => dueAt < at && (latest === null || latest < countsFrom),
  );
}

/** True where an owed day was met: by a snapshot dated in the 3 days up to it, or from the due day on up to it, received by its due time. */
export function isMet(
  span: Pick<KeyResult, 'due'>,
  { day, countsFrom, dueAt }: DueDay,
  snapshots: readonly KeptSnapshot[],
): boolean {
  return snapshots.some(
    (snapshot) =>
      snapshot.day <= day &&
      (snapshot.day >= countsFrom || snapshot.day >= span.due) &&
      snapshot.firstReceivedAt <= dueAt,
  );
}
