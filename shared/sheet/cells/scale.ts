// Takes the cells of a key result that say where it starts and where it shall go; gives what attainment is
// counted on.
// Never guesses a percent: 18% is 0.18, 18 is 18, a mixture is asked about.
import type { KeyResult, KeyResultType } from '../../model/plan.ts';
import { isAbove } from '../../okr/compare.ts';
import type { ReadNumber } from './numbers.ts';
import type { ReadPoint } from './plan-cell.ts';
import type { Row } from './row.ts';

interface Scale extends Pick<KeyResult, 'type' | 'baseline' | 'target' | 'low' | 'high' | 'percent'> {
  /** What a plan must end at; null where unknown. */
  reached: number | null;
}

const SHARE_OF_WORK = { baseline: 0, target: 1, low: null, high: null };

/**
 * What attainment is counted on (design §5: Baseline and Target are not read for milestone, yes-no and
 * maintain).
 */
export function scaleOf(row: Row, typed: KeyResultType | null, points: readonly ReadPoint[]): Scale {
  if (typed === 'yes-no') return { type: typed, ...SHARE_OF_WORK, percent: false, reached: null };
  if (typed === 'milestone') {
    faultBareShares(row, points);
    return { type: typed, ...SHARE_OF_WORK, percent: true, reached: 1 };
  }
  return typed === 'maintain' ? boundsOf(row) : wayOf(row, typed, points);
}

/** The steps of a milestone are shares: 30 may be 30% or a slip, so it is asked about. */
function faultBareShares(row: Row, points: readonly ReadPoint[]): void {
  for (const { value, read } of points) {
    if (!read.percent && value > 1 && value <= 100) row.fault('Plan', 'percent-doubt', { value });
    else if (value < 0 || isAbove(value, 1)) row.fault('Plan', 'not-a-share', { value });
  }
}

function boundsOf(row: Row): Scale {
  const [low, high] = [row.number('Low'), row.number('High')];
  const percent = faultMixedPercents(
    row,
    [
      ['Low', low],
      ['High', high],
    ],
    [],
  );
  if (row.isBlank('Low') && row.isBlank('High')) row.fault('Low', 'no-bound');
  const only = low && high ? null : (low ?? high);
  if (low && high && !isAbove(high.value, low.value))
    row.fault('Low', 'low-not-below-high', { low: row.line('Low'), high: row.line('High') });
  else if (only && row.isBlank(low ? 'High' : 'Low') && !isAbove(Math.abs(only.value), 0))
    row.fault(low ? 'Low' : 'High', 'zero-bound');
  return {
    type: 'maintain',
    baseline: 0,
    target: 0,
    low: low?.value ?? null,
    high: high?.value ?? null,
    percent,
    reached: null,
  };
}

function wayOf(row: Row, typed: KeyResultType | null, points: readonly ReadPoint[]): Scale {
  const from = row.number('Baseline');
  const to = row.demand('Target') ? row.number('Target') : null;
  const baseline = from?.value ?? 0;
  const percent = faultMixedPercents(
    row,
    [
      ['Baseline', from],
      ['Target', to],
    ],
    points,
  );
  if (!to || (!from && !row.isBlank('Baseline'))) {
    return {
      type: typed ?? 'increase',
      baseline,
      target: to?.value ?? 0,
      low: null,
      high: null,
      percent,
      reached: to?.value ?? null,
    };
  }
  const target = to.value;
  const goesUp = target > baseline;
  if (!isAbove(Math.abs(target - baseline), 0)) row.fault('Target', 'baseline-is-target');
  else if (typed !== null && (typed === 'increase') !== goesUp)
    row.fault('Type', 'type-against-sign', { baseline, target });
  return {
    type: typed ?? (goesUp ? 'increase' : 'decrease'),
    baseline,
    target,
    low: null,
    high: null,
    percent,
    reached: target,
  };
}

/**
 * Percents beside bare numbers above 1 are asked about (design §5, Reading cells). True where any cell is a
 * percent.
 */
function faultMixedPercents(
  row: Row,
  cells: [string, ReadNumber | null][],
  points: readonly ReadPoint[],
): boolean {
  const isLarge = (read: ReadNumber | null) => read !== null && !read.percent && Math.abs(read.value) > 1;
  const inCells = cells.some(([, read]) => read?.percent);
  const inPlan = points.some(({ read }) => read.percent);
  if (!inCells && !inPlan) return false;
  const large = cells.filter(([, read]) => isLarge(read));
  if (inCells) for (const [column] of large) row.fault(column, 'percent-doubt');
  else if (large.length > 0) row.fault('Plan', 'percent-among-numbers');
  const bare = points.find(({ read }) => isLarge(read));
  if (bare) row.fault('Plan', 'percent-doubt', { value: bare.value });
  return true;
}
