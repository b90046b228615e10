// Takes what a script passed; gives it checked, or throws Google's message. Never guesses.
import type { Area } from '../../../../shared/books/sheet-model.ts';
import { isService, ScriptException } from '../realm/service.ts';

/** `SpreadsheetApp.Range.setValues` called with something else. */
export function mismatch(method: string, args: readonly unknown[]): ScriptException {
  const types = args.map(typeName).join(',');
  return new ScriptException(
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isService(value)) return `SpreadsheetApp.${value.kind}`;
  if (Array.isArray(value)) return 'number[]';
  const name = typeof value;
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Digits in a text count; a fraction is cut off. */
export function wholeNumber(value: unknown, method: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw mismatch(method, [value]);
  return Math.trunc(number);
}

/** A number is none. */
export function text(value: unknown, method: string): string {
  if (typeof value !== 'string') throw mismatch(method, [value]);
  return value;
}

/** A two-dimensional array of exactly the size of the area. */
export function matrix(value: unknown, area: Area, method: string): unknown[][] {
  if (!Array.isArray(value) || !value.every(Array.isArray)) throw mismatch(method, [value]);
  const rows = value as unknown[][];
  if (rows.length !== area.rows) throw wrongSize('rows', rows.length, area.rows);
  const odd = rows.find((row) => row.length !== area.columns);
  if (odd) throw wrongSize('columns', odd.length, area.columns);
  return rows;
}

function wrongSize(what: 'rows' | 'columns', data: number, range: number): ScriptException {
  return new ScriptException(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}

/** Google's messages for a range that cannot be. */
export function checkedArea(area: Area, grid: { rowCount: number; columnCount: number }): Area {
  if (area.row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (area.column < 1) throw new ScriptException('The starting column of the range is too small.');
  if (area.rows < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > grid.rowCount || area.column + area.columns - 1 > grid.columnCount) {
    throw new ScriptException('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}
