// Takes a card's facts and what stands in its value field; gives the number that it says, and what that would
// be: attainment, colour, a review. Never what is recorded: the back end judges again.
import type { Colour, Figures } from '../../model/state.ts';
import { isAbove, isAtLeast } from '../../okr/compare.ts';
import { colourOf, figuresOn } from '../../okr/figures.ts';
import { planToDate } from '../../okr/plan-to-date.ts';
import { readReport } from '../../sheet/cells/value-reading.ts';
import type { CardFacts } from './card-facts.ts';

export interface Judged extends Figures {
  kind: 'value';
  value: number;
  colour: Colour;
  /** Red by its deviation, but so little is planned so far that amber is the worst (design §6, Colour). */
  isEarly: boolean;
  opensReview: boolean;
}

/** What stands in the field: nothing, no number, a number with two readings, or a value. */
export type Judgement = { kind: 'blank' } | { kind: 'unreadable' } | { kind: 'doubt' } | Judged;

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
function judgeValue({ keyResult, day, thresholds, mayReview }: CardFacts, value: number): Judged {
  const figures = figuresOn(keyResult, value, day);
  return {
    kind: 'value',
    value,
    ...figures,
    colour: colourOf(figures.deviation, figures.planned, thresholds),
    isEarly:
      isAbove(figures.deviation, thresholds.redAbove) && !isAtLeast(figures.planned, thresholds.openingPlan),
    opensReview: mayReview && isAbove(figures.deviation, thresholds.reviewAbove),
  };
}

/**
 * From which value on the key result would be green on that day, rounded towards the target as people read
 * it; null where no single value says so: a range to keep, a yes or no, or nothing planned yet.
 */
export function greenFrom({ keyResult, day, thresholds }: CardFacts): number | null {
  const { type, baseline, target, percent } = keyResult;
  if (type === 'maintain' || type === 'yes-no') return null;
  const planned = planToDate(keyResult, day);
  if (planned <= 0) return null;
  const exact = baseline + planned * (1 - thresholds.amberAbove) * (target - baseline);
  const isShare = percent || type === 'milestone';
  const places = isShare ? 3 : Number.isInteger(baseline) && Number.isInteger(target) ? 0 : 2;
  const scaled = exact * 10 ** places;
  const rounded = target > baseline ? Math.ceil(scaled - 1e-9) : Math.floor(scaled + 1e-9);
  return Number((rounded / 10 ** places).toPrecision(12));
}
