// Takes goals in plain words, a line each; gives objectives with their key results. Never drops a line that
// says something.
import type { GoalContext, GoalLine } from './goal.ts';
import { asPunctuated, plainLine } from './plain-line.ts';
import { readGoalLine } from './read-goal-line.ts';

/** A line as it was typed, with what was read in it. */
interface TypedGoal {
  /** In the text, counted from 0. */
  line: number;
  given: string;
  goal: GoalLine;
}

interface TypedObjective {
  /** Null: key results that stand under no objective. */
  text: string | null;
  line: number;
  keyResults: TypedGoal[];
}

/** A page of goals; the line after the last is not read. */
const MOST_GOAL_LINES = 200;

/**
 * A line without a number, a day and an owner that stands before key results is their objective; the others
 * are key results. A key result before any objective stands under none.
 */
export function readGoals(text: string, context: GoalContext): TypedObjective[] {
  const lines = text.split(/\r?\n/).slice(0, MOST_GOAL_LINES);
  const objectives: TypedObjective[] = [];
  for (const [line, given] of lines.entries()) {
    const goal = readGoalLine(given, context);
    if (!goal) continue;
    if (isHeading(given, goal, lines.slice(line + 1))) {
      objectives.push({ text: asPunctuated(plainLine(given), given), line, keyResults: [] });
      continue;
    }
    const last = objectives.at(-1) ?? { text: null, line, keyResults: [] };
    if (objectives.length === 0) objectives.push(last);
    last.keyResults.push({ line, given, goal });
  }
  return objectives;
}

const INDENTED = /^(?:\s{2,}|\t|\s*[-*•·▪–]\s)/;

/**
 * Nothing is measured, dated or owned in it, it is not set in, and something follows before the next blank
 * line.
 */
function isHeading(given: string, goal: GoalLine, after: readonly string[]): boolean {
  const isBare = goal.type === 'yes-no' && goal.due === null && goal.owner === null;
  if (!isBare || goal.doubts.some(({ code }) => code !== 'no-number') || INDENTED.test(given)) return false;
  return (after[0] ?? '').trim() !== '';
}
