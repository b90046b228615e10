// Takes a row that is no objective and no key result; says what it is: headings again, a section, an
// initiative, a note. Never reads figures.
import type { Table } from '../find/tables.ts';
import { sourceAt, textAt } from '../grid/cells.ts';
import type { Grid, SourceCell } from '../model.ts';
import type { ImportReading, Item, Section } from '../reading.ts';
import { periodIn } from '../words/periods.ts';
import { sameText } from '../words/plain.ts';
import { teamNamed } from '../words/team-name.ts';

export interface Context {
  section: Section;
  /** The objective that a line above the table named. */
  objective: Item | null;
  /** Whom a line above the plan names: of the key results that name nobody. */
  owner?: SourceCell;
  /** The columns of one block; null where the table is one. */
  columns: ReadonlySet<number> | null;
  onHidden: (grid: Grid, row: number, column: number) => void;
}

/** True where the row repeats the headings of its table. */
export function isHeadingAgain({ grid, headingRows, columns }: Table, row: number): boolean {
  const low = headingRows.at(-1)!;
  let same = 0;
  for (const { index, heading } of columns) {
    const text = textAt(grid, row, index);
    if (text === '' || heading === '') continue;
    if (sameText(text) !== sameText(textAt(grid, low, index) || heading)) return false;
    same += 1;
  }
  return same >= 2;
}

const LONGEST_SECTION = 60;

/** A row with one short text, alone or merged across: a team or a period for the rows below. */
export function sectionOf(
  reading: ImportReading,
  { grid }: Table,
  row: number,
  filled: readonly number[],
  now: Section,
): Section | null {
  if (filled.length !== 1) return null;
  const column = filled[0]!;
  const text = textAt(grid, row, column);
  const cell = grid.rows[row]![column]!;
  if (typeof cell.value !== 'string' || text.length > LONGEST_SECTION || /[.!?。！？]$/u.test(text))
    return null;
  const isMarked =
    cell.bold ||
    cell.fill !== undefined ||
    column <= 1 ||
    grid.merges.some(({ top, left, right }) => top === row && left === column && right > left);
  if (!isMarked) return null;
  const period = periodIn(text, true);
  if (period && text.length <= 24) {
    reading.leave(grid, row, column, reading.say('periodSection'));
    return { team: now.team, cycle: text };
  }
  reading.leave(grid, row, column, reading.say('teamSection'));
  return { ...now, team: teamNamed(text) };
}

/** Leaves out a row that the sheet calls an initiative or a task. */
export function leaveInitiative(reading: ImportReading, grid: Grid, row: number, column: number): void {
  reading.leave(grid, row, column, reading.say('initiative'));
}

/** A row that nobody can place is listed. */
export function leaveOddRow(reading: ImportReading, grid: Grid, row: number, column: number): void {
  if (!sourceAt(grid, row, column)) return;
  reading.leave(grid, row, column, reading.say('neither'));
}
