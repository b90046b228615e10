// Takes a grid; reads every table and line of it into the reading. Never leaves a row that is neither taken
// nor listed.
import { flipped } from '../find/flip.ts';
import type { Column } from '../find/settle.ts';
import { isTimeLabel, type Reader, type Table, tablesOf } from '../find/tables.ts';
import { kindOfTable, namedAfter } from '../find/what-table.ts';
import { addressOf, columnAddress, placeOf } from '../grid/address.ts';
import { filledColumns, isBlankRow, sourceAt, textAt } from '../grid/cells.ts';
import type { Grid } from '../model.ts';
import type { Reading, Section } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { periodIn } from '../words/periods.ts';
import { sameText } from '../words/plain.ts';
import { readAcross } from './across.ts';
import { blocksOf } from './blocks.ts';
import { readItemRows } from './item-rows.ts';
import {
  leaveTab,
  readChanges,
  readCheckIns,
  readMetrics,
  readPeople,
  readSettings,
  readUnits,
} from './other-tables.ts';
import { readOutline } from './outline.ts';
import type { Context } from './row-kinds.ts';
import { readTableRows } from './table-rows.ts';

/** What the grid turned out to hold. */
export type Held = 'plan' | 'metrics' | 'beside' | 'nothing';

export function readGrid(reading: Reading, given: Grid, section: Section, read: Reader): Held {
  if (given.rows.every((_, row) => isBlankRow(given, row))) return 'nothing';
  if (given.hidden) {
    leaveTab(reading, given, reading.say('a hidden tab', '隐藏的工作表'));
    if (tablesOf(given, read).some((table) => kindOfTable(table, null) === 'okr'))
      reading.ask(
        placeOf(given),
        'hidden',
        reading.say('This tab is hidden: leave it out?', '此工作表已隐藏：略去吗？'),
        ['leave out', 'take it too'],
      );
    return 'nothing';
  }
  let grid = given;
  let tables = tablesOf(grid, read);
  const turned = flipped(given, read);
  if (turned) {
    const others = tablesOf(turned, read);
    if (
      others.length > 0 &&
      tables.every((table) => table.columns.filter(({ field }) => field !== null).length < 3)
    )
      [grid, tables] = [turned, others];
  }
  const context: Context = {
    section: { ...section },
    objective: null,
    columns: null,
    onHidden: (at) => askHidden(reading, at),
  };
  const before = reading.items.length;
  if (tables.length === 0 && readAcross(reading, grid, context, read)) return 'plan';
  const held =
    tables.length === 0
      ? readWithout(reading, grid, context, read)
      : readTables(reading, grid, tables, context, read);
  if (reading.items.length === before && held === 'nothing') {
    if (!grid.lines) readSettings(reading, given);
    leaveTab(
      reading,
      given,
      reading.say('no objectives or key results stand here', '这里没有目标或关键结果'),
    );
    return 'nothing';
  }
  leaveRest(reading, grid);
  return reading.items.length > before ? 'plan' : held;
}

function askHidden(reading: Reading, grid: Grid): void {
  reading.ask(placeOf(grid), 'hidden', reading.say('Hidden rows: leave them out?', '隐藏的行：略去吗？'), [
    'leave out',
    'take them too',
  ]);
}

const MOST_COLUMNS_OF_AN_OUTLINE = 8;

function readWithout(reading: Reading, grid: Grid, context: Context, read: Reader): Held {
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
  if (reading.items.length > items) return 'plan';
  reading.leftOut.splice(before);
  return 'nothing';
}

