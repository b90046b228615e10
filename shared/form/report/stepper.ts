// Takes a key result and a value; gives how far one press of the stepper moves it, and the value as it is
// typed into the field. Never leaves the unit of the key result.
import type { KeyResult } from '../../model/plan.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import { readReport } from '../../sheet/cells/value-reading.ts';
import { percentCell } from '../../sheet/table/percent-cell.ts';

type SteppedKeyResult = Pick<KeyResult, 'type' | 'baseline' | 'target' | 'low' | 'high' | 'percent'>;

/** So many presses lead from the baseline to the target at the most. */
const PRESSES = 50;
/** Presses of a milestone: 5 % of the work each. */
const MILESTONE_STEP = 0.05;
/** What a step is a power of ten times of. */
const ROUND = [5, 2, 1];

/**
 * A round step in the key result's own unit: 1, 2 or 5 times a power of ten, whole where baseline and target
 * are whole numbers; null for a yes or no.
 */
export function stepOf({ type, baseline, target, low, high, percent }: SteppedKeyResult): number | null {
  if (type === 'yes-no') return null;
  if (type === 'milestone') return MILESTONE_STEP;
  const ends = type === 'maintain' ? [low ?? 0, high ?? 0] : [baseline, target];
  const wanted = Math.abs(ends[1]! - ends[0]!) / PRESSES;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = (ROUND.find((each) => each * power <= wanted * (1 + 1e-9)) ?? 1) * power;
  const isWhole = !percent && ends.every(Number.isInteger);
  return isWhole ? Math.max(1, step) : step;
}

/**
 * The next round value above, below where `step` is negative: a multiple of the step, without the dust of
 * binary fractions. A share of work stays within 0 and 1.
 */
export function steppedBy(value: number, step: number, type: SteppedKeyResult['type']): number {
  const size = Math.abs(step);
  const at = value / size;
  const steps = step > 0 ? Math.floor(at + 1e-9) + 1 : Math.ceil(at - 1e-9) - 1;
  const next = Number((steps * size).toPrecision(12));
  return type === 'milestone' ? Math.min(1, Math.max(0, next)) : next;
}

/**
 * A value as somebody would type it who writes decimals with `mark`. Read again it is the same value: what
 * would have two readings is written with a zero more.
 */
export function typedValue(value: number, of: SteppedKeyResult, mark: DecimalMark | null): string {
  if (of.type === 'yes-no') return value === 1 ? 'yes' : 'no';
  const plain = of.percent || of.type === 'milestone' ? percentCell(value).replace('%', ' %') : String(value);
  const written = mark === ',' ? plain.replace('.', ',') : plain;
  const read = readReport(written, of, mark);
  const isSame = read.kind === 'one' && Math.abs(read.meaning.value - value) < 1e-12 * Math.max(1, value);
  return isSame ? written : written.replace(/([.,]\d+)/, '$10');
}
