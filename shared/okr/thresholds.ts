// Takes a key result, a day and the thresholds; gives what would be green. Never looks at what was reported.
import type { Day } from '../model/time.ts';
import type { AttainmentTerms, Thresholds } from './figures.ts';
import { planToDate } from './plan-to-date.ts';

/** What a report has to say to be green, in the key result's own unit; bounds are part of it. */
export type Requirement =
  | { kind: 'least'; value: number }
  | { kind: 'most'; value: number }
  | { kind: 'range'; low: number | null; high: number | null }
  | { kind: 'done' };

/** What is not more than Amber above behind the plan at the end of `day`. */
export function requirementOn(keyResult: AttainmentTerms, day: Day, { amberAbove }: Thresholds): Requirement {
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
