// Takes a cell; gives the text, line, list or mail address in it, and text that is safe to write.
// Never lets a person's text become a formula.
import { cleanText } from '../../model/clean-text.ts';
import { isMailAddress } from '../../model/mail-address.ts';
import type { Cell } from '../../model/workbook.ts';
import { errorIn } from './cell-errors.ts';

const CONTROL = /(?![\t\n])[\p{Cc}\u200b\u2028\u2029\ufeff]/gu;
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * What a person typed, without blanks around it; the `'` that kept it from being a formula or an error is
 * taken off.
 */
export function textOf(cell: Cell | undefined): string {
  const text = cleanText(String(cell ?? ''))
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, ' ')
    .trim();
  if (text[0] !== "'") return text;
  const marked = text.slice(1);
  return FORMULA.test(marked) || errorIn(marked) !== null ? marked : text;
}

/** What a person typed, on one line: for names, IDs and everything that ends up in a header. */
export function lineOf(cell: Cell | undefined): string {
  return textOf(cell).replace(/\s+/g, ' ');
}

/** Several values in one cell, separated by `;` or `；` or line breaks. */
export function partsOf(cell: Cell | undefined): string[] {
  return textOf(cell)
    .split(/[;；\n]/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

/** The address in lower case, a Chinese full stop as a point; null where it is none. */
export function mailOf(cell: Cell | undefined): string | null {
  const text = lineOf(cell).normalize('NFKC').toLowerCase().replaceAll('。', '.');
  return isMailAddress(text) ? text : null;
}

/** True for text that a spreadsheet would take for a formula or eat: write it with the number format `@`. */
export function needsTextFormat(cell: Cell): boolean {
  return typeof cell === 'string' && (FORMULA.test(cell) || cell[0] === "'");
}

/**
 * Text for a file without formats (CSV): a leading sign of a formula gets a `'`, which reading takes off
 * again. Numbers stay.
 */
export function neutralText(cell: Cell): Cell {
  if (typeof cell !== 'string' || !FORMULA.test(cell) || /^[+-][\d.,]+%?$/.test(cell)) return cell;
  return `'${cell}`;
}

/**
 * For a row of the record, a text that looks like a cell's error gets a `'` too: who typed `#WOW!` into a
 * form has it read as words, where a formula's error in that cell would be refused. Reading takes the `'`
 * off.
 */
export function escapedError(cell: Cell): Cell {
  return errorIn(cell ?? '') === 'cell-error' ? `'${cell}` : cell;
}
