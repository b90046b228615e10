// Takes a source and the cells that were read; gives the one cell that it stands for, or why there is none.
// Never reports a blank, an error or a text as a number.
import { BOUNDS } from '../../model/bounds.ts';
import type { SourceFaultCode } from '../../model/fed-value.ts';
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import { readingWithMark } from '../cells/numbers.ts';
import { errorIn } from '../table/cell-errors.ts';
import { sameName } from '../table/normal.ts';
import { percentCell } from '../table/percent-cell.ts';
import { lineOf } from '../table/texts.ts';
import { meets } from './conditions.ts';
import { type ReadColumn, type ReadTable, tableOf, tabNamed } from './read-table.ts';
import { columnsOf, ROWS_ALONE } from './reads.ts';
import type { Source, SourceCells } from './source.ts';

/** `what`: the tab, name or column that is not there, or what the cell says; `row`: where in the tab. */
export interface NoValue {
  ok: false;
  code: SourceFaultCode;
  what: string;
  row?: number;
}

type SourceCell = { ok: true; cell: Cell } | NoValue;

const found = (cell: Cell): SourceCell => ({ ok: true, cell });
const none = (code: SourceFaultCode, what: string, row?: number): NoValue => ({
  ok: false,
  code,
  what,
  ...(row === undefined ? {} : { row }),
});

const isBlank = (cell: Cell | undefined): boolean => lineOf(cell) === '';

/** The cell that a source of this key result stands for. Without a decimal mark `1,250` is a doubt. */
export function cellOfSource(
  source: Source,
  keyResultId: string,
  cells: SourceCells,
  mark: DecimalMark | null,
): SourceCell {
  if (source.kind === 'own') {
    const own = cells.own.get(keyResultId);
    return own === undefined ? none('source-gone', keyResultId) : single(own);
  }
  if (source.kind === 'name') return namedCell(source.name, cells);
  const tab = tabNamed(cells, source.tab);
  if (!tab) return none('source-gone', source.tab);
  if (source.kind === 'cell')
    return single(tab.cells.find(({ row, column }) => row === source.row && column === source.column)?.cell);
  return foldOf(source, tableOf(tab), mark);
}

function namedCell(name: string, { names }: SourceCells): SourceCell {
  const range = names.find((each) => sameName(each.name) === sameName(name));
  if (!range) return none('source-gone', name);
  const [row] = range.cells;
  return range.cells.length === 1 && row!.length === 1 ? single(row![0]) : none('source-range', name);
}

function single(cell: Cell | undefined): SourceCell {
  if (isBlank(cell)) return none('source-blank', '');
  return errorIn(cell) ? none('source-error', lineOf(cell)) : found(cell!);
}

type Table = Extract<Source, { kind: 'table' }>;

function foldOf(source: Table, table: ReadTable, mark: DecimalMark | null): SourceCell {
  const missing = columnsOf(source).find((each) => each !== ROWS_ALONE && !table.column(each));
  if (missing !== undefined) return none('source-gone', missing);
  const rows = table.numbers.length;
  if (rows > BOUNDS.sourceRows) return none('source-too-large', source.tab);
  if (rows === 0) return none('source-blank', source.tab);
  const needed = columnsOf(source).filter((each) => each !== ROWS_ALONE);
  const errors = needed.map((each) => table.column(each)!.firstError).filter((row) => row >= 0);
  if (errors.length > 0) return none('source-error', source.tab, table.numbers[Math.min(...errors)]);
  const tests = source.where.map((each) => meets(table.column(each.column)!, each, mark ?? '.'));
  const met: number[] = [];
  for (let row = 0; row < rows; row += 1) if (tests.every((isMet) => isMet(row))) met.push(row);
  if (source.fold === 'share') return found(percentCell(met.length / rows));
  if (source.column === null) return found(met.length);
  const column = table.column(source.column)!;
  const filled = met.filter((row) => column.texts[row] !== '');
  if (source.fold === 'count') return found(filled.length);
  return folded(source.fold, { column, filled, numbers: table.numbers }, mark);
}

interface Filled {
  column: ReadColumn;
  /** The rows that count, by their places. */
  filled: readonly number[];
  /** Of every row, in the sheet. */
  numbers: readonly number[];
}

function folded(
  fold: Exclude<Table['fold'], 'count' | 'share'>,
  { column, filled, numbers }: Filled,
  mark: DecimalMark | null,
): SourceCell {
  if (filled.length === 0) return fold === 'sum' ? found(0) : none('source-blank', '');
  if (fold === 'last' || fold === 'first') return found(column.cells[filled.at(fold === 'last' ? -1 : 0)!]!);
  const fault = (code: 'source-text' | 'source-doubt', row: number) =>
    none(code, column.texts[row]!, numbers[row]);
  const readings = filled.map((row) => column.as('number', row));
  const unread = readings.findIndex((each) => each.length === 0);
  if (unread >= 0) return fault('source-text', filled[unread]!);
  const doubtful = mark === null ? readings.findIndex((each) => each.length > 1) : -1;
  if (doubtful >= 0) return fault('source-doubt', filled[doubtful]!);
  const read = readings.map((each) => readingWithMark(each, mark ?? '.')!);
  const isPercent = read.some(({ percent }) => percent);
  // A percent beside a bare number above 1 may be meant as one: the same doubt as in a key result's own
  // cells.
  const bare = read.findIndex(({ percent, value }) => !percent && Math.abs(value) > 1);
  if (isPercent && bare >= 0) return fault('source-doubt', filled[bare]!);
  const value = combined(
    fold,
    read.map((each) => each.value),
  );
  return found(isPercent ? percentCell(value) : value);
}

function combined(fold: 'sum' | 'average' | 'min' | 'max', values: readonly number[]): number {
  if (fold === 'min' || fold === 'max')
    return values.reduce((best, each) => (fold === 'min' ? Math.min(best, each) : Math.max(best, each)));
  const sum = values.reduce((all, each) => all + each, 0);
  return fold === 'sum' ? sum : sum / values.length;
}
