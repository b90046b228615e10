// Takes the tables of a tab that repeat their headings, each below a line of its own; says which line titles
// which table, so that it is read as the objective of the rows below it. Never a line that names a team or a
// period.
import { isCardHead } from '../find/heading-row.ts';
import type { Table } from '../find/tables.ts';
import { columnAddress } from '../grid/address.ts';
import { filledColumns, sourceAt, textAt } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import type { ImportReading, Item, Section } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { periodIn } from '../words/periods.ts';
import { sameText } from '../words/plain.ts';
import type { HeadingReader } from '../words/reader.ts';
import { isTeamAlone, teamInTitle } from '../words/team-name.ts';

const FEWEST_TABLES = 2;

/** The row of each table's title; empty where a table has none, or says its objectives itself. */
export function titlesOf(grid: Grid, tables: readonly Table[]): Map<Table, number> {
  const titles = new Map<Table, number>();
  if (grid.lines || tables.length < FEWEST_TABLES) return titles;
  const first = signOf(tables[0]!);
  for (const table of tables) {
    const row = titleAbove(grid, table);
    if (row === null || signOf(table) !== first || !isOfResults(table)) return new Map();
    titles.set(table, row);
  }
  return titles;
}

const signOf = ({ columns }: Table): string => columns.map(({ heading }) => sameText(heading)).join('|');

const isOfResults = ({ columns }: Table): boolean =>
  columns.some(({ field }) => field === 'item' || field === 'keyResult') &&
  columns.some(({ field }) => field === 'target' || field === 'baseline') &&
  !columns.some(({ field }) => field === 'objective' || field === 'kind' || field === 'parent');

/** The line right above the headings: one text alone. */
function titleAbove(grid: Grid, { headingRows }: Table): number | null {
  const row = headingRows[0]! - 1;
  const columns = row < 0 ? [] : filledColumns(grid, row);
  if (columns.length !== 1) return null;
  const text = textAt(grid, row, columns[0]!);
  const isGoal =
    /\p{L}{2}/u.test(text) &&
    text.length >= 8 &&
    codedText(text).says === null &&
    periodIn(text, true) === null &&
    !isTeamAlone(text) &&
    teamInTitle(text) === null;
  return isGoal ? row : null;
}

/**
 * Opens the objective that stands among the headings, where the first of them would; null where none does.
 */
export function openHeading(
  reading: ImportReading,
  { grid, headingRows }: Table,
  section: Section,
  read: HeadingReader,
): Item | null {
  const row = headingRows[0]!;
  const source = sourceAt(grid, row, filledColumns(grid, row)[0] ?? 0);
  if (headingRows.length > 1 || !source || !isCardHead(grid, row, read)) return null;
  const { text, code } = codedText(String(source.cell.value));
  return reading.add('objective', source, text, code, null, { ...section });
}

/** Opens the objective that a title names, and asks once whether the titles are objectives. */
export function openTitle(reading: ImportReading, grid: Grid, row: number, section: Section): Item {
  const source = sourceAt(grid, row, filledColumns(grid, row)[0]!)!;
  const at = columnAddress(grid, source.column);
  reading.ask(at, 'kind', reading.say('askTitle', { title: String(source.cell.value) }));
  const { text, code } = codedText(String(source.cell.value));
  return reading.add('objective', source, text, code, null, section);
}
