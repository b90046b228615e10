// Takes a tab and a cell; scrolls so that the cell is seen. Never scrolls where everything before it fits
// too.
import type { FUniver } from '@univerjs/core/facade';

type Book = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
type Sheet = ReturnType<Book['getActiveSheet']>;

/** Columns and rows that stay in sight before the cell. */
const BEFORE = { columns: 2, rows: 3 };
/** What the row numbers and the scroll bar take, and the rows that every screen shows. */
const MARGIN_PX = 70;
const ROWS_IN_SIGHT = 15;

/** Row and column counted from 0. */
export function bringIntoSight(sheet: Sheet, row: number, column: number): void {
  const widths = Array.from({ length: column + 1 }, (_, at) => sheet.getColumnWidth(at));
  const right = widths.reduce((sum, width) => sum + width, 0);
  const room = (document.getElementById('univer')?.clientWidth ?? 0) - MARGIN_PX;
  const left = right <= room ? 0 : Math.max(0, column - BEFORE.columns);
  sheet.scrollToCell(row <= ROWS_IN_SIGHT ? 0 : Math.max(0, row - BEFORE.rows), left);
}
