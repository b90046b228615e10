// Takes the day; gives the cycles that a team may begin with, the proposed one first. Never one that has
// begun.
import { daysBetween } from '../calendar/days.ts';
import { quarterAfter, quarterOf } from '../calendar/quarters.ts';
import type { Day } from '../model/time.ts';

export interface CycleChoice {
  /** As the setting Cycle has it. */
  name: string;
  start: Day;
  end: Day;
}

/** Fewer days than five weeks are too few for two reports and an answer to the first. */
const FEWEST_DAYS = 35;

/**
 * What remains of this quarter, up to the end of the next, and the next alone. Less than five weeks left:
 * the one up to the end of the next is proposed.
 */
export function cycleChoices(today: Day): CycleChoice[] {
  const now = quarterOf(today);
  const next = quarterAfter(now);
  const rest = { name: now.name, start: today, end: now.end };
  const both = {
    name: `${now.name} – ${next.name.slice(0, 4) === now.name.slice(0, 4) ? next.name.slice(5) : next.name}`,
    start: today,
    end: next.end,
  };
  const isShort = daysIn(rest) < FEWEST_DAYS;
  return isShort ? [both, rest, next] : [rest, both, next];
}

/** Both ends counted. */
export const daysIn = ({ start, end }: Pick<CycleChoice, 'start' | 'end'>): number =>
  daysBetween(start, end) + 1;
