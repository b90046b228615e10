// Takes a table whose columns name objectives and key results; reads its rows: repeated, blank below, in rows
// of their own, or several in one row.
// Never drops a row: what is no objective and no key result is left out with its reason.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { isTimeLabel } from '../find/time-label.ts';
import { addressOf } from '../grid/address.ts';
import { filledColumns, mergedFirst, sourceAt, textAt } from '../grid/cells.ts';
import type { SourceCell } from '../model.ts';
import { type ImportReading, type Item, put } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { periodIn } from '../words/periods.ts';
import { isTeamAlone } from '../words/team-name.ts';
import { isPlaceholder } from '../words/values.ts';
import { leftAside } from './left-aside.ts';
import { rolesOf, type Slot } from './roles.ts';
import { type Context, leaveInitiative, leaveOddRow, sectionOf } from './row-kinds.ts';
import { supersededRows } from './superseded.ts';
import { openKeyResult, openObjective, ownerIn, type State } from './table-items.ts';

/** Reads the rows of one table, or of one block of it. Gives the objective that stands open at its end. */
export function readTableRows(
  reading: ImportReading,
  table: Table,
  columns: Column[],
  context: Context,
): Item | null {
  const roles = rolesOf(table, columns, isTimeLabel);
  const state: State = {
    table,
    roles,
    section: { ...context.section },
    objective: context.objective,
    keyResult: null,
    byText: new Map(),
    carried: new Map(),
    merged: mergedFirst(table.grid),
    context,
    owner: context.owner ?? null,
    older: roles.slots.length > 0 ? supersededRows(table) : new Set(),
  };
  for (const row of table.rows) readRow(reading, state, row);
  return state.objective;
}

function readRow(reading: ImportReading, state: State, row: number): void {
  const { table, roles } = state;
  const { grid } = table;
  const filled = filledColumns(grid, row);
  const own = filled.filter((column) => !state.context.columns || state.context.columns.has(column));
  if (own.length === 0) return;
  const first = own[0]!;
  const owner = own.length === 1 ? ownerIn(sourceAt(grid, row, first)!) : null;
  if (owner) {
    state.owner = owner;
    reading.use(grid, row);
    return;
  }
  if (isSectionRow(state, row, own)) {
    const section = sectionOf(reading, table, row, own, state.section);
    if (section) state.section = section;
    else leaveOddRow(reading, grid, row, first);
    return;
  }
  const goal = roles.objective ? goalAt(state, row) : null;
  const result =
    roles.slots.length === 0 && roles.keyResult ? sourceAt(grid, row, roles.keyResult.index) : null;
  const main = goal ?? result ?? sourceAt(grid, row, first)!;
  if (isOlderAnswer(reading, state, row, main.column, first)) return;
  const head = { row, column: main.column, text: String(main.cell.value), lead: textAt(grid, row, first) };
  if (leftAside(reading, table, head, state.context)) return;
  if (roles.slots.length > 0 && hasSlot(state, row)) {
    readSlots(reading, state, row, goal);
    return;
  }
  if (goal === null && result === null) {
    readOddRow(reading, state, row, own);
    return;
  }
  if (goal) openObjective(reading, state, row, goal, result !== null);
  if (result) openKeyResult(reading, state, row, result);
}

/**
 * A period alone in its row, or a text merged over the table: it speaks of the rows below, though it stands
 * where objectives do.
 */
function isSectionRow({ table, roles }: State, row: number, own: readonly number[]): boolean {
  if (own.length !== 1 || roles.objective === null || own[0] !== roles.objective.index) return false;
  const text = textAt(table.grid, row, own[0]!);
  if (codedText(text).says !== null) return false;
  const isMerged = table.grid.merges.some(
    ({ top, bottom, left, right }) => top === row && bottom === row && left === own[0] && right - left >= 2,
  );
  const below = table.rows.find((each) => each > row && filledColumns(table.grid, each).length > 0);
  const isAbove = below !== undefined && textAt(table.grid, below, own[0]!) !== '';
  return (
    (text.length <= 24 && periodIn(text, true) !== null) ||
    (isMerged && text.length <= 40) ||
    (isAbove && isTeamAlone(text))
  );
}

/** An answer that the same person gave anew: the later one counts, and the person is asked. */
function isOlderAnswer(
  reading: ImportReading,
  { table: { grid }, older }: State,
  row: number,
  column: number,
  first: number,
): boolean {
  if (!older.has(row) || grid.hiddenRows.has(row)) return false;
  const at = addressOf(grid, row, first);
  const doubt = reading.ask(at, 'duplicate', reading.say('askTwice'), ['the later', 'both']);
  if (reading.answers.to(doubt) === 'both') return false;
  reading.leave(grid, row, column, reading.say('olderAnswer'));
  return true;
}

/** A row without a text of its own: an initiative, a section, more notes. */
function readOddRow(reading: ImportReading, state: State, row: number, own: readonly number[]): void {
  const { grid } = state.table;
  const { initiative } = state.roles;
  if (initiative && textAt(grid, row, initiative.index) !== '') {
    leaveInitiative(reading, grid, row, initiative.index);
    return;
  }
  const section = sectionOf(reading, state.table, row, own, state.section);
  if (section) state.section = section;
  else if (!addToLast(reading, state, row, own)) leaveOddRow(reading, grid, row, own[0]!);
}

/** Of a merged area only the first cell holds the text: the rows below go on with the same objective. */
function goalAt({ table: { grid }, roles }: State, row: number): SourceCell | null {
  return sourceAt(grid, row, roles.objective!.index);
}

const hasSlot = ({ roles, table: { grid } }: State, row: number): boolean =>
  roles.slots.some(({ keyResult }) => textAt(grid, row, keyResult.index) !== '');

function readSlots(reading: ImportReading, state: State, row: number, goal: SourceCell | null): void {
  const { grid } = state.table;
  if (goal) openObjective(reading, state, row, goal, true);
  let column = state.roles.objective;
  for (const slot of state.roles.slots) {
    if (slot.objective && slot.objective !== column) {
      const other = sourceAt(grid, row, slot.objective.index);
      column = slot.objective;
      if (other && !isPlaceholder(String(other.cell.value))) openObjective(reading, state, row, other, true);
      else if (!other) state.objective = null;
    }
    readSlot(reading, state, row, slot);
  }
}

function readSlot(reading: ImportReading, state: State, row: number, slot: Slot): void {
  const { grid } = state.table;
  const source = sourceAt(grid, row, slot.keyResult.index);
  if (!source || isPlaceholder(String(source.cell.value))) return;
  openKeyResult(reading, state, row, source);
  const item = state.keyResult!;
  for (const column of slot.columns) {
    const value = sourceAt(grid, row, column.index);
    if (value) put(item, column.field!, value);
  }
}

/** A row without a text of its own goes on with the row above: a second line of notes, a check-in. */
function addToLast(reading: ImportReading, state: State, row: number, own: readonly number[]): boolean {
  const item = state.keyResult;
  if (!item) return false;
  const columns = state.roles.forKeyResult.filter(
    ({ index, field }) => own.includes(index) && (field === 'note' || field === 'nextStep' || field === 'by'),
  );
  if (columns.length === 0 || columns.length < own.length) return false;
  for (const column of columns) put(item, column.field!, sourceAt(state.table.grid, row, column.index)!);
  reading.use(state.table.grid, row);
  return true;
}
