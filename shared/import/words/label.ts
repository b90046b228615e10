// Takes what stands before a colon, or a line with one; gives the field that the label names. Never a field
// that is a text of its own: an objective, a key result.
import type { Field } from './headings.ts';
import type { HeadingReader } from './reader.ts';

/** A label and what is said behind its colon. */
export const LABELLED = /^([^:：]{1,40})[:：]\s*(.+)$/su;

const NO_ATTRIBUTE = new Set<Field>([
  'objective',
  'keyResult',
  'item',
  'initiative',
  'ignored',
  'kind',
  'number',
]);

/** The field that a label names, where it names one that can stand beside a text. */
export function attributeOf(label: string, read: HeadingReader): Field | null {
  const meaning = read(label.trim());
  if (!meaning || meaning.sure < 2) return null;
  return meaning.fields.find((field) => !NO_ATTRIBUTE.has(field)) ?? null;
}

/** `Owner: Ann` as a line of its own. */
export function labelOf(text: string, read: HeadingReader): { field: Field; value: string } | null {
  const found = LABELLED.exec(text.trim());
  if (!found || found[1]!.split(/\s+/).length > 4) return null;
  const field = attributeOf(found[1]!, read);
  return field ? { field, value: found[2]!.trim() } : null;
}
