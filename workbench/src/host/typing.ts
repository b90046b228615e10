// Takes a place and a text; puts into the cell what a spreadsheet makes of that typing. Never runs a script.

import { formatOf, readArea, worksheetOf, writeArea } from './engine/cells.ts';
import { sheetIds } from './engine/sheets.ts';
import type { ServiceContext } from './service-context.ts';
import { typedWrite } from './services/spreadsheet/cell-values.ts';

/** False where there is no such sheet or cell. Row and column from 1. */
export function typeIntoCell(
  context: ServiceContext,
  sheet: string,
  at: { row: number; column: number },
  text: string,
): boolean {
  const { engine } = context;
  const sheetId = sheetIds(engine).find((id) => worksheetOf(engine, id).getName() === sheet);
  if (sheetId === undefined) return false;
  const grid = worksheetOf(engine, sheetId);
  const inside =
    at.row >= 1 && at.column >= 1 && at.row <= grid.getRowCount() && at.column <= grid.getColumnCount();
  if (!inside) return false;
  const area = { ...at, rows: 1, columns: 1 };
  const format = readArea(engine, sheetId, area, (cell) => formatOf(engine, cell))[0]![0];
  const { timeZone: zone, locale } = context.settings;
  writeArea(engine, sheetId, area, () => typedWrite(text, { format, zone, locale }));
  return true;
}
