// Takes few words; gives fields and templates with everything unsaid at its default. Never holds a form of
// its own.

import type { FieldOption, FieldType, FormField, FormTemplate } from '../../model/form.ts';
import { type FormWord, words } from '../../words/form.ts';

type Both = readonly [en: string, zh: string];
type More = Partial<Omit<FormField, 'id' | 'label' | 'type' | 'help' | 'mapsTo'>> & {
  help?: Both;
  to?: string;
};

/** A text in both languages. */
const both = ([en, zh]: Both): { en: string; zh: string } => ({ en, zh });

/** A field; `to` names the tab and the column that it maps to, as `Tab.Column`. */
export function field(id: string, type: FieldType, label: Both, more: More = {}): FormField {
  const { help, to, ...rest } = more;
  const [tab = '', column = ''] = to?.split('.') ?? [];
  return {
    id,
    label: both(label),
    type,
    required: false,
    options: [],
    min: null,
    max: null,
    help: help ? both(help) : {},
    initial: null,
    showWhen: null,
    mapsTo: to ? { tab, column } : null,
    ...rest,
  };
}

/** A form of fields in their order. */
export function form(id: string, title: Both, fields: FormField[]): FormTemplate {
  return { id, title: both(title), fields };
}

/** Options whose keys are words of the one table, or labelled here. */
export function options(...keys: FormWord[]): FieldOption[] {
  return keys.map((key) => ({ key, label: both(words[key]) }));
}

/** One option with its labels. */
export const option = (key: string, label: Both): FieldOption => ({ key, label: both(label) });

/** Shown while the other field holds one of the values; without values, while it holds anything. */
export const when = (fieldId: string, ...values: string[]) => ({ fieldId, values, negated: false });

/**
 * The template with other options for one field: what there is to choose from is known only when the form is
 * opened.
 */
export function withOptions(
  template: FormTemplate,
  fieldId: string,
  choices: readonly { id: string; text: string }[],
): FormTemplate {
  const filled = choices.map(({ id, text }) => ({ key: id, label: { en: text, zh: text } }));
  return {
    ...template,
    fields: template.fields.map((each) => (each.id === fieldId ? { ...each, options: filled } : each)),
  };
}
