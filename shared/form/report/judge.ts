// Takes a card's facts and what stands in its value field; gives the number that it says, and what that would
// be: attainment, colour, a review. Never what is recorded: the back end judges again.
import type { Colour, Figures } from '../../model/state.ts';
import { isAbove } from '../../okr/compare.ts';
import { colourOf, figuresOn, thresholdRule } from '../../okr/figures.ts';
import { planToDate } from '../../okr/plan-to-date.ts';
import { type Requirement, requirementOn } from '../../okr/thresholds.ts';
import { readReport } from '../../sheet/cells/value-reading.ts';
import type { CardFacts } from './card-facts.ts';

export interface JudgedValue extends Figures {
  kind: 'value';
  value: number;
  colour: Colour;
  /** Red by its deviation, but so little is planned so far that amber is the worst (design §6, Colour). */
  isEarly: boolean;
  opensReview: boolean;
}

/** What stands in the field: nothing, no number, a number with two readings, or a value. */
export type Judgement = { kind: 'blank' } | { kind: 'unreadable' } | { kind: 'doubt' } | JudgedValue;

/** A yes-no is typed as `yes` or `no`, all else as a number in any spelling that a report takes. */
export function judge(facts: CardFacts, typed: string): Judgement {
  const text = typed.trim();
  if (text === '') return { kind: 'blank' };
  if (facts.keyResult.type === 'yes-no') return judgeValue(facts, text === 'yes' ? 1 : 0);
  const read = readReport(text, facts.keyResult, facts.decimalMark);
  if (read.kind === 'none') return { kind: 'unreadable' };
  return read.kind === 'two' ? { kind: 'doubt' } : judgeValue(facts, read.meaning.value);
}

/** The rules of design §6 on a value of the key result. */
function judgeValue({ keyResult, day, thresholds, mayReview }: CardFacts, value: number): JudgedValue {
  const figures = figuresOn(keyResult, value, day);
  return {
    kind: 'value',
    value,
    ...figures,
    colour: colourOf(figures.deviation, figures.planned, thresholds),
    isEarly: thresholdRule(figures.deviation, figures.planned, thresholds) === 'small-base',
    opensReview: mayReview && isAbove(figures.deviation, thresholds.reviewAbove),
  };
}

/** What would be green on the card's day; null where nothing is planned yet. */
export function requirementForGreen({ keyResult, day, thresholds }: CardFacts): Requirement | null {
  return planToDate(keyResult, day) <= 0 ? null : requirementOn(keyResult, day, thresholds);
}
