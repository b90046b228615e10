// Takes a form of the company's own; tells what keeps it from standing for a built-in one. Never checks an
// answer.

import { labelOf } from '../../form/check/check-field.ts';
import type { FormTemplate } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { builtInForms } from './built-in-forms.ts';
import { isSamePlace } from './form-actions.ts';
import { stepNamed } from './table.ts';

/**
 * Null where nothing does. An ID with a dot is a step's: an empty list where there is none of that name; else
 * the labels of the fields without which the step cannot be taken, neither by ID nor by the column that they
 * map to (docs/workbook.md, Forms).
 */
export function stepLacks({ id, fields }: FormTemplate, language: Language): string[] | null {
  const step = stepNamed(id);
  const isBuiltIn = builtInForms.some((form) => form.id === id);
  if (!step) return id.includes('.') && !isBuiltIn ? [] : null;
  // A row without a field gives the built-in form another title.
  if (fields.length === 0) return null;
  const lacking = (step.needs ?? []).filter((need) => {
    const own = step.form.fields.find((field) => field.id === need);
    return !fields.some(
      (field) => field.id === need || (own?.mapsTo && isSamePlace(own.mapsTo, field.mapsTo)),
    );
  });
  if (lacking.length === 0) return null;
  return lacking.map((need) => {
    const own = step.form.fields.find((field) => field.id === need);
    return own ? `${need} (${labelOf(own, language)})` : need;
  });
}
