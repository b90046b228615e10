// Takes a KR's span, the snapshot days and its snapshots; gives what it owes, what was missed and what was
// met.
// Never reads a clock: the moment is handed in.
import { addDays } from '../calendar/days.ts';
import { EARLY_REPORT_DAYS, type SnapshotDaySettings, snapshotDays } from '../calendar/snapshot-days.ts';
import { momentAt } from '../calendar/zones.ts';
import type { KeyResult, Settings } from '../model/plan.ts';
import type { KeptSnapshot, KeyResultState } from '../model/state.ts';
import type { Day, EpochMs } from '../model/time.ts';

/**
 * A snapshot day, the first day whose report counts for it (three days before), and the moment by which a
 * report is due.
 */
export interface DueDay {
  day: Day;
  countsFrom: Day;
  dueAt: EpochMs;
}

/**
 * The cycle's snapshot days with their due moments, in the workspace's zone. Made once for a fold: the same
 * for every KR.
 */
export function dueDays(
  settings: SnapshotDaySettings & Pick<Settings, 'snapshotDueTime' | 'timeZone'>,
): DueDay[] {
  return snapshotDays(settings).map((day) => ({
    day,
    countsFrom: addDays(day, -EARLY_REPORT_DAYS),
    dueAt: momentAt(day, settings.snapshotDueTime, settings.timeZone),
  }));
}

/** Where the owed days begin and end among the snapshot days; from `end` on none is owed. */
function owedRange(span: Pick<KeyResult, 'start' | 'due'>, days: readonly { day: Day }[]): [number, number] {
  let first = 0;
  while (first < days.length && days[first]!.day < span.start) first += 1;
  // The first on or after the due day is owed too. Sought from the end: most key results run as long as the
  // cycle.
  let end = days.length;
  while (end > 1 && days[end - 2]!.day >= span.due) end -= 1;
  return [first, Math.max(first, end)];
}

/**
 * The snapshot days that a KR owes: from its start up to and including the first on or after its due day, or
 * the cycle's last (design §6).
 */
export function owedDays<Each extends { day: Day }>(
  span: Pick<KeyResult, 'start' | 'due'>,
  days: readonly Each[],
): readonly Each[] {
  const [first, end] = owedRange(span, days);
  return first === 0 && end === days.length ? days : days.slice(first, end);
}

/**
 * True where nobody has reported for a day that the KR owes: neither in the 3 days up to it nor since its
 * end.
 */
export function isLeft(
  { due }: Pick<KeyResult, 'due'>,
  { countsFrom }: DueDay,
  state: Pick<KeyResultState, 'snapshots'> | undefined | null,
): boolean {
  const latest = state?.snapshots.at(-1)?.day ?? null;
  return latest === null || (latest < countsFrom && latest < due);
}

const NONE: readonly DueDay[] = [];

/**
 * The owed days that are missed at a moment: due time passed, and the KR has no snapshot or its latest is
 * dated before both x − 3 days and its due day (design §6). `latest` is the day of the latest snapshot, null
 * for none.
 */
export function missedDays(
  span: Pick<KeyResult, 'start' | 'due'>,
  days: readonly DueDay[],
  latest: Day | null,
  at: EpochMs,
): readonly DueDay[] {
  if (latest !== null && latest >= span.due) return NONE;
  const [first, owedEnd] = owedRange(span, days);
  let end = owedEnd;
  while (end > first && days[end - 1]!.dueAt >= at) end -= 1;
  let from = end;
  while (from > first && (latest === null || latest < days[from - 1]!.countsFrom)) from -= 1;
  return from === end ? NONE : days.slice(from, end);
}

/**
 * True where an owed day was met: by a snapshot dated in the 3 days up to it, or from the due day on up to
 * it, received by its due time.
 */
export function isMet(
  { due }: Pick<KeyResult, 'due'>,
  { day, countsFrom, dueAt }: DueDay,
  snapshots: readonly KeptSnapshot[],
): boolean {
  for (let at = snapshots.length - 1; at >= 0; at -= 1) {
    const snapshot = snapshots[at]!;
    if (snapshot.firstReceivedAt > dueAt || snapshot.day > day) continue;
    if (snapshot.day >= countsFrom || snapshot.day >= due) return true;
  }
  return false;
}

/** How many of the owed days were due by a moment, and how many of those were met. */
export function metDays(
  span: Pick<KeyResult, 'start' | 'due'>,
  days: readonly DueDay[],
  snapshots: readonly KeptSnapshot[],
  at: EpochMs,
): { owed: number; met: number } {
  const [first, end] = owedRange(span, days);
  let owed = 0;
  let met = 0;
  for (let index = first; index < end && days[index]!.dueAt < at; index += 1) {
    owed += 1;
    if (isMet(span, days[index]!, snapshots)) met += 1;
  }
  return { owed, met };
}
