// What every question about a line is given, and what Enter does in its fields. Never sends the form.
import type { Doubt, GoalLine } from '../../../shared/goals/goal.ts';
import type { LineAnswers } from '../../../shared/goals/settle.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { StartRead } from './read-start.ts';

export interface QuestionProps {
  language: Language;
  doubt: Doubt;
  goal: GoalLine;
  read: StartRead;
  onSettle: (settled: LineAnswers) => void;
}

/** Enter in such a field takes the answer; it does not send the form. */
export function onEnter(event: KeyboardEvent, take: () => void): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  take();
}
