// Puts cells, one after the other, onto a sheet, and holds the bounds on rows, cells and areas. Never keeps a
// look beyond what is used: somebody who colours a whole row fills no cells.
import { BookFault } from '../book-fault.ts';
import { MOST_AREAS, MOST_CELLS, MOST_ROWS } from '../limits.ts';
import type { Area, CellModel, SheetModel } from '../sheet-model.ts';
import { grown } from '../sheet-model.ts';

/** Cells of all sheets of a book together. */
export interface CellBudget {
  left: number;
}

const isUsed = (cell: CellModel): boolean =>
  cell.value !== null || cell.formula !== undefined || cell.note !== undefined;

/**
 * Rows and columns count from 1. A look alone beyond the width of the sheet so far is let go: somebody
 * coloured a whole row.
 */
export function putCell(
  sheet: SheetModel,
  budget: CellBudget,
  { row, column }: { row: number; column: number },
  cell: CellModel,
): void {
  const used = isUsed(cell);
  if (row > MOST_ROWS) {
    if (used) throw new BookFault('too-many-rows', { most: MOST_ROWS });
    return;
  }
  if (!used && (column > sheet.columnCount || budget.left <= MOST_CELLS / 2)) return;
  sheet.rows[row - 1] ??= [];
  const line = sheet.rows[row - 1]!;
  budget.left -= Math.max(0, column - line.length);
  if (budget.left < 0) throw new BookFault('too-many-cells', { most: MOST_CELLS });
  line[column - 1] = cell;
  if (used) sheet.columnCount = Math.max(sheet.columnCount, column);
}

/**
 * The sheet without the looks below its last used row, its grid no larger than what is used and than a new
 * tab.
 */
export function trimmed(sheet: SheetModel): SheetModel {
  let last = sheet.rows.length;
  while (last > sheet.rowCount && !sheet.rows[last - 1]?.some((cell) => cell && isUsed(cell))) last--;
  sheet.rows.length = last;
  return grown(sheet);
}

/** What of an area lies on the sheet; null where nothing does. */
export function clamped(area: Area, sheet: SheetModel): Area | null {
  const rows = Math.min(area.rows, sheet.rowCount - area.row + 1);
  const columns = Math.min(area.columns, sheet.columnCount - area.column + 1);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}

/** Merges on the sheet; what stands in their cells but the first is shown by no program, and let go. */
export function mergeCells(sheet: SheetModel, merges: readonly Area[]): void {
  let covered = 0;
  for (const whole of merges.slice(0, MOST_AREAS)) {
    const area = clamped(whole, sheet);
    covered += area ? area.rows * area.columns : 0;
    if (!area || area.rows * area.columns === 1 || covered > MOST_CELLS) continue;
    sheet.merges.push(area);
    for (let r = area.row - 1; r < Math.min(area.row - 1 + area.rows, sheet.rows.length); r++) {
      const line = sheet.rows[r];
      const end = Math.min(area.column - 1 + area.columns, line?.length ?? 0);
      for (let c = r === area.row - 1 ? area.column : area.column - 1; c < end; c++) line![c] = undefined;
    }
  }
}
