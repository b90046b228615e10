// What a way of writing a day is to the reader: a pattern, and the days that it may mean.

import type { GoalContext } from '../goal.ts';
import type { Span } from './spans.ts';

export type Groups = Record<string, string | undefined>;

/**
 * Groups of every pattern: `by` is a word that leads to the day, `place` the part of the period (end, 初),
 * `cn` what follows in Chinese (之前, 内).
 */
export interface Form {
  pattern: RegExp;
  /** Null: no date after all. Two spans: the words can be read as either. */
  spans: (groups: Groups, context: GoalContext) => Span[] | null;
  /** Needs a word before it (by, in, end of) or a part of the line of its own. */
  needsWord?: boolean;
  /** So many weeks from now: asked about, and only beside another figure. */
  counts?: boolean;
}
