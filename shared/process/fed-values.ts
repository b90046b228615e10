// Takes a plan whose values come from cells, what those said last, and a snapshot day; gives what reports
// itself for it, and why the rest does not (docs/design.md §5, Value from). Never reads a cell, never
// reports.
import { addDays } from '../calendar/days.ts';
import { endOfDay, startOfDay } from '../calendar/zones.ts';
import type { FedValue, SourceFaultCode } from '../model/fed-value.ts';
import type { KeyResult, Plan, Settings } from '../model/plan.ts';
import type { Facts } from '../model/standing.ts';
import type { KeyResultState } from '../model/state.ts';
import { type EpochMs, MS_PER_HOUR, TICK_MS } from '../model/time.ts';
import { isAbove } from '../okr/compare.ts';
import { type DueDay, dueDays, isLeft, owedDays } from '../okr/owed.ts';

export type WhyNotFed =
  | SourceFaultCode
  | 'source-unchanged'
  | 'source-old'
  | 'source-unread'
  | 'source-since'
  | 'source-untold';

/** A key result whose value comes from a cell; `why` is null where what the cell says is reported. */
export interface Fed {
  keyResult: KeyResult & { source: string };
  /** Null: nobody has read the cell yet. */
  said: FedValue | null;
  why: WhyNotFed | null;
}

/** A value that stays over so many snapshot days is asked about on the next one. */
const DAYS_UNCHANGED = 2;

/** The snapshot days whose end no run of the schedule has come to: all after `doneUpTo` that match. */
export const daysUnfed = (
  { settings, keyResults }: Pick<Plan, 'settings' | 'keyResults'>,
  doneUpTo: EpochMs,
): DueDay[] =>
  keyResults.some(isFed) ? dueDays(settings).filter((each) => fedAt(each, settings) > doneUpTo) : [];

/**
 * When cells report for a snapshot day: a tick before its end, so that it is still that day, and the cycle's,
 * when they are received.
 */
export const fedAt = ({ day }: Pick<DueDay, 'day'>, { timeZone }: Pick<Settings, 'timeZone'>): EpochMs =>
  endOfDay(day, timeZone) - TICK_MS;

/** By the plan alone: whether its cell says a value is another matter. */
export const isFed = (keyResult: KeyResult): keyResult is KeyResult & { source: string } =>
  keyResult.source !== undefined;

/** Those that owe the day and that nobody has reported for it. `days` are all of the cycle. */
export const fedOn = (facts: Facts, due: DueDay, days: readonly DueDay[]): Fed[] =>
  facts.plan.keyResults.flatMap((each) => fedFor(facts, each, due, days) ?? []);

/**
 * What reports itself of one key result, or why it does not; null where no cell feeds it, or nothing is left
 * to report for the day.
 */
export function fedFor(
  { plan, states, fed }: Facts,
  keyResult: KeyResult,
  due: DueDay,
  days: readonly DueDay[],
): Fed | null {
  const state = states.get(keyResult.id);
  if (!isFed(keyResult) || !owedDays(keyResult, days).some(({ day }) => day === due.day)) return null;
  if (!isLeft(keyResult, due, state)) return null;
  const said = fed?.get(keyResult.id) ?? null;
  return { keyResult, said, why: whyNot(said, state, due, days, plan.settings) };
}

/**
 * What is wrong with a source whatever day it is: said at its cell and to the owner as soon as it is read.
 */
export function faultOf(
  said: FedValue,
  state: KeyResultState | undefined,
  today: string,
  days: readonly DueDay[],
  settings: Settings,
): SourceFaultCode | 'source-unchanged' | null {
  if (said.fault !== null) return said.fault;
  const next = days.find(({ day }) => day >= today);
  return next && isUnchanged(said, state, next, days, settings) ? 'source-unchanged' : null;
}

function whyNot(
  said: FedValue | null,
  state: KeyResultState | undefined,
  due: DueDay,
  days: readonly DueDay[],
  settings: Settings,
): WhyNotFed | null {
  if (!said) return 'source-unread';
  if (said.fault !== null) return said.fault;
  if (isUnchanged(said, state, due, days, settings)) return 'source-unchanged';
  // What a cell says counts as early as what a person says (design §6, Snapshot days).
  if (said.at < startOfDay(due.countsFrom, settings.timeZone)) return 'source-old';
  // Where the day's end was not run in time: what the cell said by then is not known any more.
  if (said.at >= endOfDay(due.day, settings.timeZone)) return 'source-since';
  return said.firstAt > lastTold(due, settings) ? 'source-untold' : null;
}

/** The last mail before the day's end that tells its owner what will be reported. */
function lastTold(due: DueDay, settings: Settings): EpochMs {
  const nudge = due.dueAt + settings.nudgeHoursAfter * MS_PER_HOUR;
  return nudge < fedAt(due, settings) ? nudge : due.dueAt - settings.reminderHoursBefore * MS_PER_HOUR;
}

/**
 * True where the cell says what it said on the snapshot day before the last, and nobody has reported the same
 * since: nobody may be keeping it any more. On a cycle's first days that day lies in the cycle before: it is
 * as many weeks ago as their rhythm has it, or a short cycle would never ask.
 */
function isUnchanged(
  said: FedValue,
  state: KeyResultState | undefined,
  due: DueDay,
  days: readonly DueDay[],
  { timeZone, snapshotEveryWeeks }: Settings,
): boolean {
  const before =
    days[days.findIndex(({ day }) => day === due.day) - DAYS_UNCHANGED]?.day ??
    addDays(due.day, -7 * DAYS_UNCHANGED * snapshotEveryWeeks);
  const confirmed = (state?.snapshots ?? []).filter(
    ({ fed, value }) => fed === undefined && !isAbove(Math.abs(value - said.value!), 0),
  );
  const since = Math.max(said.since, ...confirmed.map(({ receivedAt }) => receivedAt));
  return since < endOfDay(before, timeZone);
}
