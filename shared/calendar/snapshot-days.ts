// Takes a workspace's settings; gives the snapshot days of its cycle. Never reads a clock.
import type { Settings } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import { addDays, daysBetween, weekdayOf } from './days.ts';
import { type WorkingDaySettings, workingDayUpTo } from './working-days.ts';

/**
 * A report up to this many days before a snapshot day counts for it; days closer than this fall together
 * (design §6).
 */
export const EARLY_REPORT_DAYS = 3;

const FIRST_AFTER_DAYS = 7;

export type SnapshotDaySettings = WorkingDaySettings &
  Pick<Settings, 'cycleStart' | 'cycleEnd' | 'snapshotEveryWeeks'>;

/**
 * The snapshot days, ascending, the closing one last (design §6, Snapshot days): every N weeks from the first
 * Snapshot day on or after cycle start + 7 days, and cycle end; each moved off holidays; then from the last
 * to the first one within 3 days before another is dropped.
 * A day that a holiday would move before the cycle's start is left out.
 */
export function snapshotDays(settings: SnapshotDaySettings): Day[] {
  const days = rhythm(settings).map((day) => workingDayUpTo(day, settings));
  const kept: Day[] = [];
  for (const day of days.reverse()) {
    const next = kept[0];
    const fallsTogether = next !== undefined && daysBetween(day, next) <= EARLY_REPORT_DAYS;
    if (!fallsTogether && day >= settings.cycleStart) kept.unshift(day);
  }
  return kept;
}

function rhythm(settings: SnapshotDaySettings): Day[] {
  const days: Day[] = [];
  let day = addDays(settings.cycleStart, FIRST_AFTER_DAYS);
  day = addDays(day, (settings.snapshotDay - weekdayOf(day) + 7) % 7);
  for (; day < settings.cycleEnd; day = addDays(day, 7 * settings.snapshotEveryWeeks)) days.push(day);
  return [...days, settings.cycleEnd];
}
