// Takes the engine; gives the neutral model of what it holds now. Never changes anything.
import type { BookModel, CellModel, NamedArea, SheetModel } from '../../../../shared/books/sheet-model.ts';
import { modelOf, worksheetOf } from './cells.ts';
import { conditionalsOf } from './conditionals.ts';
import { notesOf } from './notes.ts';
import {
  columnPixels,
  DEFAULT_COLUMN_PIXELS,
  frozenOf,
  isHidden,
  mergesOf,
  sheetIds,
  sheetNumber,
} from './sheets.ts';
import type { SheetEngine } from './univer.ts';
import { validationsOf } from './validations.ts';

/** As it is now: results of formulas that are under way come after Engine.settled. */
export function bookOf(engine: SheetEngine, name: string, names: NamedArea[] = []): BookModel {
  const sheets = sheetIds(engine).map((id) => sheetOf(engine, id));
  return names.length === 0 ? { name, sheets } : { name, sheets, names };
}

function sheetOf(engine: SheetEngine, id: string): SheetModel {
  const sheet = worksheetOf(engine, id);
  const columnCount = sheet.getColumnCount();
  const frozen = frozenOf(engine, id);
  const tabColor = sheet.getConfig().tabColor;
  return {
    id: sheetNumber(id),
    name: sheet.getName(),
    rows: rowsOf(engine, id),
    rowCount: sheet.getRowCount(),
    columnCount,
    columnWidths: widthsOf(engine, id, columnCount),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    hidden: isHidden(engine, id),
    ...(tabColor ? { tabColor } : {}),
    merges: mergesOf(engine, id),
    validations: validationsOf(engine, id),
    conditionals: conditionalsOf(engine, id),
  };
}

/** Trailing blank cells and rows are left out. */
function rowsOf(engine: SheetEngine, id: string): (CellModel | undefined)[][] {
  const rows: (CellModel | undefined)[][] = [];
  const put = (row: number, column: number, cell: CellModel) => {
    rows[row] ??= [];
    rows[row][column] = cell;
  };
  worksheetOf(engine, id)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const model = modelOf(engine, cell);
      if (model.value !== null || Object.keys(model).length > 1) put(row, column, model);
    });
  for (const [place, note] of notesOf(engine, id)) {
    const [row = 1, column = 1] = place.split(',').map(Number);
    put(row - 1, column - 1, { ...(rows[row - 1]?.[column - 1] ?? { value: null }), note });
  }
  return Array.from(rows, (row) => row ?? []);
}

function widthsOf(engine: SheetEngine, id: string, count: number): (number | undefined)[] {
  const widths = Array.from({ length: count }, (_, c) => {
    const pixels = columnPixels(engine, id, c + 1);
    return pixels === DEFAULT_COLUMN_PIXELS ? undefined : pixels;
  });
  while (widths.length > 0 && widths.at(-1) === undefined) widths.pop();
  return widths;
}
