// Takes rows of cells; gives them as CSV that every spreadsheet reads as what it is. Never a cell that one
// takes for a formula.
import type { Cell } from '../../../shared/model/workbook.ts';
import { numberCell } from '../../../shared/sheet/table/percent-cell.ts';
import { neutralText } from '../../../shared/sheet/table/texts.ts';

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const textOf = (cell: Cell): string => {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return numberCell(cell);
  return cell === null ? '' : String(neutralText(cell));
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One row without its end. */
const csvLine = (cells: readonly Cell[]): string => cells.map((cell) => quoted(textOf(cell))).join(',');

/** A file of rows, with the mark in front and CRLF behind each. */
export function* csvText(rows: Iterable<readonly Cell[]>): Generator<string> {
  yield BYTE_ORDER_MARK;
  for (const row of rows) yield `${csvLine(row)}\r\n`;
}
