// Takes a key result and a reported value; says whether a percent sign may be missing, or be one too many.
// Never decides for the person.
import type { KeyResult } from '../../model/plan.ts';
import type { ReadNumber } from './numbers.ts';

/** What a key result's values are measured on. */
export type ValueTerms = Pick<KeyResult, 'type' | 'baseline' | 'target' | 'low' | 'high' | 'percent'>;

/** A value may lie so many spans outside and still be plain. */
const SPANS_OUTSIDE = 2;

interface Range {
  lo: number;
  hi: number;
  /** What is plain: two spans outside still, and on the side where a maintain has no bound, everything. */
  isInside: (value: number) => boolean;
  /** From what is plain; 0 inside. */
  distance: (value: number) => number;
}

/** The range in which a key result's values are plain. */
export function rangeOf({ type, baseline, target, low, high }: ValueTerms): Range {
  const isBounded = type === 'maintain';
  const ends = isBounded ? [low ?? high ?? 0, high ?? low ?? 0] : [baseline, target];
  const lo = Math.min(...ends);
  const hi = Math.max(...ends);
  const span = hi > lo ? hi - lo : Math.abs(lo);
  const from = isBounded && low === null ? -Infinity : lo - SPANS_OUTSIDE * span;
  const to = isBounded && high === null ? Infinity : hi + SPANS_OUTSIDE * span;
  return {
    lo,
    hi,
    isInside: (value) => value >= from && value <= to,
    distance: (value) => Math.max(0, from - value, value - to),
  };
}

/**
 * True where a bare report fits only when read as a percent: 18 where 18% was meant
 * (design §5, Reading cells).
 */
export function fitsOnlyAsPercent(keyResult: ValueTerms, { value, percent }: ReadNumber): boolean {
  if (percent || Math.abs(value) <= 1 || keyResult.type === 'yes-no') return false;
  if (keyResult.type === 'milestone') return value > 1 && value <= 100;
  const { lo, hi, isInside } = rangeOf(keyResult);
  const isShare = keyResult.percent || (Math.abs(lo) <= 1 && Math.abs(hi) <= 1);
  return isShare && !isInside(value) && isInside(value / 100);
}

/**
 * How the choice of a reading is named. It holds what was typed: a choice made for one number never decides
 * another.
 */
export const readingKey = (reading: 'percent' | 'number', value: number): string => `${reading}:${value}`;

/** A value as a report carries it: bare, with the reading that was chosen where two were possible. */
export interface BareValue {
  value: number;
  asRead?: string | undefined;
}

/** True where a bare value has to be asked about: nobody has said yet that the number itself is meant. */
export const isInDoubt = (keyResult: ValueTerms, { value, asRead }: BareValue): boolean =>
  fitsOnlyAsPercent(keyResult, { value, percent: false }) && asRead !== readingKey('number', value);

/**
 * A value whose reading is settled (the sign was written, or the person was asked), as a report carries it so
 * that nobody asks again.
 */
export const settledValue = (keyResult: ValueTerms, value: number): BareValue => ({
  value,
  ...(isInDoubt(keyResult, { value }) ? { asRead: readingKey('number', value) } : {}),
});

/** True where a percent is reported on a key result that counts in plain numbers above 1. */
export function isPercentAmongNumbers(keyResult: ValueTerms, { percent }: ReadNumber): boolean {
  if (!percent || keyResult.percent || keyResult.type === 'milestone' || keyResult.type === 'yes-no')
    return false;
  const { lo, hi } = rangeOf(keyResult);
  return Math.max(Math.abs(lo), Math.abs(hi)) > 1;
}
