// Takes the tables of a grid; reads each by what it holds, and the lines around them. Never a row twice.

import { goalsByValues } from '../find/goals-by-values.ts';
import { hasFigure } from '../find/has-figure.ts';
import { nameRows } from '../find/named-relations.ts';
import { settleRivals } from '../find/rivals.ts';
import type { Table } from '../find/tables.ts';
import { kindOfTable, namedAfter } from '../find/what-table.ts';
import { addressOf } from '../grid/address.ts';
import { filledColumns, sourceAt, textAt } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import type { ImportReading } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import type { HeadingReader } from '../words/reader.ts';
import { teamInTitle, teamNamed } from '../words/team-name.ts';
import { saysTeam } from './item-lines.ts';
import { readItemRows } from './item-rows.ts';
import { readChanges, readCheckIns, readMetrics, readPeople, readUnits } from './other-tables.ts';
import { readOutline } from './outline/outline.ts';
import { readPlan } from './read-plan.ts';
import type { Context } from './row-kinds.ts';
import { openHeading, openTitle, titlesOf } from './titled-tables.ts';
import { tellUnknown } from './unread-columns.ts';

/** What the grid turned out to hold. */
export type GridContent = 'plan' | 'metrics' | 'beside' | 'nothing';

/** Reads the tables in their order, with the lines above and between them. */
export function readTables(
  reading: ImportReading,
  grid: Grid,
  tables: readonly Table[],
  context: Context,
  read: HeadingReader,
): GridContent {
  const named = namedAfter(grid.tab ?? grid.file);
  const titles = titlesOf(grid, tables);
  let held: GridContent = 'nothing';
  let from = 0;
  for (const [index, table] of tables.entries()) {
    const above = Array.from({ length: table.headingRows[0]! - from }, (_, at) => from + at);
    const title = titles.get(table);
    const lines = above.filter((row) => row !== title);
    if (lines.length > 0 && index === 0) readAbove(reading, grid, lines, context, read);
    if (title !== undefined) context.objective = openTitle(reading, grid, title, { ...context.section });
    const next = titles.get(tables[index + 1]!);
    if (next !== undefined) table.rows = table.rows.filter((row) => row !== next);
    const after = splitAfter(reading, table, context, read);
    for (const row of table.headingRows) takeHeadings(reading, grid, row);
    nameRows(table, named);
    settleRivals(table);
    goalsByValues(table, context.objective !== null);
    const kind = kindOfTable(table, named);
    if (kind === 'items' || kind === 'okr')
      context.objective = openHeading(reading, table, context.section, read) ?? context.objective;
    if (kind === 'okr' || kind === 'items') tellUnknown(reading, table);
    if (kind === 'okr') {
      readPlan(reading, table, context);
      if (isListOfGoals(table)) context.objective = null;
      held = 'plan';
    } else if (kind === 'items') {
      const titles = table.columns.find(({ field }) => field === 'item')!;
      context.objective = readItemRows(reading, table, titles, context, named === 'checkIn' ? null : named);
      held = 'plan';
    } else held = readBeside(reading, table, kind) ?? held;
    after();
    from = (table.rows.at(-1) ?? table.headingRows.at(-1)!) + 1;
  }
  return held;
}

/** Objectives without key results: none of them stands open for the table below. */
const isListOfGoals = ({ columns }: Table): boolean =>
  columns.some(({ field }) => field === 'objective') &&
  !columns.some(({ field }) => field === 'keyResult' || field === 'item' || FIGURES.has(field));

const FIGURES: ReadonlySet<string | null> = new Set(['baseline', 'target', 'current']);

function takeHeadings(reading: ImportReading, grid: Grid, row: number): void {
  reading.use(grid, row);
  reading.headings.push(addressOf(grid, row, filledColumns(grid, row)[0] ?? 0));
}

