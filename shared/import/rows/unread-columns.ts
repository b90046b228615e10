// Takes a table, or a tab in which none was found; lists the columns that no word of their headings explains,
// so that a person can say what they are. Never guesses what one is.
import type { ImportWord } from '../../words/import.ts';
import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { isPeriodLabel, isTimeLabel } from '../find/time-label.ts';
import { addressOf, columnAddress } from '../grid/address.ts';
import { filledColumns, isBlankRow, textAt } from '../grid/cells.ts';
import type { About, Grid } from '../model.ts';
import type { ImportReading } from '../reading.ts';
import type { Field } from '../words/headings.ts';

const LONGEST_SHOWN = 60;
const MOST_SAMPLES = 3;

/**
 * A column that is not taken is listed; one of figures where a target is missing is asked about.
 */
export function tellUnknown(reading: ImportReading, { grid, columns, rows }: Table): void {
  const hasTarget = columns.some(({ field }) => field === 'target');
  const periods = columns.filter(
    ({ field, heading, profile }) => field === null && isPeriodLabel(heading) && profile.numbers >= 0.6,
  );
  if (!hasTarget && periods.length > 0) askPeriods(reading, grid, periods);
  for (const column of columns) {
    const { index, field, profile } = column;
    const heading = column.heading.slice(0, LONGEST_SHOWN);
    if (column.guessed) {
      askGuessed(reading, columnAddress(grid, index), heading, field);
      addUnread(reading, grid, index, column.heading, rows);
    }
    // What stands in a row without a label, where labels stand down the side.
    if (grid.turned && heading === '' && field === null) leaveLabels(reading, grid, index, rows);
    if (heading === '' || profile.filled === 0 || !(isLeftOut(column) || UNTAKEN.has(field))) continue;
    if (field === null && isTimeLabel(column.heading)) continue;
    const at = columnAddress(grid, index);
    const isOpen = !hasTarget && field === null && column.beside === undefined && !periods.includes(column);
    if (isOpen && profile.numbers >= 0.6 && isTarget(reading, at, heading)) {
      column.field = 'target';
      continue;
    }
    reading.leavePlace(at, reading.say('columnNotTaken', { heading }));
    if (column.beside !== undefined) askRival(reading, at, column, column.beside);
    if (field === null) addUnread(reading, grid, index, column.heading, rows);
  }
}

/** Asks about a column of figures; true where a person has said that it is the target. */
function isTarget(reading: ImportReading, at: string, heading: string): boolean {
  const doubt = reading.ask(at, 'target', reading.say('askIsTarget', { heading }), ['target', 'leave out']);
  return reading.answers.to(doubt) === 'target';
}

/** Columns that are known and have no place in a plan; those that nobody knows. */
const UNTAKEN: ReadonlySet<Field | null> = new Set([
  null,
  'category',
  'frequency',
  'updated',
  'by',
  'field',
  'ignored',
]);

/** Two columns sound the same: which of them is read is said, and can be changed. */
function askRival(reading: ImportReading, at: string, { heading, meaning }: Column, kept: string): void {
  const about = meaning?.fields.map((field) => RIVAL_ABOUT[field]).find((each) => each !== undefined);
  if (!about) return;
  const [one, other] = [kept.slice(0, LONGEST_SHOWN), heading.slice(0, LONGEST_SHOWN)];
  reading.ask(at, about, reading.say('askRival', { kept: one, other }));
}

const RIVAL_ABOUT: Partial<Record<Field, About>> = {
  baseline: 'baseline',
  target: 'target',
  current: 'current',
  progress: 'progress',
  score: 'progress',
  status: 'status',
  confidence: 'confidence',
  weight: 'weight',
};

/** One question for a column that its values named. */
function askGuessed(reading: ImportReading, at: string, heading: string, field: Field | null): void {
  const [about, what] = GUESSED[field ?? 'objective'] ?? GUESSED.objective!;
  reading.ask(at, about, reading.say('askGuessed', { heading, what: reading.say(what) }));
}

const GUESSED: Partial<Record<Field, [About, ImportWord]>> = {
  objective: ['kind', 'guessedObjectives'],
  owner: ['owner', 'guessedOwners'],
  baseline: ['baseline', 'guessedBaseline'],
  target: ['target', 'guessedTarget'],
  current: ['current', 'guessedCurrent'],
};

/** Figures below quarters may be what is wanted or what was reached: one question for all of them. */
function askPeriods(reading: ImportReading, grid: Grid, periods: readonly Column[]): void {
  const labels = periods.map(({ heading }) => heading.slice(0, LONGEST_SHOWN));
  const doubt = reading.ask(
    columnAddress(grid, periods[0]!.index),
    'target',
    reading.say('askWhichTarget', { labels: reading.listed(labels) }),
    [...labels, 'leave out'],
  );
  const chosen = periods[reading.answers.placeOf(doubt)];
  if (chosen) chosen.field = 'target';
}

function leaveLabels(reading: ImportReading, grid: Grid, column: number, rows: readonly number[]): void {
  const row = rows.find((each) => textAt(grid, each, column) !== '');
  if (row !== undefined) reading.leavePlace(addressOf(grid, row, column), reading.say('noLabel'));
}

/** A person has said that it is not taken. */
const isLeftOut = ({ field, meaning }: Column): boolean => field === 'ignored' && meaning?.own === true;

const MOST_ROWS_ABOVE = 30;
const LONGEST_HEADING = 70;

/** A tab in which nothing was found: the first row that may be headings. */
export function tellUnreadTab(reading: ImportReading, grid: Grid): void {
  if (grid.lines) return;
  const rows = grid.rows.map((_, row) => row).filter((row) => !isBlankRow(grid, row));
  for (const [at, row] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const columns = filledColumns(grid, row);
    const isHeadings = columns.every((column) => {
      const text = textAt(grid, row, column);
      return text.length <= LONGEST_HEADING && /^\P{N}*$/u.test(text);
    });
    if (columns.length < 2 || !isHeadings || at + 1 === rows.length) continue;
    for (const column of columns)
      addUnread(reading, grid, column, textAt(grid, row, column), rows.slice(at + 1));
    return;
  }
}

function addUnread(
  reading: ImportReading,
  grid: Grid,
  column: number,
  heading: string,
  rows: readonly number[],
): void {
  const samples: string[] = [];
  for (const row of rows) {
    const text = textAt(grid, row, column);
    if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, LONGEST_SHOWN));
    if (samples.length === MOST_SAMPLES) break;
  }
  if (samples.length > 0) reading.unread.push({ at: columnAddress(grid, column), heading, samples });
}
