// Takes a table with one column of titles; says whether its rows go in groups: a title without figures above
// titles with figures, or one in bold above plain ones. Never says what a row is.

import { hasFigure } from '../find/has-figure.ts';
import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { textAt } from '../grid/cells.ts';
import { codedText } from '../words/codes.ts';

/** True where every head has a member below it, and the first row is a head. */
function inGroups(heads: readonly boolean[]): boolean {
  return heads[0] === true && heads.every((isHead, at) => !isHead || heads[at + 1] === false);
}

/** True for bold titles, each above plain ones. */
export const isByBold = (bold: readonly boolean[]): boolean => inGroups(bold);

/**
 * True where titles without figures stand above titles with figures, or bold ones above plain ones. Where the
 * rows name their parents or kinds, those say more.
 */
export function isGrouped(table: Table, { index }: Column): boolean {
  const { grid, columns } = table;
  if (columns.some(({ field }) => field === 'parent' || field === 'kind')) return false;
  const titled = titledRows(table, index);
  return (
    inGroups(titled.map((row) => !hasFigure(table, row))) ||
    isByBold(titled.map((row) => grid.rows[row]![index]!.bold === true))
  );
}

/**
 * True where every title without figures is coloured, and nothing else is: there is no other title for a
 * goal.
 */
export function isByFill(table: Table, column: Column): boolean {
  const titles = titledRows(table, column.index);
  const cellOf = (row: number) => table.grid.rows[row]![column.index]!;
  return (
    isGrouped(table, column) &&
    titles.every((row) => {
      const { says, depth } = codedText(String(cellOf(row).value));
      return says === null && depth === 0 && hasFigure(table, row) === (cellOf(row).fill === undefined);
    })
  );
}

const titledRows = ({ grid, rows }: Table, index: number): number[] =>
  rows.filter((row) => textAt(grid, row, index) !== '' && !grid.hiddenRows.has(row));

/**
 * `Goal | Start | Target`, figures in each row: a word that may mean the key results, too. One that says
 * objective is believed.
 */
export function isAllFigures(table: Table, { index, meaning }: Column): boolean {
  const { columns } = table;
  const isLoose = meaning?.fields.some((field) => field === 'item' || field === 'target') ?? false;
  const named = columns.some(({ field }) => field === 'parent' || field === 'kind' || field === 'level');
  const measured = columns.some(({ field }) => field === 'target');
  return isLoose && !named && measured && titledRows(table, index).every((row) => hasFigure(table, row));
}
