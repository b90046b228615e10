// Takes a line in plain words, English or Chinese; gives the goal in it, and what must be asked. Never takes
// one of two plausible readings unasked.

import { readDue } from './due/read-due.ts';
import type { Doubt, GoalContext, GoalLine } from './goal.ts';
import { readGoalFigures } from './goal-figures.ts';
import { readOwner } from './owner.ts';
import { asPunctuated, plainLine, tidy } from './plain-line.ts';

/**
 * Reads `regulars 80 → 140, Ben` or 周报按时率 60% 到 95%，小王: the day and the owner are taken out first,
 * each where the line says so, what is left is text and figures. Null for a blank line.
 */
export function readGoalLine(given: string, context: GoalContext): GoalLine | null {
  const line = plainLine(given);
  if (line === '') return null;
  const owned = readOwner(line, context.people);
  const dated = readDue(owned.rest, context);
  const figures = readGoalFigures(dated.rest, context.mark, /\p{Script=Han}/u.test(line));
  const text = asPunctuated(tidy(figures.text), given);
  const doubts: Doubt[] = [...figures.doubts, ...dated.doubts, ...owned.doubts];
  if (text === '' && !doubts.some(({ code }) => code === 'no-text'))
    doubts.unshift({ code: 'no-text', about: [line], candidates: [] });
  return { ...figures, text, due: dated.due, owner: owned.owner, doubts };
}
