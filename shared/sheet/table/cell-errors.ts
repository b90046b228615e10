// Takes a cell; says whether a spreadsheet's error stands in it, or a formula that nobody has calculated.
// Never a text that a person typed for itself.
import type { Cell } from '../../model/workbook.ts';

/**
 * What an edge hands in for a formula whose value is not known: a file that a program wrote without
 * calculating.
 */
export const NOT_CALCULATED = '#NOT CALCULATED!';

/**
 * As spreadsheet programs show them, in any language: a word in capitals between # and a mark, and the few
 * that end without one.
 */
const ERRORS = /^(?:#(?:[¡¿]?\p{Lu}{2}[\p{Lu}\d/]*[!?]|N\/[AD]|NV|Н\/Д|GETTING_DATA)|Err:\d{3})$/u;

/** The code of what is wrong with it; null where it is a value. */
export function errorIn(cell: Cell | undefined): 'cell-error' | 'not-calculated' | null {
  if (typeof cell !== 'string' || !/^[#E]/i.test(cell.trimStart())) return null;
  const text = cell.trim();
  if (text === NOT_CALCULATED) return 'not-calculated';
  return ERRORS.test(text) ? 'cell-error' : null;
}
