// Takes a key result and a reported value; says whether a percent sign may be missing, or be one too many. Never decides for the person.
import type { KeyResult } from '../model/plan.ts';
import type { ReadNumber } from './numbers.ts';

type Measured = Pick<KeyResult, 'type' | 'baseline' | 'target' | 'low' | 'high' | 'percent'>;

/** A value may lie so many spans outside and still be plain. */
const SPANS_OUTSIDE = 2;

function rangeOf({ type, baseline, target, low, high }: Measured): { lo: number; hi: number; span: number } {
  const ends = type === 'maintain' ? [low ?? high ?? 0, high ?? low ?? 0] : [baseline, target];
  const lo = Math.min(...ends);
  const hi = Math.max(...ends);
  return { lo, hi, span: hi > lo ? hi - lo : Math.abs(lo) };
}

/** True where a bare report fits only when read as a percent: 18 where 18% was meant (design §5, Reading cells). */
export function fitsOnlyAsPercent(keyResult: Measured, { value, percent }: ReadNumber): boolean {
  if (percent || Math.abs(value) <= 1 || keyResult.type === 'yes-no') return false;
  if (keyResult.type === 'milestone') return value > 1 && value <= 100;
  const { lo, hi, span } = rangeOf(keyResult);
  const isShare = keyResult.percent || (Math.abs(lo) <= 1 && Math.abs(hi) <= 1);
  const inside = (v: number) => v >= lo - SPANS_OUTSIDE * span && v <= hi + SPANS_OUTSIDE * span;
  return isShare && !inside(value) && inside(value / 100);
}

/** True where a percent is reported on a key result that counts in plain numbers above 1. */
export function isPercentAmongNumbers(keyResult: Measured, { percent }: ReadNumber): boolean {
  if (!percent || keyResult.percent || keyResult.type === 'milestone' || keyResult.type === 'yes-no')
    return false;
  const { lo, hi } = rangeOf(keyResult);
  return Math.max(Math.abs(lo), Math.abs(hi)) > 1;
}
