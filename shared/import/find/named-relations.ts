// Takes a table of a file that says what its rows are (`Objectives`, `Key Results`); names the column of
// their titles, and lets that of a service's links to the other file go. Never reads a row.

import { textAt } from '../grid/cells.ts';
import type { RowKind } from '../words/values.ts';
import type { Table } from './tables.ts';

/** `named`: what the tab or file calls its rows. */
export function nameRows(table: Table, named: RowKind | 'checkIn' | null): void {
  if (named !== 'objective' && named !== 'keyResult') return;
  const of = (field: string) => table.columns.find((column) => column.field === field);
  // `Name` beside `Owner`: the row's own.
  const titles =
    of('item') ??
    table.columns.find(
      ({ field, meaning }) => field === 'owner' && meaning?.fields.includes('item') === true,
    );
  const other = of(named === 'objective' ? 'keyResult' : 'objective');
  if (!titles || of(named) || !other || titles.index > other.index) return;
  if (named === 'objective' && !areLinks(table, other.index)) return;
  titles.field = named;
  if (named === 'objective') other.field = 'ignored';
}

/** Names of pages, each with its address: `Guides checked (https://…), Prices (https://…)`. */
const areLinks = ({ grid, rows }: Table, column: number): boolean => {
  const texts = rows.map((row) => textAt(grid, row, column)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => text.includes('://'));
};
