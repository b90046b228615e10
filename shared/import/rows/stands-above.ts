// Takes a row of a table that holds nothing but a text; says whether key results stand right below it. Never
// reads the text.
import { hasFigure } from '../find/has-figure.ts';
import type { Table } from '../find/tables.ts';
import { filledColumns, textAt } from '../grid/cells.ts';

/**
 * True for a text in the column of the objectives above a key result without one, or in the only column of
 * titles above a row with figures.
 */
export function standsAbove(table: Table, row: number, column: number): boolean {
  const { grid, columns, rows } = table;
  const next = rows.find((each) => each > row && filledColumns(grid, each).length > 0);
  if (next === undefined) return false;
  const goals = columns.filter(({ field }) => field === 'objective');
  const results = columns.filter(({ field }) => field === 'keyResult');
  if (goals.length > 0 && results.length > 0)
    return (
      goals[0]!.index === column &&
      textAt(grid, next, column) === '' &&
      results.some(({ index }) => textAt(grid, next, index) !== '')
    );
  const titles = columns.find(({ field }) => field === 'item') ?? goals[0] ?? results[0];
  return titles?.index === column && textAt(grid, next, column) !== '' && hasFigure(table, next);
}
