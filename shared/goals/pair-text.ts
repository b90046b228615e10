// Takes a line with a pair of figures in it; gives what is counted: what stands beside them, or between.
// Never the words that only lead to a figure.
import { ABOUT, LEADS_TO, VERB_ALONE, withoutBound } from './goal-figure-patterns.ts';
import { tidy } from './plain-line.ts';

const JOINING =
  /→|->|=>|(?<!\p{L})(?:up|down|from|now|currently|current|today|was|were|baseline|vs|versus|target|goal|aim|to|then)(?!\p{L})|目标值?|达到|目前|现在|当前|现状|现为|现|原来|原|基线|提[高升]|增[加长]|降低|到|至|从/giu;

/** `140 regulars, now 80`: what is counted stands between the figures. */
const nounBetween = (between: string): string =>
  tidy(
    between
      .replace(/^ ?(?:以[下上内])?的?/u, ' ')
      .replace(JOINING, ' ')
      .replace(/[()=]/g, ' '),
  );

/** What is left beside the figures, without what only led to them. */
const textAround = (before: string, after: string): string =>
  tidy(
    `${withoutBound(tidy(tidy(before).replace(ABOUT, '')).replace(LEADS_TO, ''))} ${after.replace(/^\+(?!\d)/, '')}`.replace(
      /^ ?(?:把|将|的) ?/u,
      '',
    ),
  );

/** `reach 500 followers, now 350` is about followers too. */
export function pairText(before: string, between: string, after: string): string {
  const around = textAround(before, after);
  if (around === '' || /^达?[到至]$/u.test(around)) return nounBetween(between);
  return VERB_ALONE.test(around) ? tidy(`${around} ${nounBetween(between)}`) : around;
}
