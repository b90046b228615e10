// Takes a form, a field or an option with its texts; gives what a person reads of it in their language: what
// a company has written in one language only stands for both. Never blank where it is asked for by name.
import type { FieldOption, FormField, FormTemplate } from '../model/form.ts';
import type { Language } from '../model/plan.ts';

const inEither = (texts: Partial<Record<Language, string>>, language: Language): string | undefined =>
  texts[language] ?? texts.en ?? texts.zh;

/** A form's title in a language; its ID where it has none. */
export const formTitle = ({ id, title }: FormTemplate, language: Language): string =>
  inEither(title, language) ?? id;

/** The field's label in a language; its ID where it has none. */
export const labelOf = ({ id, label }: Pick<FormField, 'label' | 'id'>, language: Language): string =>
  inEither(label, language) ?? id;

/** What helps to fill a field in; nothing where nobody has written it. */
export const helpOf = ({ help }: FormField, language: Language): string | undefined =>
  inEither(help, language);

/** An option's label in a language; its key where it has none. */
export const optionLabel = ({ key, label }: FieldOption, language: Language): string =>
  inEither(label, language) ?? key;

/** What a chosen or typed value is called: the label of the option that it names, else the value itself. */
export function valueLabel({ options }: FormField, value: string, language: Language): string {
  const option = options.find(({ key }) => key === value);
  return option ? optionLabel(option, language) : value;
}
