// Takes a step's name; gives its title as people read it. Never a form of the company's own.
import { builtInForms } from '../../../../shared/form/templates/built-in.ts';
import type { Language } from '../../../../shared/model/plan.ts';

/** The title of a step's built-in form: what the link to it says. */
export function stepTitle(step: string, language: Language): string {
  const title = builtInForms.find(({ id }) => id === step)?.title;
  return title?.[language] ?? title?.en ?? step;
}
