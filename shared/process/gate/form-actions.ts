// Takes a form and what was typed into it; gives the answers as the step of the process reads them. A form of
// the company's own whose fields map to a tab of the process takes that step. Never drops an answer: what has
// no place of its own stands as a line under its label.

import { rawValues } from '../../form/check/show-when.ts';
import { labelOf, valueLabel } from '../../form/labels.ts';
import type { FormField, FormTemplate, RawAnswers } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { labelled, listed } from '../../words/punctuation.ts';
import { beginnings, type StepName, stepNamed } from '../steps/table.ts';
import { builtInForms } from './built-in-forms.ts';

/**
 * True for a form that may grow: a snapshot keeps further answers in its note, a step in the field that it
 * says, a form of the company's own in its tab.
 */
export const canGrow = (formId: string): boolean =>
  formId === 'snapshot' ||
  stepNamed(formId)?.keeps !== undefined ||
  !builtInForms.some(({ id }) => id === formId);

/** The step that a form of the company's own begins; null for one that only fills a tab of its own. */
export function stepBegunBy(template: FormTemplate): StepName | null {
  const steps = template.fields.flatMap(({ mapsTo }) =>
    beginnings.filter(({ begins }) => mapsTo && begins?.tab === mapsTo.tab),
  );
  return steps[0]?.name ?? null;
}

/** The answers to a form of any shape as the step reads them. */
export function answersFor(
  action: StepName,
  template: FormTemplate,
  raw: RawAnswers,
  language: Language,
): RawAnswers {
  const { form: own, keeps } = stepNamed(action)!;
  const answers: RawAnswers = { ...raw };
  const lines: string[] = [];
  for (const field of template.fields) {
    if (own.fields.some(({ id }) => id === field.id)) continue;
    const values = rawValues(raw, field.id);
    if (values.length === 0) continue;
    const place = own.fields.find(({ mapsTo }) => mapsTo && isSamePlace(mapsTo, field.mapsTo))?.id;
    if (place !== undefined && rawValues(raw, place).length === 0) answers[place] = values.join('; ');
    else lines.push(lineOf(field, values, language));
  }
  if (lines.length > 0 && keeps !== undefined)
    answers[keeps] = [...rawValues(answers, keeps), ...lines].join('\n');
  return answers;
}

/** True where a field of any form is read as one of a step's own: by its ID, or by the column of both. */
export const isReadAs = (field: FormField, own: FormField): boolean =>
  field.id === own.id || (own.mapsTo !== null && isSamePlace(own.mapsTo, field.mapsTo));

const isSamePlace = (one: NonNullable<FormField['mapsTo']>, other: FormField['mapsTo']): boolean =>
  other !== null && one.tab === other.tab && one.column === other.column;

/** `Label: answer`, options by their label. */
function lineOf(field: FormField, values: readonly string[], language: Language): string {
  const words = values.map((value) => valueLabel(field, value, language));
  return labelled(language, labelOf(field, language), listed(language, words));
}
