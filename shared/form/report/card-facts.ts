// Takes a key result that is owed, its state and the settings; gives what a card needs beside it, so that the
// page's script judges what is typed by the rules of the back end. Never a text.
import type { KeyResult, Settings } from '../../model/plan.ts';
import type { KeyResultState } from '../../model/state.ts';
import type { Day } from '../../model/time.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import type { Thresholds } from '../../okr/figures.ts';
import { canOpenReview } from '../../okr/receive.ts';

export interface CardFacts {
  /** What the rules measure on. */
  keyResult: Pick<
    KeyResult,
    'type' | 'baseline' | 'target' | 'low' | 'high' | 'percent' | 'start' | 'due' | 'points'
  >;
  /** The day that the report is of. */
  day: Day;
  thresholds: Thresholds & Pick<Settings, 'reviewAbove'>;
  /** Whether a report that is far enough behind opens a review; false while one is open. */
  mayReview: boolean;
  /** What was reported before, the oldest first: at most so many as a small curve shows. */
  past: { day: Day; value: number }[];
  lastConfidence: number | null;
  measureUnit: string;
  /** What stands in the field because a cell says so; null where nothing does. */
  fromCell: string | null;
  /** How the visitor writes decimals, where the browser tells. */
  decimalMark: DecimalMark | null;
}

/** A cycle of a quarter has six snapshot days or seven. */
const MOST_PAST = 12;

/** The facts of the card of one key result for a report of `day`. */
export function cardFacts(
  keyResult: KeyResult,
  state: KeyResultState | undefined,
  settings: CardFacts['thresholds'],
  {
    day,
    measureUnit,
    fromCell,
    decimalMark,
  }: Pick<CardFacts, 'day' | 'measureUnit' | 'fromCell' | 'decimalMark'>,
): CardFacts {
  const last = state?.snapshots.at(-1);
  const { type, baseline, target, low, high, percent, start, due, points } = keyResult;
  const { amberAbove, redAbove, openingPlan, reviewAbove } = settings;
  return {
    keyResult: { type, baseline, target, low, high, percent, start, due, points },
    day,
    thresholds: { amberAbove, redAbove, openingPlan, reviewAbove },
    mayReview: state === undefined || canOpenReview(state, reviewAbove),
    past: (state?.snapshots ?? []).slice(-MOST_PAST).map(({ day: on, value }) => ({ day: on, value })),
    lastConfidence: last?.confidence ?? null,
    measureUnit,
    fromCell,
    decimalMark,
  };
}
