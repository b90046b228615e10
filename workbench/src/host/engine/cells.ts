// Takes a sheet of the engine and places counted from 1; reads and writes cells. Never checks sizes: services
// do.
import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { Area, CellModel, Scalar } from '../../../../shared/books/sheet-model.ts';
import type { LookPatch } from './looks.ts';
import { lookOf, scalarOf, stylePatch, valueData } from './looks.ts';
import type { SheetEngine } from './univer.ts';

/**
 * Named so, looks are no reason for the engine to go through every cell of the book for formulas, here and in
 * the pages.
 */
const LOOKS_ALONE = { trigger: 'sheet.command.set-style' };

type Matrix = Record<number, Record<number, Nullable<ICellData>> | undefined>;

/** Throws where there is no such sheet: whoever may hold one that was deleted looks first (liveSheet). */
export function worksheetOf(engine: SheetEngine, sheetId: string): Worksheet {
  const sheet = engine.workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`there is no sheet ${sheetId}`);
  return sheet;
}

const matrixOf = (engine: SheetEngine, sheetId: string) =>
  worksheetOf(engine, sheetId).getCellMatrix().getMatrix() as Matrix;

/** What `read` makes of every cell of the area, row by row. */
export function readArea<T>(
  engine: SheetEngine,
  sheetId: string,
  area: Area,
  read: (cell: Nullable<ICellData>) => T,
): T[][] {
  const matrix = matrixOf(engine, sheetId);
  return Array.from({ length: area.rows }, (_, r) => {
    const line = matrix[area.row - 1 + r];
    return Array.from({ length: area.columns }, (__, c) => read(line?.[area.column - 1 + c] ?? null));
  });
}

/** Null for a cell without a look. */
export function styleOf(engine: SheetEngine, cell: Nullable<ICellData>): Nullable<IStyleData> {
  return cell?.s ? engine.workbook.getStyles().getStyleByCell(cell) : null;
}

/** Undefined where the cell has none of its own. */
export function formatOf(engine: SheetEngine, cell: Nullable<ICellData>): string | undefined {
  return styleOf(engine, cell)?.n?.pattern;
}

/** Without its note, which the engine keeps apart (notes.ts). */
export function modelOf(engine: SheetEngine, cell: Nullable<ICellData>): CellModel {
  const formula = cell?.f ? { formula: cell.f } : {};
  return { value: scalarOf(cell), ...formula, ...lookOf(styleOf(engine, cell)) };
}

/** What a cell shall hold; `format` only where the value brings its own. */
export interface CellWrite {
  value: Scalar;
  formula?: string;
  format?: string;
}

/** One mutation for all cells of the area. Looks stay, except a format that comes with a value. */
export function writeArea(
  engine: SheetEngine,
  sheetId: string,
  area: Area,
  at: (r: number, c: number) => CellWrite,
): void {
  const patch = patchOf(area, (r, c) => {
    const { value, formula, format } = at(r, c);
    const style = format === undefined ? {} : { s: { n: { pattern: format } } };
    return { ...valueData(value), f: formula ?? null, si: null, p: null, ...style };
  });
  setCells(engine, sheetId, patch);
}

/** One mutation for all cells. What a patch does not name stays. */
export function patchLooks(
  engine: SheetEngine,
  sheetId: string,
  area: Area,
  at: (r: number, c: number) => LookPatch,
): void {
  const patch = patchOf(area, (r, c) => ({ s: stylePatch(at(r, c)) as IStyleData }));
  setCells(engine, sheetId, patch, LOOKS_ALONE);
}

/** Takes values or looks away, one mutation. */
export function clearArea(
  engine: SheetEngine,
  sheetId: string,
  area: Area,
  what: { values: boolean; looks: boolean },
): void {
  const matrix = matrixOf(engine, sheetId);
  const gone: ICellData = {};
  if (what.values) Object.assign(gone, { v: null, t: null, f: null, si: null, p: null });
  if (what.looks) gone.s = null;
  const cellValue: Matrix = {};
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
    if (!matrix[row]) continue;
    const line: Record<number, ICellData> = {};
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column++) {
      if (matrix[row]?.[column]) line[column] = { ...gone };
    }
    if (Object.keys(line).length > 0) cellValue[row] = line;
  }
  if (Object.keys(cellValue).length > 0) setCells(engine, sheetId, cellValue);
}

function patchOf(area: Area, at: (r: number, c: number) => ICellData): Matrix {
  const cellValue: Matrix = {};
  for (let r = 0; r < area.rows; r++) {
    const line: Record<number, ICellData> = {};
    for (let c = 0; c < area.columns; c++) line[area.column - 1 + c] = at(r, c);
    cellValue[area.row - 1 + r] = line;
  }
  return cellValue;
}

function setCells(engine: SheetEngine, sheetId: string, cellValue: Matrix, cause = {}): void {
  engine.run('sheet.mutation.set-range-values', { subUnitId: sheetId, cellValue, ...cause });
}

/** The last row and column that hold a value or a formula; 0 and 0 in a blank sheet. Looks do not count. */
export function extentOf(engine: SheetEngine, sheetId: string): { rows: number; columns: number } {
  const matrix = matrixOf(engine, sheetId);
  let rows = 0;
  let columns = 0;
  for (const [r, line] of Object.entries(matrix)) {
    for (const [c, cell] of Object.entries(line ?? {})) {
      if (!cell || (scalarOf(cell) === null && !cell.f && !cell.si)) continue;
      if (Number(r) >= rows) rows = Number(r) + 1;
      if (Number(c) >= columns) columns = Number(c) + 1;
    }
  }
  return { rows, columns };
}
