// Takes a deviation or a day and the thresholds; gives which threshold is passed, and what would be green.
// Never looks at what was reported.
import type { Day } from '../model/time.ts';
import { isAbove, isAtLeast } from './compare.ts';
import type { Measured, Thresholds } from './figures.ts';
import { planToDate } from './plan-to-date.ts';

/** What a report has to say to be green, in the key result's own unit; bounds are part of it. */
export type Need =
  | { kind: 'least'; value: number }
  | { kind: 'most'; value: number }
  | { kind: 'range'; low: number | null; high: number | null }
  | { kind: 'done' };

/** Which threshold a deviation is beyond, while the plan has come so far (design §6, Colour). */
export function thresholdRule(
  deviation: number,
  planned: number,
  { amberAbove, redAbove, openingPlan }: Thresholds,
): 'red' | 'amber' | 'small-base' | 'green' {
  const isRedSize = isAbove(deviation, redAbove);
  if (isRedSize && isAtLeast(planned, openingPlan)) return 'red';
  if (!isAbove(deviation, amberAbove)) return 'green';
  return isRedSize ? 'small-base' : 'amber';
}

/** What is not more than Amber above behind the plan at the end of `day`. */
export function needOn(keyResult: Measured, day: Day, { amberAbove }: Thresholds): Need {
  const { type, baseline, target, low, high } = keyResult;
  if (type === 'yes-no') return { kind: 'done' };
  if (type === 'maintain') {
    const spare = amberAbove * (low !== null && high !== null ? high - low : Math.abs(low ?? high ?? 0));
    return {
      kind: 'range',
      low: low === null ? null : low - spare,
      high: high === null ? null : high + spare,
    };
  }
  const value = baseline + planToDate(keyResult, day) * (1 - amberAbove) * (target - baseline);
  return { kind: target >= baseline ? 'least' : 'most', value };
}
