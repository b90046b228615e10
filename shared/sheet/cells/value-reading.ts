// Takes a reported value as it was written and the key result that it is of; gives the one thing that it can
// mean, or the two. Never decides between two.

import { shareOfPercents } from '../../format/percents.ts';
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import { percentCell } from '../table/percent-cell.ts';
import { lookAlikeReadings, type NumberReading, readingsOf } from './numbers.ts';
import { rangeOf, type ValueTerms } from './percent-doubt.ts';

/** One way to read a value, in the key result's unit. */
export interface Meaning {
  value: number;
  percent: boolean;
}

export type ValueRead =
  | { kind: 'none' }
  | { kind: 'one'; meaning: Meaning }
  /** Both can be meant. `by`: one does not know of the percent sign; of the decimal mark, or of a letter. */
  | { kind: 'two'; by: 'percent' | 'mark'; meanings: [Meaning, Meaning] };

const NONE: ValueRead = { kind: 'none' };
const one = (value: number, percent: boolean): ValueRead => ({ kind: 'one', meaning: { value, percent } });

/**
 * A whole is the most that a share of work or of a thing can be, unless the key result itself goes beyond.
 */
const WHOLE = 1;
/** On the side where a key result has no bound. */
const MOST_WHOLES = 3;

/** True where values are shares: 0.4 is 40 %. */
const countsInPercent = ({ type, percent }: ValueTerms): boolean => percent || type === 'milestone';

/**
 * What a report means (design §5, Reading cells): the decimal mark by the locale, else by what fits the key
 * result; a bare number on a key result in percent by what fits it. What fits in two ways is two.
 */
export function readReport(cell: Cell | undefined, of: ValueTerms, mark: DecimalMark | null): ValueRead {
  const readings = readingsOf(cell);
  const alike = readings.length === 0 ? lookAlikeReadings(cell) : null;
  if (alike) return { kind: 'two', by: 'mark', meanings: [bare(alike[0]), bare(alike[1])] };
  if (readings.length === 0) return NONE;
  const read = readings.map((reading) => ({ reading, ...withPercent(reading, of) }));
  if (read.length === 1) return read[0]!.read;
  for (const fit of ['plain', 'planned'] as const) {
    const fitting = read.filter((each) => each.fit[fit]);
    if (fitting.length === 1) return fitting[0]!.read;
  }
  const known = read.find(({ reading }) => mark !== null && reading.mark === mark);
  if (known) return known.read;
  const [first, second] = read.map(({ read: each, reading }) =>
    each.kind === 'one' ? each.meaning : reading,
  );
  return { kind: 'two', by: 'mark', meanings: [bare(first!), bare(second!)] };
}

const bare = ({ value, percent }: Meaning): Meaning => ({ value, percent });

/** Whether a value is plain on a key result, and whether it lies on the way that was planned. */
interface Fit {
  plain: boolean;
  planned: boolean;
}

function fitOf(of: ValueTerms, ...values: number[]): Fit {
  const { lo, hi, isInside } = rangeOf(of);
  return { plain: values.some(isInside), planned: values.some((value) => value >= lo && value <= hi) };
}

/** A reading of the figures with its percent sign settled, and how that fits the key result. */
function withPercent(reading: NumberReading, of: ValueTerms): { read: ValueRead; fit: Fit } {
  const { value, percent, share } = reading;
  if (share !== null && (countsInPercent(of) || isShareOf(of))) {
    return { read: one(share, true), fit: fitOf(of, share) };
  }
  if (percent || !countsInPercent(of)) return { read: one(value, percent), fit: fitOf(of, value) };
  return bareOnPercent(reading, of);
}

const isShareOf = (of: ValueTerms): boolean => {
  const { lo, hi } = rangeOf(of);
  return Math.abs(lo) <= WHOLE && Math.abs(hi) <= WHOLE;
};

/**
 * A number without a sign where percents are counted: 2.1 is 2.1 % where 210 % is beyond what the key result
 * can have; 0.18 is 18 %, and 0.5 half a percent where 50 % is far from all that was planned.
 */
function bareOnPercent({ value }: NumberReading, of: ValueTerms): { read: ValueRead; fit: Fit } {
  const { lo, hi, isInside, distance } = rangeOf(of);
  const share = shareOfPercents(value);
  const fit = fitOf(of, value, share);
  if (Math.abs(value) <= WHOLE) {
    const isNumber = of.type === 'milestone' || distance(value) <= distance(share);
    return { read: isNumber ? one(value, false) : one(share, true), fit };
  }
  const most = Math.max(WHOLE, Math.abs(lo), Math.abs(hi));
  const canBeNumber = most > WHOLE && isInside(value) && Math.abs(value) <= MOST_WHOLES * most;
  const canBeShare = Math.abs(share) <= most || (of.type !== 'milestone' && isInside(share));
  if (canBeNumber !== canBeShare) return { read: canBeNumber ? one(value, false) : one(share, true), fit };
  const meanings: [Meaning, Meaning] = [
    { value: share, percent: true },
    { value, percent: false },
  ];
  return { read: { kind: 'two', by: 'percent', meanings }, fit };
}

/** The two meanings as a person may write them without being asked again. */
export const unambiguousText = ({ value, percent }: Meaning): string => {
  if (percent) return percentCell(value);
  const text = String(value);
  return /[.]\d{3}$/.test(text) ? `${text}0` : text;
};
