// Takes a template and raw answers; gives checked answers and the faults, in the order of the fields. Never
// throws on what a person can send.
import type { Answers, FormTemplate, RawAnswers } from '../../model/form.ts';
import { checkField } from './check-field.ts';
import type { AnswerContext, AnswerFault } from './checked.ts';
import { rawValues, shownFields } from './show-when.ts';

export type { AnswerContext, AnswerFault } from './checked.ts';

interface CheckedAnswers {
  /** One per field that is shown and sound; a hidden field is not kept. */
  answers: Answers;
  faults: AnswerFault[];
}

/** The raw answer in which a person says which reading of a field was meant. */
export const readingName = (fieldId: string): string => `${fieldId}~as`;

/**
 * Checks every field that is shown: a hidden one is neither required nor kept. Linear in the number of
 * fields.
 */
export function checkAnswers(
  template: FormTemplate,
  raw: RawAnswers,
  context: AnswerContext,
): CheckedAnswers {
  const shown = shownFields(template, raw);
  const answers = new Map<string, Answers[string]>();
  const faults: AnswerFault[] = [];
  for (const field of template.fields) {
    if (!shown.has(field.id)) continue;
    const asRead = rawValues(raw, readingName(field.id))[0] ?? '';
    const checked = checkField(field, rawValues(raw, field.id), asRead, context);
    if (checked.ok) answers.set(field.id, checked.value);
    else faults.push(checked.fault);
  }
  // fromEntries defines own properties: a field named __proto__ stays an answer.
  return { answers: Object.fromEntries(answers), faults };
}
