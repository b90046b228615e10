// What a goal line says once it is read: its figures, its day, its owner, and what is asked about it. Never
// how it is read.
import type { Day } from '../model/time.ts';
import type { DecimalMark } from '../model/workbook.ts';

/** Who can own a goal: whoever stands in the list of people. */
export interface GoalPerson {
  email: string;
  name: string;
}

/** What a line is read with. Nothing of it is taken from a clock. */
export interface GoalContext {
  /** The cycle's first and last day. */
  start: Day;
  end: Day;
  today: Day;
  people: readonly GoalPerson[];
  /** By the person's locale; null where it is not known: then `1,250` is asked about. */
  mark: DecimalMark | null;
}

type GoalType = 'increase' | 'decrease' | 'maintain' | 'yes-no';

/** What a person is asked about a line. Each names what could not be decided. */
export type DoubtCode =
  | 'no-text'
  | 'no-number'
  | 'no-start'
  | 'no-base'
  | 'number-two-ways'
  | 'several-numbers'
  | 'range-or-change'
  | 'against-direction'
  | 'no-change'
  | 'day-two-ways'
  | 'day-unknown'
  | 'day-outside'
  | 'several-days'
  | 'owner-unknown'
  | 'owner-two-ways'
  | 'several-owners';

export interface Doubt {
  code: DoubtCode;
  /** The parts of the line that are meant. */
  about: readonly string[];
  /** What it may be, as texts to choose from; none where only the person knows. */
  candidates: readonly string[];
}

/** A figure as a key result holds it: 0.6 for 60%. */
export interface Figure {
  value: number;
  percent: boolean;
}

/** A line as it was read; what is asked has a doubt, and null where nothing may be taken for sure. */
export interface GoalLine {
  text: string;
  type: GoalType;
  from: Figure | null;
  to: Figure | null;
  /** The bounds within which a value is to stay. */
  low: Figure | null;
  high: Figure | null;
  /** `%`, a currency, a counting word or the noun behind the figure; null where none is written. */
  unit: string | null;
  due: Day | null;
  owner: GoalPerson | null;
  doubts: readonly Doubt[];
}
