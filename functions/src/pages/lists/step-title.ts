// Takes a step's name; gives its title as people read it. Never a form of the company's own.
import { formTitle } from '../../../../shared/form/labels.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import { stepNamed } from '../../../../shared/process/steps/table.ts';

/** The title of a step's built-in form: what the link to it says. */
export function stepTitle(step: string, language: Language): string {
  const form = stepNamed(step)?.form;
  return form ? formTitle(form, language) : step;
}
