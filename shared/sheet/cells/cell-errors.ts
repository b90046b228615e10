// Takes a cell; says whether a spreadsheet's error stands in it, or a formula that nobody has calculated. Never a text that a person typed for itself.
import type { Cell } from '../../model/workbook.ts';

/** What an edge hands in for a formula whose value is not known: a file that a program wrote without calculating. */
export const NOT_CALCULATED = '#NOT CALCULATED!';

/** As Excel, WPS, LibreOffice and Google Sheets show them, in the languages in which they have words of their own. */
const ERRORS =
  /^(?:#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|ERROR!|GETTING_DATA|LOADING!?|BEZUG!|NV|WERT!|ZAHL!|ÜBERLAUF!|KALK!|RÉF!|VALEUR!|NOM\?|NOMBRE!|NUL!|PROPAGATION!|¡REF!|¡VALOR!|¿NOMBRE\?|¡NUM!|¡DIV\/0!|¡NULO!|N\/D|RIF!|VALORE!|NOME\?|VALOR!|SPRAWDŹ!|CSVÉ!|VERW!|WAARDE!|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|ДЕЛ\/0!|Н\/Д)|Err:\d{3})$/iu;

/** The code of what is wrong with it; null where it is a value. */
export function errorIn(cell: Cell | undefined): 'cell-error' | 'not-calculated' | null {
  if (typeof cell !== 'string' || !/^[#E]/i.test(cell.trimStart())) return null;
  const text = cell.trim();
  if (text === NOT_CALCULATED) return 'not-calculated';
  return ERRORS.test(text) ? 'cell-error' : null;
}