function readTables(
  reading: Reading,
  grid: Grid,
  tables: readonly Table[],
  context: Context,
  read: Reader,
): Held {
  const named = namedAfter(grid.tab ?? grid.file);
  let held: Held = 'nothing';
  let from = 0;
  for (const [index, table] of tables.entries()) {
    const above = Array.from({ length: table.headingRows[0]! - from }, (_, at) => from + at);
    if (above.length > 0 && index === 0) readAbove(reading, grid, above, context, read);
    const after = splitAfter(reading, table, context, read);
    for (const row of table.headingRows) takeHeadings(reading, grid, row);
    const kind = kindOfTable(table, named);
    if (kind === 'okr' || kind === 'items') tellUnknown(reading, table);
    if (kind === 'okr') {
      readPlan(reading, table, context);
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

/**
 * A column that no word of its heading explains is listed; one of figures where a target is missing is asked
 * about.
 */
function tellUnknown(reading: Reading, table: Table): void {
  const hasTarget = table.columns.some(({ field }) => field === 'target');
  for (const { index, heading, field, profile } of table.columns) {
    if (field !== null || heading === '' || profile.filled === 0 || isTimeLabel(heading)) continue;
    const at = columnAddress(table.grid, index);
    reading.leavePlace(
      at,
      reading.say(
        `a column that is not taken: “${heading.slice(0, 60)}”`,
        `未导入的列：“${heading.slice(0, 60)}”`,
      ),
    );
    if (!hasTarget && profile.numbers >= 0.6)
      reading.ask(
        at,
        'target',
        reading.say(
          `“${heading.slice(0, 60)}”: is this the target?`,
          `“${heading.slice(0, 60)}”：是目标值吗？`,
        ),
        ['target', 'leave out'],
      );
  }
}

function takeHeadings(reading: Reading, grid: Grid, row: number): void {
  reading.use(grid, row);
  reading.headings.push(addressOf(grid, row, filledColumns(grid, row)[0] ?? 0));
}

function readBeside(reading: Reading, table: Table, kind: ReturnType<typeof kindOfTable>): Held | null {
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
function splitAfter(reading: Reading, table: Table, context: Context, read: Reader): () => void {
  const { grid, rows } = table;
  // In a document a line of one cell is no row of a table.
  const at = rows.findIndex(
    (row, index) =>
      (grid.lines && (grid.rows[row]?.length ?? 0) < 2) || (index > 0 && beginsCard(table, row, read)),
  );
  if (at < 0) return () => {};
  const tail = rows.splice(at);
  return () => {
    context.objective = readAbove(reading, grid, tail, context, read) ?? context.objective;
  };
}

/** `Objective: …` in one cell, or its label with the text beside it, and nothing else of a table's row. */
function beginsCard({ grid, columns }: Table, row: number, read: Reader): boolean {
  const filled = filledColumns(grid, row);
  if (filled.length === 0 || filled.length > 4) return false;
  const first = textAt(grid, row, filled[0]!);
  const label = /[:：]\s*$/u.test(first) ? read(first.replace(/[:：]\s*$/u, '')) : null;
  if (label && filled.length >= 2) return label.fields[0] === 'objective';
  if (columns.some(({ field }) => field === 'objective')) return false;
  const meaning = read(first);
  if (filled.length === 2 && meaning?.sure === 3 && meaning.fields[0] === 'objective')
    return textAt(grid, row, filled[1]!).length > 3;
  const coded = codedText(first);
  return (
    coded.says === 'objective' &&
    coded.text.length > 3 &&
    filled.length <= 2 &&
    /[:：]/u.test(first.slice(0, 24))
  );
}

function readAbove(reading: Reading, grid: Grid, rows: readonly number[], context: Context, read: Reader) {
  for (const row of rows)
    for (const column of filledColumns(grid, row)) reading.titles.push(sourceAt(grid, row, column)!);
  const found = readOutline(reading, grid, rows, context, read, false);
  if (found) context.objective = found;
  return found;
}

function readPlan(reading: Reading, table: Table, context: Context): void {
  const blocks = blocksOf(reading, table);
  if (blocks.length === 0) {
    const named = nameLess(table);
    if (named) context.objective = readItemRows(reading, table, named, context, null);
    else context.objective = readTableRows(reading, table, table.columns, context);
    return;
  }
  for (const { label, columns, own } of blocks) {
    const inside: Context = { ...context, columns: own };
    if (label) {
      const coded = codedText(label);
      if (periodIn(label, true) && label.length < 40) inside.section = { ...context.section, cycle: label };
      else if (coded.says === 'objective' && coded.text.length > 3)
        inside.objective = objectiveOf(reading, table, label, context);
      else inside.section = { ...context.section, team: label };
    }
    readTableRows(reading, table, columns, inside);
  }
}

function objectiveOf(reading: Reading, table: Table, label: string, context: Context) {
  const row = table.headingRows[0]!;
  const column =
    filledColumns(table.grid, row).find(
      (each) => sameText(textAt(table.grid, row, each)) === sameText(label),
    ) ?? 0;
  const coded = codedText(label);
  return reading.add('objective', sourceAt(table.grid, row, column)!, coded.text, coded.code, null, {
    ...context.section,
  });
}

/**
 * One column for objectives and key results alike, though its heading names only one of them: its codes say
 * so.
 */
function nameLess({ grid, columns, rows }: Table): Column | null {
  const goals = columns.filter(({ field }) => field === 'objective');
  const results = columns.filter(({ field }) => field === 'keyResult');
  if (goals.length + results.length !== 1) return null;
  const column = goals[0] ?? results[0]!;
  const texts = rows
    .map((row) => ({
      text: textAt(grid, row, column.index),
      indent: grid.rows[row]?.[column.index]?.indent ?? 0,
    }))
    .filter(({ text }) => text !== '');
  const says = new Set(texts.map(({ text }) => codedText(text).says).filter((each) => each !== null));
  const depths = new Set(texts.map(({ text }) => codedText(text).depth));
  const codes = columns.find(({ field, scope }) => (field === 'number' || field === 'id') && scope === null);
  const numbers = codes
    ? new Set(
        rows
          .map((row) => textAt(grid, row, codes.index))
          .filter((text) => text !== '')
          .map((text) => text.split('.').length),
      )
    : new Set<number>();
  const isBoth =
    (says.has('objective') && says.has('keyResult')) ||
    (depths.has(1) && depths.has(2)) ||
    new Set(texts.map(({ indent }) => indent)).size > 1 ||
    (goals.length === 1 && numbers.has(1) && numbers.has(2));
  return isBoth ? { ...column } : null;
}

/** Whatever is still unread is listed, so that no row is lost. */
function leaveRest(reading: Reading, grid: Grid): void {
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (reading.isUsed(grid, row)) continue;
    const filled = filledColumns(grid, row);
    if (filled.length === 0) continue;
    reading.titles.push(sourceAt(grid, row, filled[0]!)!);
    reading.leave(grid, row, filled[0]!, reading.say('a line beside the tables', '表格之外的一行'));
  }
}
