// Takes what was published before there were bounds; gives it within them, with what was put right. Never
// refuses: publishing does.
import { BOUNDS, isCycleInBounds, isDayInBounds } from '../model/bounds.ts';
import type { KeyResult, Plan, Settings } from '../model/plan.ts';
import { addDays } from './days.ts';

/**
 * A value outside its bounds, and what counts in its place until somebody publishes again (docs/design.md §5,
 * Bounds).
 */
interface Correction {
  tab: 'Settings' | 'Key results' | 'Rewards';
  column: string;
  value: string | number;
  used: string | number;
}

/** What is left of a cycle that is longer: a little less than two years. Days. */
const LONGEST_CYCLE_DAYS = 729;

const within = (value: number, { low, high }: { low: number; high: number }): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, Math.round(value))) : low;

/** The settings within bounds. The cycle's start stays, whatever it is: it names documents. */
export function settingsWithinBounds(settings: Settings): { settings: Settings; corrections: Correction[] } {
  const right: Settings = { ...settings };
  for (const field of ['reminderHoursBefore', 'nudgeHoursAfter', 'responseHours', 'signalHours'] as const)
    right[field] = within(settings[field], BOUNDS.hours);
  right.snapshotEveryWeeks = within(settings.snapshotEveryWeeks, BOUNDS.weeks);
  right.proposalWorkingDays = within(settings.proposalWorkingDays, BOUNDS.workingDays);
  if (!isCycleInBounds(settings.cycleStart, settings.cycleEnd))
    right.cycleEnd =
      settings.cycleEnd < settings.cycleStart
        ? settings.cycleStart
        : addDays(settings.cycleStart, LONGEST_CYCLE_DAYS);
  if (settings.decodingMeeting !== null && !isDayInBounds(settings.decodingMeeting.slice(0, 10)))
    right.decodingMeeting = null;
  const changed = (Object.keys(right) as (keyof Settings)[]).filter((key) => right[key] !== settings[key]);
  return {
    settings: changed.length === 0 ? settings : right,
    corrections: changed.map((key) => ({
      tab: 'Settings',
      column: key,
      value: String(settings[key]),
      used: String(right[key] ?? '–'),
    })),
  };
}

const numberWithin = (value: number): number => Math.min(BOUNDS.number, Math.max(-BOUNDS.number, value));
const orNull = (value: number | null): number | null => (value === null ? null : numberWithin(value));

/** The key result with numbers of at most 15 digits; the same object where they are. */
export function keyResultWithinBounds(keyResult: KeyResult): KeyResult {
  const numbers = [keyResult.baseline, keyResult.target, keyResult.low, keyResult.high, keyResult.weight];
  const all = [...numbers, ...keyResult.points.map(({ value }) => value)];
  if (all.every((each) => each === null || Math.abs(each) <= BOUNDS.number)) return keyResult;
  return {
    ...keyResult,
    baseline: numberWithin(keyResult.baseline),
    target: numberWithin(keyResult.target),
    low: orNull(keyResult.low),
    high: orNull(keyResult.high),
    weight: orNull(keyResult.weight),
    points: keyResult.points.map(({ day, value }) => ({ day, value: numberWithin(value) })),
  };
}

/** The plan within bounds. */
export function planWithinBounds(plan: Plan): { plan: Plan; corrections: Correction[] } {
  const { settings, corrections } = settingsWithinBounds(plan.settings);
  const keyResults = plan.keyResults.map(keyResultWithinBounds);
  const rewards = plan.rewards.map((reward) =>
    reward.points > BOUNDS.points ? { ...reward, points: BOUNDS.points } : reward,
  );
  const ids = (tab: Correction['tab'], before: readonly { id: string }[], after: readonly { id: string }[]) =>
    after
      .filter((each, at) => each !== before[at])
      .map(
        ({ id }): Correction => ({
          tab,
          column: id,
          value: '>',
          used: tab === 'Rewards' ? BOUNDS.points : BOUNDS.number,
        }),
      );
  return {
    plan: { ...plan, settings, keyResults, rewards },
    corrections: [
      ...corrections,
      ...ids('Key results', plan.keyResults, keyResults),
      ...ids('Rewards', plan.rewards, rewards),
    ],
  };
}
