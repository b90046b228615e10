// Takes a template and raw answers; gives which fields are shown. Never throws: a condition on a field that
// is not there shows.
import { byId } from '../../lookup/by-id.ts';
import { cleanText } from '../../model/clean-text.ts';
import type { FormField, FormTemplate, RawAnswers } from '../../model/form.ts';

/** The raw answer to a field as a list of trimmed texts; blank ones are left out. Own properties only. */
export function rawValues(raw: RawAnswers, name: string): string[] {
  const value: unknown = Object.hasOwn(raw, name) ? raw[name] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((each) => (typeof each === 'string' ? cleanText(each).trim() : ''))
    .filter((each) => each !== '');
}

/**
 * The same as it stands in the field while somebody types: blanks around it and between lines are theirs
 * until it is sent.
 */
export function typedValues(raw: RawAnswers, name: string): string[] {
  const value: unknown = Object.hasOwn(raw, name) ? raw[name] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string => typeof each === 'string' && each !== '');
}

/**
 * IDs of the fields that are shown: the condition holds, and so does that of the field it looks at. A loop of
 * conditions shows nothing of it.
 */
export function shownFields(template: FormTemplate, raw: RawAnswers): Set<string> {
  const fields = byId(template.fields);
  const known = new Map<string, boolean>();
  const isShown = (field: FormField): boolean => {
    const before = known.get(field.id);
    if (before !== undefined) return before;
    known.set(field.id, false);
    const shown = holds(field, fields, raw, isShown);
    known.set(field.id, shown);
    return shown;
  };
  return new Set(template.fields.filter(isShown).map(({ id }) => id));
}

function holds(
  { showWhen }: FormField,
  fields: ReadonlyMap<string, FormField>,
  raw: RawAnswers,
  isShown: (field: FormField) => boolean,
): boolean {
  if (!showWhen) return true;
  const other = fields.get(showWhen.fieldId);
  if (!other) return true;
  // A hidden field holds nothing, whatever was typed before it was hidden.
  const values = isShown(other) ? rawValues(raw, other.id).map((each) => each.toLowerCase()) : [];
  const matches =
    showWhen.values.length === 0
      ? values.length > 0
      : showWhen.values.some((wanted) => values.includes(wanted.trim().toLowerCase()));
  return matches !== showWhen.negated;
}
