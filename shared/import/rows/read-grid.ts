// Takes a grid; reads every table and line of it into the reading. Never leaves a row that is neither taken
// nor listed.

import { flipped } from '../find/flip.ts';
import { tableOfOwnWords } from '../find/own-words.ts';
import { type Table, tablesOf } from '../find/tables.ts';
import { kindOfTable } from '../find/what-table.ts';
import { askedPlace } from '../grid/address.ts';
import { filledColumns, isBlankRow, sourceAt } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import type { ImportReading, Section } from '../reading.ts';
import type { HeadingReader } from '../words/reader.ts';
import { readAcross } from './across.ts';
import { isLoose } from './loose-tabs.ts';
import { leaveTab, readSettings } from './other-tables.ts';
import { readOutline } from './outline/outline.ts';
import { type GridContent, readTables } from './read-tables.ts';
import type { Context } from './row-kinds.ts';
import { tellUnreadTab } from './unread-columns.ts';

/** Reads a grid into the reading, every row taken, asked about or left out; gives what it held. */
export function readGrid(
  reading: ImportReading,
  given: Grid,
  section: Section,
  read: HeadingReader,
): GridContent {
  if (given.rows.every((_, row) => isBlankRow(given, row))) return 'nothing';
  if (given.hidden && staysHidden(reading, given, read)) return 'nothing';
  const { grid, tables } = asItLies(withHiddenRows(reading, given), read);
  const context: Context = {
    section: { ...section },
    objective: null,
    columns: null,
    onHidden: (at) => askHidden(reading, at),
  };
  const before = reading.items.length;
  if (tables.length === 0 && readAcross(reading, grid, context, read)) return 'plan';
  const guessed = tables.length === 0 ? tableOfOwnWords(grid, read) : null;
  const all = guessed ? [guessed] : tables;
  const held =
    all.length === 0
      ? readWithout(reading, grid, context, read)
      : readTables(reading, grid, all, context, read);
  if (reading.items.length === before && held === 'nothing') {
    leaveWhole(reading, given);
    return 'nothing';
  }
  leaveRest(reading, grid);
  return reading.items.length > before ? 'plan' : held;
}

/** Turned where its tables lie on their side: the other way round they have headings, as it is hardly any. */
function asItLies(given: Grid, read: HeadingReader): { grid: Grid; tables: Table[] } {
  const tables = tablesOf(given, read);
  const turned = flipped(given, read);
  const others = turned ? tablesOf(turned, read) : [];
  const isOnItsSide =
    others.length > 0 &&
    tables.every(
      (table) => table.columns.filter(({ field }) => field !== null && field !== 'objective').length < 3,
    );
  return turned && isOnItsSide ? { grid: turned, tables: others } : { grid: given, tables };
}

/** Asked about where goals stand in it. True where it is left out. */
function staysHidden(reading: ImportReading, given: Grid, read: HeadingReader): boolean {
  const hasGoals = tablesOf(given, read).some((table) => kindOfTable(table, null) === 'okr');
  if (hasGoals) {
    const answers = ['leave out', 'take it too'];
    const doubt = reading.ask(askedPlace(given), 'hidden', reading.say('askHiddenTab'), answers);
    if (reading.answers.to(doubt) === 'take it too') return false;
  }
  leaveTab(reading, given, reading.say('hiddenTab'));
  return true;
}

/** No goals stand in it; what it says of the plan as a whole counts. */
function leaveWhole(reading: ImportReading, given: Grid): void {
  if (!given.lines) readSettings(reading, given);
  tellUnreadTab(reading, given);
  leaveTab(reading, given, reading.say('nothingHere'));
}

function askHidden(reading: ImportReading, grid: Grid): void {
  reading.ask(askedPlace(grid), 'hidden', reading.say('askHiddenRows'), ['leave out', 'take them too']);
}

/** The grid with its hidden rows as rows like others, where a person has answered so. */
function withHiddenRows(reading: ImportReading, given: Grid): Grid {
  const question = reading.say('askHiddenRows');
  const answer = reading.answers.to({ at: askedPlace(given), about: 'hidden', question });
  if (answer !== 'take them too') return given;
  askHidden(reading, given);
  return { ...given, hiddenRows: new Set(), hiddenColumns: new Set() };
}

const MOST_COLUMNS_OF_AN_OUTLINE = 8;

function readWithout(reading: ImportReading, grid: Grid, context: Context, read: HeadingReader): GridContent {
  const before = reading.leftOut.length;
  const items = reading.items.length;
  const rows = grid.rows.map((_, row) => row);
  const widest = rows.reduce((most, row) => Math.max(most, filledColumns(grid, row).length), 0);
  readOutline(
    reading,
    grid,
    rows,
    context,
    read,
    grid.lines !== null || widest <= MOST_COLUMNS_OF_AN_OUTLINE / 2,
  );
  if (reading.items.length > items) {
    if (isLoose(grid, reading.items.slice(items), read)) reading.loose.push(grid);
    return 'plan';
  }
  reading.leftOut.splice(before);
  return 'nothing';
}

/** Whatever is still unread is listed, so that no row is lost. */
function leaveRest(reading: ImportReading, grid: Grid): void {
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (reading.isUsed(grid, row)) continue;
    const filled = filledColumns(grid, row);
    if (filled.length === 0) continue;
    reading.titles.push(sourceAt(grid, row, filled[0]!)!);
    reading.leave(grid, row, filled[0]!, reading.say('lineBeside'));
  }
}
