// Takes a form's ID and what an admin wrote in Forms; gives the form that is in force. Never checks an
// answer.

import { objectiveForm } from '../../form/templates/built-in-objective.ts';
import { snapshotForm } from '../../form/templates/built-in-snapshot.ts';
import type { FormTemplate } from '../../model/form.ts';
import { stepForms } from '../steps/table.ts';

/**
 * Every form that works before anybody has written a row in Forms. Forms of an action have the action's name
 * as their ID.
 */
export const builtInForms: readonly FormTemplate[] = [snapshotForm, objectiveForm, ...stepForms];

/**
 * The form of that ID: the admin's where Forms has one with fields, else the built-in; null where there is
 * neither.
 */
export function formById(forms: readonly FormTemplate[], id: string): FormTemplate | null {
  return (
    forms.find((each) => each.id === id && each.fields.length > 0) ??
    builtInForms.find((each) => each.id === id) ??
    null
  );
}

/**
 * All forms in force: the built-in ones, each overridden by the admin's of the same ID, then the admin's own.
 */
export function formsInForce(forms: readonly FormTemplate[]): FormTemplate[] {
  const own = forms.filter((each) => !builtInForms.some(({ id }) => id === each.id));
  return [...builtInForms.map(({ id }) => formById(forms, id)!), ...own];
}