function readBeside(
  reading: ImportReading,
  table: Table,
  kind: ReturnType<typeof kindOfTable>,
): GridContent | null {
  if (kind === 'check-ins') readCheckIns(reading, table);
  else if (kind === 'changes') readChanges(reading, table);
  else if (kind === 'people') readPeople(reading, table);
  else if (kind === 'units') readUnits(reading, table);
  else if (kind === 'metrics' || kind === 'measured') {
    readMetrics(reading, table);
    return 'metrics';
  } else return null;
  return 'beside';
}

/** Lines below a table that begin the next card (an objective, a title) belong to what follows. */
function splitAfter(reading: ImportReading, table: Table, context: Context, read: HeadingReader): () => void {
  const { grid, rows } = table;
  // In a document a line of one cell is no row of a table.
  const at = rows.findIndex(
    (row, index) =>
      (grid.lines && (grid.rows[row]?.length ?? 0) < 2) ||
      (index > 0 && beginsCard(table, row, read) && !goesOn(table, row)),
  );
  if (at < 0) return () => {};
  const tail = rows.splice(at);
  return () => {
    context.objective = readAbove(reading, grid, tail, context, read) ?? context.objective;
  };
}

/** An objective without figures, right above figures of this table's columns: the next one of the table. */
function goesOn(table: Table, row: number): boolean {
  const filled = filledColumns(table.grid, row);
  const { says, text } = codedText(textAt(table.grid, row, filled[0]!));
  const isWhole = filled.length === 1 || (says === 'objective' && text.length > 3 && !hasFigure(table, row));
  return isWhole && isAboveFigures(table, row);
}

function isAboveFigures(table: Table, row: number): boolean {
  const next = table.rows.find((each) => each > row && filledColumns(table.grid, each).length > 0);
  return next !== undefined && hasFigure(table, next);
}

/** `Objective: …` in one cell, or its label with the text beside it, and nothing else of a table's row. */
function beginsCard(table: Table, row: number, read: HeadingReader): boolean {
  const { grid, columns } = table;
  const filled = filledColumns(grid, row);
  if (filled.length === 0 || filled.length > 4) return false;
  // `Objective` in a column of kinds, `O2` above a row with figures: rows of the table.
  if (columns.some(({ field, index }) => field === 'kind' && index === filled[0])) return false;
  if (/^o[ .-]?\d{1,2}$/i.test(textAt(grid, row, filled[0]!)) && isAboveFigures(table, row)) return false;
  const first = textAt(grid, row, filled[0]!);
  const label = /[:：]\s*$/u.test(first) ? read(first.replace(/[:：]\s*$/u, '')) : null;
  if (label && filled.length >= 2) return label.fields[0] === 'objective';
  if (columns.some(({ field }) => field === 'objective')) return false;
  const meaning = read(first);
  // `目标 O2 | its text | 权重 | 40%`
  if (filled.length % 2 === 0 && (meaning?.sure ?? 0) >= 2 && meaning!.fields[0] === 'objective')
    return textAt(grid, row, filled[1]!).length > 3;
  const coded = codedText(first);
  return (
    coded.says === 'objective' &&
    coded.text.length > 3 &&
    filled.length <= 2 &&
    /[:：]/u.test(first.slice(0, 24))
  );
}

function readAbove(
  reading: ImportReading,
  grid: Grid,
  rows: readonly number[],
  context: Context,
  read: HeadingReader,
) {
  for (const row of rows)
    for (const column of filledColumns(grid, row)) reading.titles.push(sourceAt(grid, row, column)!);
  for (const row of rows) {
    const filled = filledColumns(grid, row);
    const only = filled.length === 1 ? sourceAt(grid, row, filled[0]!) : null;
    if (!only) continue;
    const text = textAt(grid, row, only.column);
    const team = saysTeam(only) ? teamNamed(text) : context.section.team === null ? teamInTitle(text) : null;
    if (team !== null) context.section = { ...context.section, team };
  }
  const found = readOutline(reading, grid, rows, context, read, false);
  if (found) context.objective = found;
  return found;
}
