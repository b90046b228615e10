// Takes a grid; gives its tables: where the headings stand (one row or two), which column holds what, and
// which rows belong to them.
// Never takes the first row for the headings because it is the first.

import { filledColumns, isBlankRow, textAt } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import { type NamedPeriod, periodIn } from '../words/periods.ts';
import type { HeadingReader } from '../words/reader.ts';
import { isCardHead, isCountedRow, isHeadingRow } from './heading-row.ts';
import { profileOf } from './profile.ts';
import { type Column, settle } from './settle.ts';
import { isTimeLabel } from './time-label.ts';

export interface Table {
  grid: Grid;
  /** Rows from 0: the headings, one or two. */
  headingRows: number[];
  columns: Column[];
  /** Rows below it up to the next table or the end; blank ones too. */
  rows: number[];
}

/** Tables from top to bottom. `above`: rows that stand before the first. */
export function tablesOf(grid: Grid, read: HeadingReader): Table[] {
  const starts: number[][] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (!isHeadingRow(grid, row, read) || isCountedRow(grid, row, starts.at(-1)?.at(-1) ?? null, read))
      continue;
    if (isSubHeading(grid, row + 1, read)) {
      starts.push([row, row + 1]);
      row += 1;
    } else if (
      row > 0 &&
      !starts.some((rows) => rows.includes(row - 1)) &&
      isGroupRow(grid, row - 1, row, read)
    )
      starts.push([row - 1, row]);
    else starts.push([row]);
  }
  return starts.map((headingRows, index) => {
    const from = headingRows.at(-1)! + 1;
    const to = starts[index + 1]?.[0] ?? grid.rows.length;
    const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    return tableOf(grid, headingRows, rows, read);
  });
}

/** A second row of headings: known words (or weeks) under the first, without figures. */
function isSubHeading(grid: Grid, row: number, read: HeadingReader): boolean {
  const columns = filledColumns(grid, row);
  if (columns.length < 2) return false;
  let known = 0;
  for (const column of columns) {
    const cell = grid.rows[row]![column]!;
    if (typeof cell.value === 'number' && cell.date === undefined) return false;
    const text = textAt(grid, row, column);
    if (text.length > 40) return false;
    const meaning = read(text);
    if ((meaning && meaning.sure >= 2) || isTimeLabel(text)) known += 1;
  }
  const repeated = isSpread(grid, row - 1);
  return known / columns.length >= (repeated ? 0.6 : 0.9);
}

/** True where a cell of the row is merged across columns. */
const isSpread = (grid: Grid, row: number): boolean =>
  grid.merges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && right > left);

/** `Objective 1 | Its text`: a label with its text beside it, once in the row. */
function isCardRow(grid: Grid, row: number, columns: readonly number[], read: HeadingReader): boolean {
  const goals = columns.filter((column) => {
    const meaning = read(textAt(grid, row, column).replace(/[:：]\s*$/u, ''));
    return meaning !== null && meaning.sure >= 2 && meaning.fields[0] === 'objective';
  });
  return columns.length > 1 && goals.length === 1 && goals[0] === columns[0];
}

/** Labels over several columns each, right above the headings. */
function isGroupRow(grid: Grid, row: number, below: number, read: HeadingReader): boolean {
  const columns = filledColumns(grid, row);
  const under = filledColumns(grid, below);
  if (
    columns.length === 0 ||
    isCardRow(grid, row, columns, read) ||
    columns.length >= under.length ||
    columns.some((column) => textAt(grid, row, column).length > 160)
  )
    return false;
  const width = (under.at(-1) ?? 0) - (under[0] ?? 0) + 1;
  const merged = grid.merges.filter(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && right > left && right - left + 1 < width,
  );
  if (columns.length === 1) return merged.length === 1 && columns[0] !== under[0];
  return (
    merged.length > 0 ||
    columns.filter(
      (column) =>
        periodIn(textAt(grid, row, column), true) !== null || /^o\s?\d/i.test(textAt(grid, row, column)),
    ).length >= 2
  );
}

/** The columns below given headings, each with its field. */
export function tableOf(grid: Grid, headingRows: number[], rows: number[], read: HeadingReader): Table {
  const widest = [...headingRows, ...rows.slice(0, 200)].reduce(
    (most, row) => Math.max(most, grid.rows[row]?.length ?? 0),
    0,
  );
  const [top, low] = headingRows.length === 2 ? headingRows : [null, headingRows[0]!];
  const body = rows.filter((row) => !isBlankRow(grid, row));
  const labels = top === null || top === undefined ? [] : groupLabels(grid, top, low!, widest);
  const isCard = headingRows.length === 1 && isCardHead(grid, low!, read);
  const columns: Column[] = [];
  for (let index = 0; index < widest; index += 1) {
    const own = textAt(grid, low!, index);
    const heading = own === '' ? (top === null || top === undefined ? '' : textAt(grid, top, index)) : own;
    const profile = profileOf(grid, index, body);
    if (heading === '' && profile.filled === 0) continue;
    columns.push({
      index,
      heading,
      meaning: heading === '' || (isCard && index === filledColumns(grid, low!)[0]) ? null : read(heading),
      profile,
      field: null,
      scope: null,
      block: own === '' ? null : (labels[index] ?? null),
    });
  }
  labelByPeriods(columns);
  settle(columns);
  return { grid, headingRows, columns, rows };
}

/** The label above each column, carried to the right as far as the headings below go on. */
function groupLabels(grid: Grid, top: number, low: number, width: number): (string | null)[] {
  const labels: (string | null)[] = [];
  const merged = grid.merges.filter((each) => each.top <= top && top <= each.bottom);
  let label: string | null = null;
  for (let column = 0; column < width; column += 1) {
    const text = textAt(grid, top, column);
    const area = merged.find(({ left, right }) => left <= column && column <= right);
    if (text !== '') label = text;
    else if (area) label = textAt(grid, top, area.left) || label;
    else if (merged.some(({ left, right }) => right > left && right < column)) label = null;
    labels.push(textAt(grid, low, column) === '' ? null : label);
  }
  return labels;
}

const VALUED: ReadonlySet<string> = new Set(['target', 'current', 'progress', 'baseline', 'status', 'score']);

/**
 * `Target Q1 | Actual Q1 | Target Q2 | Actual Q2` in one row of headings: the same blocks as under a label of
 * their own.
 */
function labelByPeriods(columns: Column[]): void {
  const found = columns.flatMap((column) => {
    const period =
      column.block === null && column.meaning?.fields.some((field) => VALUED.has(field))
        ? periodIn(column.heading)
        : null;
    return period ? [{ column, label: labelOf(period), field: column.meaning!.fields[0]! }] : [];
  });
  const fields = found.map(({ field }) => field);
  if (new Set(found.map(({ label }) => label)).size < 2 || new Set(fields).size === fields.length) return;
  for (const { column, label } of found) column.block = label;
}

const labelOf = ({ quarter, half, year, given }: NamedPeriod): string => {
  const part = quarter ? `Q${quarter}` : half ? `H${half}` : given;
  return year === undefined ? part : `${part} ${year}`;
};
