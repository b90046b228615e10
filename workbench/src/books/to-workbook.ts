// Takes the neutral model; gives the workbook that shared/sheet reads. Never guesses: percents and dates
// follow the number format.

import { isDateFormat, isPercentFormat, textOfSerial } from '../../../shared/books/serial.ts';
import type { BookModel, CellModel, NamedArea, SheetModel } from '../../../shared/books/sheet-model.ts';
import type { Cell, Tab, Workbook } from '../../../shared/model/workbook.ts';
import { withMark } from '../../../shared/sheet/cells/mark-of-workbook.ts';
import { NOT_CALCULATED } from '../../../shared/sheet/table/cell-errors.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';

/** Hidden tabs too: hiding is a matter of view. */
export function toWorkbook(book: BookModel): Workbook {
  const tabs = book.sheets.map(toTab);
  const names = (book.names ?? []).map((named) => ({ name: named.name, cells: cellsIn(tabs, named) }));
  return withMark(names.length === 0 ? { tabs } : { tabs, names });
}

/** Of a named range no more is asked: that it is more than one cell is all there is to know. */
const MOST_OF_A_NAME = 2;

function cellsIn(tabs: readonly Tab[], { tab, area }: NamedArea): Cell[][] {
  const rows = tabs.find(({ name }) => name === tab)?.rows ?? [];
  const upTo = (size: number) => Array.from({ length: Math.min(size, MOST_OF_A_NAME) }, (_, at) => at);
  return upTo(area.rows).map((r) =>
    upTo(area.columns).map((c) => rows[area.row - 1 + r]?.[area.column - 1 + c] ?? ''),
  );
}

/** Rows and cells that the model leaves out are blank. */
export function toTab(sheet: SheetModel): Tab {
  return { name: sheet.name, rows: Array.from(sheet.rows, (row) => Array.from(row ?? [], toCell)) };
}

/**
 * Blank is `''`; a formula whose value the file does not hold is `NOT_CALCULATED`; a number under a percent
 * format is text such as `18%`, under a date format `YYYY-MM-DD[ HH:mm]`.
 */
export function toCell(cell: CellModel | undefined): Cell {
  if (cell?.formula !== undefined && cell.value === null) return NOT_CALCULATED;
  const value = cell?.value ?? '';
  if (typeof value !== 'number' || cell?.format === undefined) return value;
  if (isPercentFormat(cell.format)) return percentCell(value);
  return isDateFormat(cell.format) ? textOfSerial(value) : value;
}
