// Takes a step's name; gives its title as people read it. Never a form of the company's own.
import type { Language } from '../../../../shared/model/plan.ts';
import { formTitle } from '../../../../shared/process/steps/grown-form.ts';
import { stepNamed } from '../../../../shared/process/steps/table.ts';

/** The title of a step's built-in form: what the link to it says. */
export function stepTitle(step: string, language: Language): string {
  const form = stepNamed(step)?.form;
  return form ? formTitle(form, language) : step;
}
