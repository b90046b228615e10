// Takes a key result, a value and thresholds; gives attainment, deviation and colour. Never rounds, never
// clamps.
import type { KeyResult, Settings } from '../model/plan.ts';
import type { Colour, Figures } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { isAbove, isAtLeast } from './compare.ts';
import { type PlanTerms, planToDate } from './plan-to-date.ts';

export type Thresholds = Pick<Settings, 'amberAbove' | 'redAbove' | 'openingPlan'>;
export type AttainmentTerms = PlanTerms & Pick<KeyResult, 'low' | 'high'>;

/**
 * Share of the way from baseline to target that `value` has gone; any size, also negative (design §6,
 * Attainment).
 */
export function attainmentOf(keyResult: AttainmentTerms, value: number): number {
  if (keyResult.type === 'maintain') return maintainedShare(value, keyResult.low, keyResult.high);
  return (value - keyResult.baseline) / (keyResult.target - keyResult.baseline);
}

/**
 * 1 inside low..high, else less by the distance over the range, or over the one bound's size; not below 0.
 */
function maintainedShare(value: number, low: number | null, high: number | null): number {
  const distance = Math.max(low === null ? 0 : low - value, high === null ? 0 : value - high, 0);
  if (distance === 0) return 1;
  const divisor = low !== null && high !== null ? high - low : Math.abs(low ?? high ?? 1);
  return Math.max(0, 1 - distance / divisor);
}

/**
 * Share of the plan that is missing; negative is ahead; 0 while nothing is planned (design §6, Deviation).
 */
export function deviationOf(attainment: number, planned: number): number {
  return planned > 0 ? (planned - attainment) / planned : 0;
}

/**
 * Red, amber or green (design §6, Colour). While the plan to date is below Opening plan the base is too small
 * to convict:
 * amber is the worst (docs/case.md: 38 % of the plan was yellow).
 */
export function colourOf(deviation: number, planned: number, thresholds: Thresholds): Colour {
  const rule = thresholdRule(deviation, planned, thresholds);
  return rule === 'small-base' ? 'amber' : rule;
}

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

/** The figures of `value` at the end of `day`. */
export function figuresOn(keyResult: AttainmentTerms, value: number, day: Day): Figures {
  const attainment = attainmentOf(keyResult, value);
  const planned = planToDate(keyResult, day);
  return { attainment, planned, deviation: deviationOf(attainment, planned) };
}
