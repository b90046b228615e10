// Takes the items of all tables; reads what stands behind their texts in brackets or after a sign: `(Owner:
// Ann) ✅ on track`. Never where a column says it, never a word of the sentence.
import { type ImportReading, type Item, put } from '../reading.ts';
import type { HeadingReader } from '../words/reader.ts';
import { inlineOf } from './outline/inline.ts';

/** A label in brackets, or a sign of a status: plain sentences are let alone. */
const SAYS = /[([（【][^()[\]（）【】]{2,30}[:：]|[🟢🟡🟠🔴✅🟩🟨🟥❌⚠]/u;

/** Changes the items in place; once all tables are read, since a column has the first word. */
export function tellInCells(reading: ImportReading, read: HeadingReader): void {
  for (const item of reading.items) if (SAYS.test(item.text)) tell(item, read);
}

function tell(item: Item, read: HeadingReader): void {
  const { text, fields } = inlineOf(item.source, item.text, read);
  if (text === '' || fields.some(([field]) => item.fields.has(field))) return;
  item.text = text;
  for (const [field, source] of fields) put(item, field, source);
}
