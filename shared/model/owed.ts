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
