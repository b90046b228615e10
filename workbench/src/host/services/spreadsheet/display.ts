// Takes a value and a number format; gives the text that a person sees in the cell. Never rounds the value
// itself.
import { createRequire } from 'node:module';
import type { Scalar } from '../../../../../shared/books/sheet-model.ts';
import { TEXT_FORMAT } from './cell-values.ts';

/** What Google shows of a bare number at most. */
const SHOWN_DIGITS = 12;

let formatter: { format(pattern: string, value: number): string } | undefined;

function numfmt() {
  const own = createRequire(import.meta.url);
  formatter ??= createRequire(own.resolve('@univerjs/preset-sheets-note'))('@univerjs/core')
    .numfmt as typeof formatter;
  return formatter!;
}

/** At most 12 digits where there is no format; a formula without a value shows `#ERROR!`. */
export function displayText(value: Scalar, format: string | undefined, isFormula: boolean): string {
  if (value === null) return isFormula ? '#ERROR!' : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!format || format === 'General' || format === TEXT_FORMAT)
    return String(Number(value.toPrecision(SHOWN_DIGITS)));
  return numfmt().format(format, value);
}
