// Takes the neutral model of a workbook; gives a grid for each tab: values as they were kept, formats,
// indents, merges, what is hidden. Never calculates.

import { isDateFormat, isPercentFormat, textOfSerial } from '../../books/serial.ts';
import type { BookModel, CellModel, SheetModel } from '../../books/sheet-model.ts';
import { MOST_COLUMNS, MOST_ROWS, withinBounds } from '../grid/bounds.ts';
import { textOf } from '../grid/cells.ts';
import type { Grid, GridCell } from '../model.ts';

/** In the order of the tabs, hidden ones too. Of a tab at most MOST_ROWS rows and MOST_COLUMNS columns. */
export const gridsOfBook = (file: string, { sheets }: BookModel): Grid[] =>
  sheets.map((sheet) => gridOfSheet(file, sheet));

function gridOfSheet(file: string, sheet: SheetModel): Grid {
  const { rows, ...beyond } = withinBounds(sheet.rows, (cell) => textOf(cellOf(cell)) !== '');
  return {
    file,
    tab: sheet.name,
    lines: null,
    rows: rows.map((row) => Array.from(row, cellOf)),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      top: row - 1,
      left: column - 1,
      bottom: Math.min(row + rows - 2, MOST_ROWS),
      right: Math.min(column + columns - 2, MOST_COLUMNS),
    })),
    hiddenRows: new Set((sheet.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((sheet.hiddenColumns ?? []).map((column) => column - 1)),
    hidden: sheet.hidden,
    ...beyond,
  };
}

function cellOf(cell: CellModel | undefined): GridCell | undefined {
  const value = cell?.value ?? null;
  if (!cell || value === null || value === '') return undefined;
  const format = cell.format ?? '';
  const isNumber = typeof value === 'number';
  return {
    value: isNumber && isPercentFormat(format) ? Number(value.toPrecision(12)) : value,
    ...(isNumber && isPercentFormat(format) ? { percent: true } : {}),
    ...(isNumber && isDateFormat(format) ? { date: textOfSerial(value) } : {}),
    ...(cell.formula === undefined ? {} : { formula: true }),
    ...indentOf(cell, value),
    ...(cell.bold ? { bold: true } : {}),
    ...(cell.background ? { fill: cell.background } : {}),
    ...(cell.note ? { note: cell.note } : {}),
  };
}

/** A cell's own indent, or the blanks that somebody typed before the text. */
function indentOf({ indent = 0 }: CellModel, value: string | number | boolean): { indent?: number } {
  const typed = typeof value === 'string' ? Math.floor((value.length - value.trimStart().length) / 2) : 0;
  return indent + typed > 0 ? { indent: indent + typed } : {};
}
