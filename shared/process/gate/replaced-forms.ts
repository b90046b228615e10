// Takes a form of the company's own; tells what keeps it from standing for a built-in one, or beginning a
// step. Never checks an answer.

import { formTitle, labelOf } from '../../form/labels.ts';
import type { FormTemplate } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { inBrackets } from '../../words/punctuation.ts';
import { stepNamed } from '../steps/table.ts';
import { builtInForms } from './built-in-forms.ts';
import { isReadAs, stepBegunBy } from './form-actions.ts';

/**
 * `fields`: what is lacking, by ID and label. `begins`: the title of the step that answers to the form take;
 * null where it replaces a built-in one.
 */
export type FormFault =
  | { code: 'no-such-form' }
  | { code: 'form-lacks'; fields: string[]; begins: string | null };

/**
 * Null where nothing keeps it. An ID with a dot is a step's: a fault where there is none of that name. A form
 * that replaces a step's, or begins one, asks for each field without which the step cannot be taken, by its
 * ID or by the column that it maps to (docs/workbook.md, Forms).
 */
export function formFault(template: FormTemplate, language: Language): FormFault | null {
  const { id, fields } = template;
  const isBuiltIn = builtInForms.some((form) => form.id === id);
  if (id.includes('.') && !isBuiltIn) return { code: 'no-such-form' };
  const begun = isBuiltIn ? null : stepBegunBy(template);
  const step = stepNamed(begun ?? id);
  // A row without a field gives the built-in form another title.
  if (!step || fields.length === 0) return null;
  const lacking = (step.needs ?? []).flatMap((need) => {
    const own = step.form.fields.find((field) => field.id === need);
    if (fields.some((field) => (own ? isReadAs(field, own) : field.id === need))) return [];
    return own ? inBrackets(language, need, labelOf(own, language)) : need;
  });
  if (lacking.length === 0) return null;
  return { code: 'form-lacks', fields: lacking, begins: begun ? formTitle(step.form, language) : null };
}
