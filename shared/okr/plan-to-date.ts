// Takes a key result and a day; gives where it should be on that day. Never looks at what was reported.
import { dayNumber } from '../calendar/days.ts';
import type { KeyResult } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import { clamp } from './compare.ts';

/** What of a key result its plan is made of. */
export type PlanTerms = Pick<KeyResult, 'type' | 'baseline' | 'target' | 'start' | 'due' | 'points'>;

/** Share of the KR's time gone at the end of `day`, 0..1 (design §6, Elapsed). */
export function elapsed(span: Pick<KeyResult, 'start' | 'due'>, day: Day): number {
  const start = dayNumber(span.start);
  // Adopted after it was due: it starts on its adoption, and all of its time is gone.
  if (span.start > span.due) return day >= span.due ? 1 : 0;
  return clamp((dayNumber(day) - start + 1) / (dayNumber(span.due) - start + 1), 0, 1);
}

/**
 * Plan to date at the end of `day` as a share of the way from baseline to target (design §6, Plan to date).
 */
export function planToDate(keyResult: PlanTerms, day: Day): number {
  if (keyResult.type === 'maintain') return 1;
  if (keyResult.type === 'yes-no') return day >= keyResult.due ? 1 : 0;
  if (keyResult.points.length === 0) return elapsed(keyResult, day);
  return keyResult.type === 'milestone' ? staircase(keyResult, day) : polyline(keyResult, day);
}

/** 0 before the first point, each step from its day on, 1 from the due day on. */
function staircase(keyResult: PlanTerms, day: Day): number {
  if (day >= keyResult.due) return 1;
  return keyResult.points.reduce((step, point) => (point.day <= day ? point.value : step), 0);
}

/** Straight lines through (start − 1 day, baseline), the points, (due, target); level before and after. */
function polyline(keyResult: PlanTerms, day: Day): number {
  const { baseline, target } = keyResult;
  const corners = [
    { at: dayNumber(keyResult.start) - 1, value: baseline },
    ...keyResult.points
      .filter((point) => point.day !== keyResult.due)
      .map((point) => ({ at: dayNumber(point.day), value: point.value })),
    { at: dayNumber(keyResult.due), value: target },
  ];
  return (valueOn(corners, dayNumber(day)) - baseline) / (target - baseline);
}

function valueOn(corners: { at: number; value: number }[], at: number): number {
  const after = corners.findIndex((corner) => corner.at >= at);
  if (after === 0) return corners[0]!.value;
  if (after < 0) return corners[corners.length - 1]!.value;
  const from = corners[after - 1]!;
  const to = corners[after]!;
  return from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at);
}

/**
 * The value in the KR's own unit that the plan asks for at the end of `day`; null for maintain, which asks
 * for a range.
 */
export function plannedValue(keyResult: PlanTerms, day: Day): number | null {
  if (keyResult.type === 'maintain') return null;
  return keyResult.baseline + planToDate(keyResult, day) * (keyResult.target - keyResult.baseline);
}
