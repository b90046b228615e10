// Takes the conditions of a source as they were typed; gives them apart, and says whether a row meets one.
// Never reads a column that no condition names.
import type { DecimalMark } from '../../model/workbook.ts';
import { readingWithMark } from '../cells/numbers.ts';
import { unquoted } from './quotes.ts';
import { type Comparable, comparableOf, type ReadColumn } from './read-table.ts';
import type { Comparison, Condition } from './source.ts';

const COMPARISONS: Record<string, Comparison> = {
  '>=': '≥',
  '<=': '≤',
  '<>': '≠',
  '!=': '≠',
  '==': '=',
  is: '=',
  'is not': '≠',
  不等于: '≠',
  大于等于: '≥',
  小于等于: '≤',
  等于: '=',
  大于: '>',
  小于: '<',
};
const COMPARISON = />=|<=|<>|!=|==|[≥≤≠=><]| is not | is |不等于|大于等于|小于等于|等于|大于|小于/i;
const AND = / and |并且|且|&&/i;
/** What a blank cell is called, where the quotes are not left empty. */
const BLANK = ['blank', 'empty', '空', '空白'];

/** True where a text holds a condition. */
export const hasComparison = (text: string): boolean => COMPARISON.test(text);

/** The conditions of `Passed = yes and Score >= 80`; null where one of them is none. */
export function conditionsOf(text: string): Condition[] | null {
  const conditions: Condition[] = [];
  for (const piece of pieces(text)) {
    const found = COMPARISON.exec(piece);
    const column = found ? unquoted(piece.slice(0, found.index)) : '';
    const typed = found ? piece.slice(found.index + found[0].length).trim() : '';
    if (!found || column === '' || typed === '') return null;
    const sign = found[0].trim().toLowerCase();
    const comparison = COMPARISONS[sign] ?? (sign as Comparison);
    const value = BLANK.includes(typed.toLowerCase()) ? '' : unquoted(typed);
    conditions.push({ column, comparison, value });
  }
  return conditions.length === 0 ? null : conditions;
}

/** `Region = North and South` is one: what compares nothing belongs to what stands before it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  for (let from = 0; ; ) {
    const and = AND.exec(rest.slice(from));
    if (!and) return [...found, rest];
    const after = rest.slice(from + and.index + and[0].length);
    if (hasComparison(AND.exec(after) ? after.slice(0, AND.exec(after)!.index) : after)) {
      found.push(rest.slice(0, from + and.index));
      rest = after;
      from = 0;
    } else from += and.index + and[0].length;
  }
}

/**
 * Which rows of a column meet a condition: as numbers where both are, as days where both are, as yes or no
 * where both are, else as names are compared (design §5, References). A blank cell meets no comparison of
 * size.
 */
export function meets(
  column: ReadColumn,
  { comparison, value }: Condition,
  mark: DecimalMark,
): (row: number) => boolean {
  const than = comparableOf(value);
  return (row) => {
    const text = column.texts[row]!;
    if (text === '' || value === '')
      return comparison === '=' ? text === value : comparison === '≠' && text !== value;
    const order = orderOf(column, row, than, mark);
    if (comparison === '=') return order === 0;
    if (comparison === '≠') return order !== 0;
    if (order === null) return false;
    if (comparison === '≥') return order >= 0;
    if (comparison === '≤') return order <= 0;
    return comparison === '>' ? order > 0 : order < 0;
  };
}

/** Below 0, 0 or above; null where the two are of different kinds and not the same. */
function orderOf(column: ReadColumn, row: number, than: Comparable, mark: DecimalMark): number | null {
  const wanted = readingWithMark(than.number, mark);
  const number = wanted && readingWithMark(column.as('number', row), mark);
  if (wanted && number) return number.value - wanted.value;
  const said = than.said === null ? null : column.as('said', row);
  if (said !== null) return said === than.said ? 0 : null;
  const day = than.day === null ? null : column.as('day', row);
  if (day !== null && than.day !== null) return day < than.day ? -1 : Number(day > than.day);
  return column.as('name', row) === than.name ? 0 : null;
}
