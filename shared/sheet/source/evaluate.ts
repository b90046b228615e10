// Takes a source and the cells that were read; gives the one cell that it stands for, or why there is none.
// Never reports a blank, an error or a text as a number.
import { BOUNDS } from '../../model/bounds.ts';
import type { SourceFaultCode } from '../../model/fed-value.ts';
import type { Cell, DecimalMark } from '../../model/workbook.ts';
import { errorIn } from '../cells/cell-errors.ts';
import { readingsOf, readNumber } from '../cells/numbers.ts';
import { sameName } from '../table/normal.ts';
import { percentCell } from '../table/percent-cell.ts';
import { lineOf } from '../table/texts.ts';
import { meets } from './conditions.ts';
import { columnsOf, ROWS_ALONE } from './reads.ts';
import type { Condition, Source, SourceCells } from './source.ts';

/** `what`: the tab, name or column that is not there, or what the cell says; `row`: where in the tab. */
export interface NoValue {
  ok: false;
  code: SourceFaultCode;
  what: string;
  row?: number;
}

export type SourceCell = { ok: true; cell: Cell } | NoValue;

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
  const tab = cells.tabs.find((each) => sameName(each.tab) === sameName(source.tab));
  if (!tab) return none('source-gone', source.tab);
  if (source.kind === 'cell')
    return single(tab.cells.find(({ row, column }) => row === source.row && column === source.column)?.cell);
  return foldOf(source, tab.columns, mark);
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

function foldOf(source: Table, [headings = [], ...rows]: Cell[][], mark: DecimalMark | null): SourceCell {
  // Of two columns of a name the first is meant. The first of all is the row's number.
  const index = new Map(
    headings.map((cell, at) => [at === 0 ? '' : sameName(lineOf(cell)), at] as const).reverse(),
  );
  const missing = columnsOf(source).find((each) => each !== ROWS_ALONE && !index.has(sameName(each)));
  if (missing !== undefined) return none('source-gone', missing);
  if (rows.length > BOUNDS.sourceRows) return none('source-too-large', source.tab);
  const at = (column: string) => index.get(sameName(column))!;
  const needed = columnsOf(source).filter((each) => each !== ROWS_ALONE);
  const said = rows.map((row) => ({ row, number: Number(row[0]) }));
  if (said.length === 0) return none('source-blank', source.tab);
  const broken = said.find(({ row }) => needed.some((column) => errorIn(row[at(column)])));
  if (broken) return none('source-error', source.tab, broken.number);
  const isMet = (row: readonly Cell[], each: Condition) => meets(row[at(each.column)], each, mark ?? '.');
  const met = said.filter(({ row }) => source.where.every((each) => isMet(row, each)));
  if (source.fold === 'share') return found(percentCell(met.length / said.length));
  if (source.column === null) return found(met.length);
  const column = at(source.column);
  const filled = met.flatMap(({ row, number }) =>
    isBlank(row[column]) ? [] : [{ cell: row[column]!, number }],
  );
  return source.fold === 'count' ? found(filled.length) : folded(source.fold, filled, mark);
}

interface Filled {
  cell: Cell;
  number: number;
}

function folded(
  fold: Exclude<Table['fold'], 'count' | 'share'>,
  filled: readonly Filled[],
  mark: DecimalMark | null,
): SourceCell {
  if (filled.length === 0) return fold === 'sum' ? found(0) : none('source-blank', '');
  if (fold === 'last') return found(filled[filled.length - 1]!.cell);
  if (fold === 'first') return found(filled[0]!.cell);
  const unread = filled.find(({ cell }) => readingsOf(cell).length === 0);
  if (unread) return none('source-text', lineOf(unread.cell), unread.number);
  const doubtful = mark === null ? filled.find(({ cell }) => readingsOf(cell).length > 1) : undefined;
  if (doubtful) return none('source-doubt', lineOf(doubtful.cell), doubtful.number);
  const numbers = filled.map(({ cell }) => readNumber(cell, mark ?? '.')!);
  const percents = numbers.filter(({ percent }) => percent).length;
  // A percent beside a bare number above 1 may be meant as one: the same doubt as in a key result's own cells.
  const bare = filled.find((_, n) => !numbers[n]!.percent && Math.abs(numbers[n]!.value) > 1);
  if (percents > 0 && bare) return none('source-doubt', lineOf(bare.cell), bare.number);
  const value = combined(
    fold,
    numbers.map((each) => each.value),
  );
  return found(percents > 0 ? percentCell(value) : value);
}

function combined(fold: 'sum' | 'average' | 'min' | 'max', values: readonly number[]): number {
  if (fold === 'min' || fold === 'max')
    return values.reduce((best, each) => (fold === 'min' ? Math.min(best, each) : Math.max(best, each)));
  const sum = values.reduce((all, each) => all + each, 0);
  return fold === 'sum' ? sum : sum / values.length;
}
