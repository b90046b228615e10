// Takes a place in a grid; gives the address that a person finds it by: `file!Sheet!A1`, `file.csv!A1`, a
// document and its line, or a column, tab or file of it.
import type { Grid, Source } from '../model.ts';

/** `A`, `Z`, `AA` … of a column from 0. */
function letters(column: number): string {
  let text = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  return text;
}

/** The tab, or the file where it has one grid only. */
export const placeOf = (grid: Grid): string => (grid.tab === null ? grid.file : `${grid.file}!${grid.tab}`);

/** A cell's address as the person's program shows it: `file!Tab!A1`, or `file:7` in a document. */
export function addressOf(grid: Grid, row: number, column: number): string {
  if (grid.lines) return `${placeOf(grid)}:${grid.lines[row] ?? row + 1}`;
  return grid.turned
    ? `${placeOf(grid)}!${letters(row)}${column + 1}`
    : `${placeOf(grid)}!${letters(column)}${row + 1}`;
}

/** A column as a whole; a document has none. */
export const columnAddress = (grid: Grid, column: number): string =>
  grid.lines || grid.turned ? placeOf(grid) : `${placeOf(grid)}!${letters(column)}`;

export const sourceAddress = ({ grid, row, column }: Source): string => addressOf(grid, row, column);
