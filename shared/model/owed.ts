// What a person owes a report on, and what was recorded of it. Never a form: shared/form makes one of it.
import type { KeyResultType } from './plan.ts';
import type { Day } from './time.ts';

/** A key result as its card shows it. */
export interface OwedKeyResult {
  id: string;
  text: string;
  objective: string;
  unit: string;
  type: KeyResultType;
  percent: boolean;
  measureUnit: string;
  baseline: number;
  target: number;
  low: number | null;
  high: number | null;
  lastValue: number | null;
  lastDay: Day | null;
  /** In the KR's own unit; null for maintain. */
  plannedValue: number | null;
  start: Day;
  due: Day;
  /** What its cell says; absent where no cell feeds it. */
  cell?: OwedCell;
}

/** What the cell says that a value comes from. */
export interface OwedCell {
  /** With which the form starts; null where the person fills it in. */
  value: number | null;
  /** Which cell, what it says and how old that is, or what is wrong with it: in the person's language. */
  text: string;
}

/** What was recorded of one KR. */
export interface ReceiptRow {
  keyResultId: string;
  attainment: number;
  planned: number;
  deviation: number;
  colour: 'green' | 'amber' | 'red';
  reviewOpened: boolean;
}
