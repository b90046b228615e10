// Takes a table whose headings do not say where its objectives stand; finds their column by what stands in
// it: texts that come again beside key results with figures. Never without marking the column, so that a
// person confirms it.

import { isBlankRow, textAt } from '../grid/cells.ts';
import { codedText } from '../words/codes.ts';
import type { Field } from '../words/headings.ts';
import { isTotal } from '../words/values.ts';
import { hasFigure } from './has-figure.ts';
import type { Column } from './settle.ts';
import type { Table } from './tables.ts';

const TOLD: ReadonlySet<Field | null> = new Set(['objective', 'keyResult', 'kind', 'metric', 'definition']);
const OPEN: ReadonlySet<Field | null> = new Set([null, 'category', 'field', 'level', 'period', 'initiative']);
const SHORTEST_GOAL = 9;
const FEWEST_ROWS = 2;

/**
 * Names the columns of objectives and key results where every row is a key result below a text that comes
 * again.
 */
export function goalsByValues(table: Table, isBelowGoal = false): void {
  const { columns } = table;
  const named = isBelowGoal ? undefined : columns.find(({ field }) => field === 'keyResult');
  const titles = columns.find(({ field }) => field === 'item') ?? named;
  const isTold = (column: Column) =>
    column !== named && (TOLD.has(column.field) || (column.field === 'id' && column.scope === 'objective'));
  if (!titles || columns.some(isTold)) return;
  if (columns.some(({ field, profile }) => field === 'parent' && profile.filled > 0)) return;
  const rows = bodyOf(table);
  if (rows.length < FEWEST_ROWS || !rows.every((row) => hasFigure(table, row))) return;
  const results = textOfAll(table, titles, rows) ? titles : unknownBeside(table, titles, rows);
  if (!results || textsOf(table, results, rows).some((text) => codedText(text).says !== null)) return;
  const goals =
    results === titles
      ? columns.filter((column) => column !== titles && isGoals(table, column, rows)).sort(byLength)[0]
      : titles;
  if (!goals || (goals === titles && !isGoals(table, goals, rows, true))) return;
  Object.assign(goals, { field: 'objective', scope: null, guessed: true } satisfies Partial<Column>);
  Object.assign(results, { field: 'keyResult', scope: null } satisfies Partial<Column>);
}

const bodyOf = (table: Table): number[] =>
  table.rows.filter(
    (row) =>
      !isBlankRow(table.grid, row) &&
      !table.grid.hiddenRows.has(row) &&
      !table.columns.some(({ index }) => isTotal(textAt(table.grid, row, index))),
  );

const byLength = (one: Column, other: Column): number => other.profile.length - one.profile.length;

const textsOf = ({ grid }: Table, { index }: Column, rows: readonly number[]): string[] =>
  rows.map((row) => textAt(grid, row, index));

const textOfAll = (table: Table, column: Column, rows: readonly number[]): boolean =>
  textsOf(table, column, rows).every((text) => text !== '');

/** The first column right of the titles that nobody knows and that has a text of its own in every row. */
const unknownBeside = (table: Table, titles: Column, rows: readonly number[]): Column | undefined =>
  table.columns.find(
    (column) =>
      column.index > titles.index &&
      column.field === null &&
      column.profile.prose >= 0.8 &&
      column.profile.distinct >= 0.8 &&
      column.profile.length >= SHORTEST_GOAL &&
      textOfAll(table, column, rows),
  );

/**
 * Texts that go on over the rows below them, each in one run, fewer than rows. `known`: it is named already.
 */
function isGoals(table: Table, column: Column, rows: readonly number[], known = false): boolean {
  if (!known && (!OPEN.has(column.field) || column.heading === '')) return false;
  if (column.profile.prose < 0.8 || column.profile.length < SHORTEST_GOAL) return false;
  const texts = textsOf(table, column, rows);
  if (texts[0] === '') return false;
  const runs: string[] = [];
  for (const text of texts) if (text !== '' && text !== runs.at(-1)) runs.push(text);
  return (
    runs.length < rows.length &&
    new Set(runs).size === runs.length &&
    runs.some((text) => /\s|\p{Script=Han}/u.test(text))
  );
}
