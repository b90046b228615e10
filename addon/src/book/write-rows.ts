// Takes records by English column names; appends them to a tab in its own order and language, typed text as
// text.
// Never overwrites a cell, never lets text become a formula (the format @ is set before the value).
import type { Cell } from '../../../shared/model/workbook.ts';
import { readNumber } from '../../../shared/sheet/cells/numbers.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { type Kind, type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { type RecordCells, rowFor } from '../../../shared/sheet/write/write.ts';
import { writeTo } from '../entry/done.ts';
import type { Sheet } from './book.ts';
import { runsOf } from './runs.ts';

/** What Sheets calls Automatic. */
export const AUTOMATIC = '0.###############';
export const TEXT = '@';

export interface WrittenCell {
  value: string | number | boolean;
  format: string;
}

/** A cell as it is set: days and numbers as such, everything else as text (design §7, Typed text). */
export function writtenCell(kind: Kind | null, cell: Cell): WrittenCell {
  if (cell === null || cell === '') return { value: '', format: kind === null ? AUTOMATIC : formatOf(kind) };
  if (typeof cell === 'boolean' || typeof cell === 'number')
    return { value: cell, format: numberFormat(kind) };
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell)) return { value: cell, format: 'yyyy-mm-dd' };
  if (kind === 'value' || kind === 'number') {
    const read = readNumber(cell);
    if (read) return { value: read.value, format: read.percent ? percentFormat(cell) : AUTOMATIC };
  }
  return { value: cell, format: TEXT };
}

function formatOf(kind: Kind): string {
  if (kind === 'day') return 'yyyy-mm-dd';
  return kind === 'value' || kind === 'number' ? AUTOMATIC : TEXT;
}

const numberFormat = (kind: Kind | null): string => (kind === 'day' ? 'yyyy-mm-dd' : AUTOMATIC);

/** As many places as were typed. */
function percentFormat(text: string): string {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return places === 0 ? '0%' : `0.${'0'.repeat(Math.min(places, 6))}%`;
}

/** The kinds of a tab's columns in the order of its headings; null for a column of somebody's own. */
export function kindsOf(name: TabName, headings: readonly Cell[]): (Kind | null)[] {
  const spec = tabSpec(name);
  const { index } = readHeadings(spec, headings);
  const kinds: (Kind | null)[] = headings.map(() => null);
  for (const column of spec.columns) {
    const at = index.get(column.name);
    if (at !== undefined) kinds[at] = column.kind;
  }
  return kinds;
}

/** Records of one of our tabs as rows to be written. */
export function writtenRows(
  name: TabName,
  headings: readonly Cell[],
  records: readonly RecordCells[],
): WrittenCell[][] {
  const kinds = kindsOf(name, headings);
  return records.map((record) =>
    rowFor(name, headings, record).map((cell, at) => writtenCell(kinds[at] ?? null, cell)),
  );
}

/** Writes a block: formats first, then values; two calls whatever its size. There must be room for it. */
export function writeBlock(sheet: Sheet, row: number, column: number, rows: readonly WrittenCell[][]): void {
  const [first] = rows;
  if (!first || first.length === 0) return;
  const range = sheet.getRange(row, column, rows.length, first.length);
  writeTo(sheet, () => {
    range.setNumberFormats(rows.map((line) => line.map((cell) => cell.format)));
    range.setValues(rows.map((line) => line.map((cell) => cell.value)));
  });
}

/** Makes a sheet at least so wide. */
export function growToColumns(sheet: Sheet, columns: number): void {
  const have = sheet.getMaxColumns();
  if (columns > have) sheet.insertColumnsAfter(have, columns - have);
}

/** Makes a sheet at least so high and so wide. */
export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const have = sheet.getMaxRows();
  if (rows > have) sheet.insertRowsAfter(have, rows - have);
  growToColumns(sheet, columns);
}

/**
 * Adds as many rows at the end as are about to be written: a tab keeps the blank rows below that people type
 * into, and an append is the same calls whether it is of ten rows or of two thousand.
 */
export function makeRoom(sheet: Sheet, rows: number): void {
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
}

/**
 * Appends records below the last row that says anything, in the columns that are ours: check boxes and
 * formulas of a person's may reach further down. `headings` is row 1.
 */
export function appendRecords(
  sheet: Sheet,
  name: TabName,
  headings: readonly Cell[],
  records: readonly RecordCells[],
  after: number,
): void {
  const kinds = kindsOf(name, headings);
  appendRows(sheet, after, writtenRows(name, headings, records), (at) => kinds[at] !== null);
}

/**
 * Appends rows of any tab below row `after`, or below what formulas reach further down; `isOurs` says of a
 * column, counted from 0, whether it is written.
 */
export function appendRows(
  sheet: Sheet,
  after: number,
  rows: readonly WrittenCell[][],
  isOurs: (at: number) => boolean,
): void {
  const [first] = rows;
  if (!first) return;
  const runs = runsOf(first.map((_, at) => at).filter(isOurs), (at) => at);
  const last = sheet.getLastRow();
  let row = Math.max(after, 1) + 1;
  const formulas = () =>
    runs.map((run) => sheet.getRange(row, run[0]! + 1, last - row + 1, run.length).getFormulas());
  // A formula that says nothing is somebody's too.
  if (row <= last && formulas().flat(2).join('') !== '') row = last + 1;
  makeRoom(sheet, rows.length);
  for (const run of runs)
    writeBlock(
      sheet,
      row,
      run[0]! + 1,
      rows.map((cells) => run.map((at) => cells[at]!)),
    );
}
