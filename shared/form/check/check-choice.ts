// Takes a field with options and what was chosen or typed; gives the keys of the options, or the fault. Never
// chooses between two of a name.

import type { FormField } from '../../model/form.ts';
import type { Language } from '../../model/plan.ts';
import { listed } from '../../words/punctuation.ts';
import { optionLabel } from '../labels.ts';
import { boundOf, type Checked, type Fail, passed } from './checked.ts';

/** The keys of the options that a text names: by its key, else by one of its labels. */
function optionKeys({ options }: FormField, text: string): string[] {
  if (options.some(({ key }) => key === text)) return [text];
  const wanted = text.toLowerCase();
  const named = options.filter(({ key, label }) =>
    [key, label.en, label.zh].some((each) => each?.toLowerCase() === wanted),
  );
  return named.map(({ key }) => key);
}

const optionList = (field: FormField, language: Language): string =>
  listed(
    language,
    field.options.slice(0, 8).map((option) => optionLabel(option, language)),
  );

/**
 * By its key, else by its label in either language, in any case. The option with the key '' answers nothing:
 * null.
 */
export function checkChoice(field: FormField, text: string, language: Language, fail: Fail): Checked {
  const chosen = oneOption(field, text, language, fail);
  if (!chosen.ok) return chosen;
  return passed(chosen.value === '' ? null : chosen.value);
}

/** The key of the one option that a text names. */
function oneOption(field: FormField, text: string, language: Language, fail: Fail): Checked {
  const [key, other] = optionKeys(field, text);
  if (key === undefined) return fail('not-an-option', { options: optionList(field, language) });
  return other === undefined
    ? passed(key)
    : fail('two-of-a-name', { value: text, first: key, second: other });
}

/**
 * Each key once, in the order of the choice. `min` and `max` of the field count options; a required one wants
 * at least one.
 */
export function checkChoices(field: FormField, typed: string[], language: Language, fail: Fail): Checked {
  const keys = new Set<string>();
  for (const each of typed) {
    const option = oneOption(field, each, language, fail);
    if (!option.ok) return option;
    keys.add(option.value as string);
  }
  const chosen = [...keys].filter((key) => key !== '');
  const min = boundOf(field.min, field.required ? 1 : 0);
  const max = boundOf(field.max, Number.POSITIVE_INFINITY);
  if (chosen.length < min) return fail('too-few', { min });
  return chosen.length > max ? fail('too-many', { max }) : passed(chosen);
}
