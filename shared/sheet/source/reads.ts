// Takes sources; gives what the spreadsheet is asked to read for all of them, and picks that out of a tab's
// rows. Never asks for a tab or a column twice.
import { BOUNDS } from '../../model/bounds.ts';
import type { Cell } from '../../model/workbook.ts';
import { sameName } from '../table/normal.ts';
import type { Reads, Source, TabCells, TabRead } from './source.ts';

/** What has to be read for these sources. */
export function readsFor(sources: readonly Source[]): Reads {
  const tabs = new Map<string, TabRead>();
  const names = new Set<string>();
  for (const source of sources) {
    if (source.kind === 'name') names.add(source.name);
    if (source.kind !== 'cell' && source.kind !== 'table') continue;
    const key = sameName(source.tab);
    const read = tabs.get(key) ?? { tab: source.tab, cells: [], columns: [] };
    tabs.set(key, read);
    if (source.kind === 'cell') addCell(read, source.row, source.column);
    else for (const column of columnsOf(source)) addColumn(read, column);
  }
  return { tabs: [...tabs.values()], names: [...names] };
}

/** The headings that a source needs; a count of rows alone needs none, which `*` stands for. */
export function columnsOf({ column, where }: Extract<Source, { kind: 'table' }>): string[] {
  const named = [...(column === null ? [] : [column]), ...where.map((each) => each.column)];
  return named.length === 0 ? [ROWS_ALONE] : named;
}

export const ROWS_ALONE = '*';

function addCell({ cells }: TabRead, row: number, column: number): void {
  if (!cells.some((each) => each.row === row && each.column === column)) cells.push({ row, column });
}

function addColumn({ columns }: TabRead, column: string): void {
  if (!columns.some((each) => sameName(each) === sameName(column))) columns.push(column);
}

/**
 * What a tab says of what is asked for: of the columns one row more than the bound at the most, so that
 * whoever works them out sees that it is passed.
 */
export function pickCells({ tab, cells, columns }: TabRead, rows: readonly (readonly Cell[])[]): TabCells {
  const headings = (rows[0] ?? []).map((cell) => sameName(String(cell ?? '')));
  const wanted = columns.map(sameName);
  const places = headings.map((_, at) => at).filter((at) => wanted.indexOf(headings[at]!) >= 0);
  const numbered = rows.flatMap((row, at) =>
    at === 0 || row.some((cell) => cell !== '' && cell !== null && cell !== false)
      ? [[at + 1, ...places.map((place) => row[place] ?? '')]]
      : [],
  );
  return {
    tab,
    cells: cells.map(({ row, column }) => ({ row, column, cell: rows[row - 1]?.[column - 1] ?? '' })),
    columns: columns.length === 0 ? [] : numbered.slice(0, BOUNDS.sourceRows + 2),
  };
}
