// Takes a grid in which no heading is known; finds a table whose headings are all a company's own words by
// what stands below them: texts that come again over texts of their own, beside figures from, to and now.
// Never without marking each column, so that a person confirms it.

import { filledColumns, isBlankRow, sourceAt, textAt } from '../grid/cells.ts';
import { amountIn } from '../grid/numbers.ts';
import type { Grid } from '../model.ts';
import type { HeadingReader } from '../words/reader.ts';
import { goalsByValues } from './goals-by-values.ts';
import type { Column } from './settle.ts';
import { type Table, tableOf } from './tables.ts';

const FEWEST_COLUMNS = 4;
const FEWEST_ROWS = 2;
const LONGEST_HEADING = 30;
const MOST_ROWS_ABOVE = 12;

/** The table with its columns named by their values; null where they do not look like a plan. */
export function tableOfOwnWords(grid: Grid, read: HeadingReader): Table | null {
  if (grid.lines) return null;
  const head = grid.rows.findIndex((_, row) => row < MOST_ROWS_ABOVE && areHeadings(grid, row));
  if (head < 0) return null;
  const rows = Array.from({ length: grid.rows.length - head - 1 }, (_, at) => head + 1 + at);
  const body = rows.filter((row) => !isBlankRow(grid, row));
  if (body.length < FEWEST_ROWS) return null;
  const table = tableOf(grid, [head], rows, read);
  for (const column of table.columns) column.field = null;
  const texts = table.columns.filter(({ profile }) => profile.prose >= 0.8);
  const numbers = table.columns.filter(({ profile }) => profile.numbers >= 0.8 && profile.dates < 0.2);
  if (texts.length < 2 || !nameFigures(grid, body, numbers)) return null;
  texts[0]!.field = 'item';
  goalsByValues(table);
  const results = table.columns.find(({ field }) => field === 'keyResult');
  if (!results || numbers.some(({ index }) => index < results.index)) return null;
  const owner = texts.find(
    ({ field, profile }) => field === null && profile.length <= 24 && profile.prose === 1,
  );
  if (owner) guess(owner, 'owner');
  return table;
}

const guess = (column: Column, field: NonNullable<Column['field']>): void => {
  Object.assign(column, { field, scope: null, guessed: true } satisfies Partial<Column>);
};

const areHeadings = (grid: Grid, row: number): boolean => {
  const columns = filledColumns(grid, row);
  return (
    columns.length >= FEWEST_COLUMNS &&
    columns.every((column) => {
      const text = textAt(grid, row, column);
      return text.length <= LONGEST_HEADING && /^\P{N}+$/u.test(text);
    })
  );
};

/** From, to and now: now lies between the two others in nearly every row, which only one order can say. */
function nameFigures(grid: Grid, rows: readonly number[], columns: readonly Column[]): boolean {
  const hinted = columns.map(({ heading, meaning }) => hintOf(heading, meaning?.fields[0] ?? null));
  if (columns.length !== 3) return false;
  const figureAt = (row: number, { index }: Column): number | null => {
    const cell = sourceAt(grid, row, index)?.cell;
    if (!cell) return null;
    return typeof cell.value === 'number'
      ? cell.value
      : (amountIn(textAt(grid, row, index), '.')?.value ?? null);
  };
  const fits = ORDERS.filter((order) => {
    if (order.some((at, place) => hinted[at] !== null && hinted[at] !== FIGURES[place])) return false;
    const [from, to, now] = order.map((at) => columns[at]!) as [Column, Column, Column];
    let held = 0;
    let seen = 0;
    for (const row of rows) {
      const [first, last, today] = [figureAt(row, from), figureAt(row, to), figureAt(row, now)];
      if (first === null || last === null || today === null) continue;
      seen += 1;
      if (first !== last && Math.min(first, last) <= today && today <= Math.max(first, last)) held += 1;
    }
    return seen >= FEWEST_ROWS && held >= 0.8 * seen;
  });
  // Both ways fit alike: from stands left of to, unless a heading says otherwise.
  const [best, next] = fits;
  if (!best || (next && next[2] !== best[2])) return false;
  for (const [at, field] of FIGURES.entries()) guess(columns[best[at]!]!, field);
  return true;
}

const FIGURES = ['baseline', 'target', 'current'] as const;

/** `By October`, `Today`: a word that says which figure it is. */
function hintOf(heading: string, known: string | null): (typeof FIGURES)[number] | null {
  const figure = FIGURES.find((each) => each === known);
  if (figure) return figure;
  return /^(?:by|until|till|bis|d['’]ici|hasta|até|entro|tegen|uiterlijk|до|к|do|till)\s/iu.test(heading)
    ? 'target'
    : null;
}

/** Places of from, to and now among three columns: first those in which from stands left of to. */
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 2, 0],
  [1, 0, 2],
  [2, 0, 1],
  [2, 1, 0],
] as const;
