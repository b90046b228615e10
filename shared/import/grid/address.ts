// Takes a place in a grid; gives the address that a person finds it by: `file!Sheet!A1`, `file.csv!A1`, a
// document and its line, or a column, tab or file of it.
import { columnOf, lettersOf } from '../../sheet/table/column-letters.ts';
import type { Grid, SourceCell } from '../model.ts';

/** The tab, or the file where it has one grid only. */
export const placeOf = (grid: Grid): string => (grid.tab === null ? grid.file : `${grid.file}!${grid.tab}`);

/**
 * Where a question about a tab is put: a tab called `Q3` or `OKR` would read as a cell, so the file stands
 * for it.
 */
export const askedPlace = (grid: Grid): string =>
  grid.tab !== null && /^[A-Z]{0,3}\d*$/.test(grid.tab) ? grid.file : placeOf(grid);

/** A cell's address as the person's program shows it: `file!Tab!A1`, or `file:7` in a document. */
export function addressOf(grid: Grid, row: number, column: number): string {
  if (grid.lines) return `${placeOf(grid)}:${grid.lines[row] ?? row + 1}`;
  return grid.turned
    ? `${placeOf(grid)}!${lettersOf(row + 1)}${column + 1}`
    : `${placeOf(grid)}!${lettersOf(column + 1)}${row + 1}`;
}

/** A column as a whole; a document has none. */
export const columnAddress = (grid: Grid, column: number): string =>
  grid.lines || grid.turned ? askedPlace(grid) : `${placeOf(grid)}!${lettersOf(column + 1)}`;

/** True for `Plan.xlsx!Q3!D7` in that cell, in `Plan.xlsx!Q3!D`, in `Plan.xlsx!Q3` and in `Plan.xlsx`. */
export function isIn(address: string, place: string): boolean {
  if (address === place) return true;
  if (!address.startsWith(place)) return false;
  const rest = address.slice(place.length);
  // A tab may be called as a column is: `Plan.xlsx!OKR`.
  return /^[!:]/.test(rest) || (/![A-Z]{1,3}$/.test(place) && /^\d+$/.test(rest));
}

/** The tab, file or document of a cell, a column or a line. */
export const tabOf = (address: string): string => address.replace(/(?:![A-Z]{1,3}\d*|:\d+)$/, '');

export const sourceAddress = ({ grid, row, column }: SourceCell): string => addressOf(grid, row, column);

/** Back from the address of a cell or a column of a tab: `Plan!AB12` is row 12, column 28. */
export function cellAt(address: string): { tab: string; row: number; column: number } {
  const [, tab = address, letters = 'A', row = ''] = /^(.*)!([A-Z]{1,3})(\d*)$/.exec(address) ?? [];
  return { tab, row: Number(row || '1'), column: columnOf(letters) };
}
