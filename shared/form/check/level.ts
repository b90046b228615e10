// Takes a form with right answers and what was answered; gives the score, and the form as those see it who
// are asked. Never says which answer was right.
import type { Answers, AnswerValue, FormField, FormTemplate, Level } from '../../model/form.ts';
import { normal } from '../../sheet/table/normal.ts';

interface Score {
  level: Level;
  /** Right answers given. */
  right: number;
  /** Questions that have a right answer. */
  of: number;
  passed: boolean;
}

/**
 * The score of checked answers; null for a form that is no level of a training. A question that was not shown
 * or left blank is not right.
 */
export function scoreOf({ fields, level }: FormTemplate, answers: Answers): Score | null {
  if (!level) return null;
  const asked = fields.filter((field) => field.right !== undefined);
  const right = asked.filter((field) => isRight(field, answers[field.id] ?? null)).length;
  return { level, right, of: asked.length, passed: right >= level.needed };
}

/**
 * Of several choices all and no other; of anything else one of the right ones. Case, blanks and punctuation
 * of a typed text do not count.
 */
function isRight({ right = [], type }: FormField, answer: AnswerValue): boolean {
  if (answer === null || answer === '') return false;
  if (Array.isArray(answer))
    return answer.length === right.length && answer.every((each) => right.includes(each));
  if (typeof answer === 'number') return right.some((each) => Math.abs(Number(each) - answer) < 1e-9);
  if (typeof answer === 'boolean') return right.includes(answer ? 'yes' : 'no');
  return type === 'text' ? right.some((each) => normal(each) === normal(answer)) : right.includes(answer);
}

/** The form without its right answers: what leaves the back end. */
export function withoutRightAnswers(template: FormTemplate): FormTemplate {
  return {
    ...template,
    fields: template.fields.map(({ right: _, ...field }) => field),
  };
}
