// Takes the conditions of a source as they were typed; gives them apart, and says whether a row meets one.
// Never reads a column that no condition names.
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import { readDay } from '../cells/dates.ts';
import { readNumber } from '../cells/numbers.ts';
import { sameName } from '../table/normal.ts';
import { lineOf } from '../table/texts.ts';
import { choiceOf } from '../table/words.ts';
import { unquoted } from './quotes.ts';
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
 * Whether a cell meets a condition: as numbers where both are, as days where both are, as yes or no where both
 * are, else as names are compared (design §5, References). A blank cell meets no comparison of size.
 */
export function meets(cell: Cell | undefined, { comparison, value }: Condition, mark: DecimalMark): boolean {
  const text = lineOf(cell);
  if (text === '' || value === '')
    return comparison === '=' ? text === value : comparison === '≠' && text !== value;
  const order = orderOf(cell!, text, value, mark);
  if (comparison === '=') return order === 0;
  if (comparison === '≠') return order !== 0;
  if (order === null) return false;
  if (comparison === '≥') return order >= 0;
  if (comparison === '≤') return order <= 0;
  return comparison === '>' ? order > 0 : order < 0;
}

/** Below 0, 0 or above; null where the two are of different kinds and not the same. */
function orderOf(cell: Cell, text: string, value: string, mark: DecimalMark): number | null {
  const [number, than] = [readNumber(cell, mark), readNumber(value, mark)] as const;
  if (number && than) return number.value - than.value;
  const [said, wanted] = [choiceOf('yesNo', text), choiceOf('yesNo', value)] as const;
  if (said !== null && wanted !== null) return said === wanted ? 0 : null;
  const [day, other] = [readDay(text), readDay(value)] as const;
  if (day.ok && other.ok) return day.value < other.value ? -1 : Number(day.value > other.value);
  return sameName(text) === sameName(value) ? 0 : null;
}
