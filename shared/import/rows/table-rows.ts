// Takes a table whose columns name objectives and key results; reads its rows: repeated, blank below, in rows
// of their own, or several in one row.
// Never drops a row: what is no objective and no key result is left out with its reason.

import type { Column } from '../find/settle.ts';
import { isTimeLabel, type Table } from '../find/tables.ts';
import { addressOf } from '../grid/address.ts';
import { filledColumns, mergedFirst, sourceAt, textAt } from '../grid/cells.ts';
import type { Source } from '../model.ts';
import { type Item, put, type Reading, type Section } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { periodIn } from '../words/periods.ts';
import { sameText } from '../words/plain.ts';
import { isExample, isPlaceholder, isTotal } from '../words/values.ts';
import { joinColumn } from './item-rows.ts';
import { type Roles, rolesOf, type Slot } from './roles.ts';
import { type Context, isHeadingAgain, leaveInitiative, leaveOddRow, sectionOf } from './row-kinds.ts';
import { supersededRows } from './superseded.ts';

interface State {
  table: Table;
  roles: Roles;
  section: Section;
  objective: Item | null;
  keyResult: Item | null;
  byText: Map<string, Item>;
  carried: Map<number, Source>;
  merged: Map<string, { row: number; column: number }>;
  context: Context;
  /** Answers of a form that were given anew. */
  older: ReadonlySet<number>;
}

/** Reads the rows of one table, or of one block of it. Gives the objective that stands open at its end. */
export function readTableRows(
  reading: Reading,
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
    older: roles.slots.length > 0 ? supersededRows(table) : new Set(),
  };
  for (const row of table.rows) readRow(reading, state, row);
  return state.objective;
}

function readRow(reading: Reading, state: State, row: number): void {
  const { table, roles } = state;
  const { grid } = table;
  const filled = filledColumns(grid, row);
  const own = filled.filter((column) => !state.context.columns || state.context.columns.has(column));
  if (own.length === 0) return;
  const first = own[0]!;
  if (isSectionRow(state, row, own)) {
    const section = sectionOf(reading, table, row, own, state.section);
    if (section) state.section = section;
    else leaveOddRow(reading, grid, row, own[0]!);
    return;
  }
  const goal = roles.objective ? goalAt(state, row) : null;
  const results =
    roles.slots.length > 0
      ? []
      : roles.keyResult
        ? [sourceAt(grid, row, roles.keyResult.index)].filter((each) => each !== null)
        : [];
  if (isLeftAside(reading, state, row, first, [goal, ...results])) return;
  if (roles.slots.length > 0 && hasSlot(state, row)) {
    readSlots(reading, state, row, goal);
    return;
  }
  if (goal === null && results.length === 0) {
    readOddRow(reading, state, row, own);
    return;
  }
  if (goal) openObjective(reading, state, row, goal, results.length > 0);
  for (const source of results) openKeyResult(reading, state, row, source);
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
  return (text.length <= 24 && periodIn(text, true) !== null) || (isMerged && text.length <= 40);
}

/** A row without a text of its own: an initiative, a section, more notes. */
function readOddRow(reading: Reading, state: State, row: number, own: readonly number[]): void {
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
function goalAt({ table: { grid }, roles }: State, row: number): Source | null {
  return sourceAt(grid, row, roles.objective!.index);
}

function isLeftAside(
  reading: Reading,
  state: State,
  row: number,
  first: number,
  texts: (Source | null)[],
): boolean {
  const { grid } = state.table;
  const { say } = { say: (en: string, zh: string) => reading.say(en, zh) };
  const main = texts.find((each) => each !== null) ?? sourceAt(grid, row, first)!;
  const text = String(main.cell.value);
  if (grid.hiddenRows.has(row)) {
    reading.leave(grid, row, main.column, say('a hidden row', '隐藏的行'));
    state.context.onHidden(grid, row, main.column);
    return true;
  }
  if (state.older.has(row)) {
    reading.leave(
      grid,
      row,
      main.column,
      say('an older answer: the same person answered again', '较早的答卷：同一人后来重新填写'),
    );
    reading.ask(
      addressOf(grid, row, first),
      'duplicate',
      say('Answered twice: the later answer counts?', '填写了两次：以后一次为准吗？'),
      ['the later', 'both'],
    );
    return true;
  }
  if (isHeadingAgain(state.table, row)) {
    reading.leave(grid, row, main.column, say('the headings once more', '重复的表头'));
    return true;
  }
  const lead = textAt(grid, row, first);
  if (isTotal(text) || isTotal(lead)) {
    reading.leave(grid, row, main.column, say('a total', '合计行'));
    return true;
  }
  if (isExample(text) || isExample(lead)) {
    reading.leave(grid, row, main.column, say('an example of the template', '模板的示例'));
    return true;
  }
  if (isPlaceholder(text)) {
    reading.leave(grid, row, main.column, say('a placeholder of the template', '模板的占位文字'));
    return true;
  }
  return false;
}

function openObjective(reading: Reading, state: State, row: number, source: Source, beside: boolean): void {
  const { roles, table } = state;
  const coded = codedText(String(source.cell.value));
  const text = coded.text;
  const period = periodOf(state, row);
  const key = `${sameText(text)}|${period}`;
  const team = teamOf(state, row);
  const last = state.objective;
  const isSame =
    last !== null &&
    state.context.objective !== last &&
    sameText(last.text) === sameText(text) &&
    (last.cycle ?? '') === (period || (state.section.cycle ?? ''));
  const known = isSame ? last : state.byText.get(`${key}|${team}`);
  const item =
    known ??
    reading.add('objective', source, text, coded.code, null, {
      team: state.section.team,
      cycle: period || state.section.cycle,
    });
  if (!known) state.byText.set(`${key}|${team}`, item);
  reading.use(table.grid, row);
  state.objective = item;
  state.keyResult = null;
  const columns = beside
    ? roles.forObjective
    : [...roles.forObjective, ...roles.forKeyResult.filter(({ scope }) => scope !== 'keyResult')];
  for (const column of columns) {
    if (beside && isOwnId(state, column)) continue;
    const field = carriedSource(state, row, column);
    if (field) put(item, column.field!, field);
  }
}

/** An identifier left of the objective that changes with each row names the key result. */
function isOwnId({ roles, table }: State, column: Column): boolean {
  return (
    (column.field === 'id' || column.field === 'number') &&
    column.scope === null &&
    roles.keyResult !== null &&
    column.profile.distinct === 1 &&
    roles.objective !== null &&
    isRepeated(table, roles.objective)
  );
}

function isRepeated({ grid, rows }: Table, column: Column): boolean {
  const texts = rows.map((row) => textAt(grid, row, column.index)).filter((text) => text !== '');
  return new Set(texts).size < texts.length;
}

const periodOf = (state: State, row: number): string => {
  const column = state.roles.forObjective.find(({ field }) => field === 'period');
  return column ? textAt(state.table.grid, row, column.index) : '';
};
const teamOf = (state: State, row: number): string => {
  const column = state.roles.forObjective.find(({ field }) => field === 'team');
  return column ? textAt(state.table.grid, row, column.index) : '';
};

/** The cell, or the one above it that a merged area or a group carries on. */
function carriedSource(state: State, row: number, column: Column): Source | null {
  const { grid } = state.table;
  const own = sourceAt(grid, row, column.index);
  if (own) {
    state.carried.set(column.index, own);
    return own;
  }
  const first = state.merged.get(`${row},${column.index}`);
  if (first) return sourceAt(grid, first.row, first.column);
  return state.roles.carried.includes(column) ? (state.carried.get(column.index) ?? null) : null;
}

function openKeyResult(reading: Reading, state: State, row: number, source: Source): void {
  const { roles } = state;
  const lines = linesOf(String(source.cell.value));
  for (const line of lines) {
    const coded = codedText(line);
    const item = reading.add('keyResult', source, coded.text, coded.code, state.objective, {
      team: state.section.team,
      cycle: periodOf(state, row) || state.section.cycle,
    });
    state.keyResult = item;
    if (roles.objective === null && state.objective === null) item.parentGiven = parentOf(state, row);
    for (const column of roles.forKeyResult) {
      const field = carriedSource(state, row, column);
      if (field) put(item, column.field!, field);
    }
    addCheckIns(state, row, item, roles.checkIns);
    if (state.objective) shareUp(state, row, state.objective);
  }
}

/** What the row names as its objective, where the objective's text stands in another table. */
function parentOf({ table, roles }: State, row: number): string | null {
  const column = joinColumn(table) ?? roles.parent;
  return (column && textAt(table.grid, row, column.index)) || null;
}

/** What the later rows of a group still say of its objective. */
function shareUp(state: State, row: number, objective: Item): void {
  for (const column of state.roles.forObjective) {
    if (isOwnId(state, column)) continue;
    const source = sourceAt(state.table.grid, row, column.index);
    if (source) put(objective, column.field!, source);
  }
}

function addCheckIns({ table: { grid } }: State, row: number, item: Item, columns: readonly Column[]): void {
  for (const { index, heading } of columns) {
    const value = sourceAt(grid, row, index);
    if (value) item.checkIns.push({ label: heading, value });
  }
}

/** Several key results in one cell: a list with a number or a bullet on each line. */
export function linesOf(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return [text];
  const marked = lines.filter((line) => codedText(line).text !== line);
  return marked.length >= lines.length - 1 && marked.length >= 2 ? lines : [text];
}

const hasSlot = ({ roles, table: { grid } }: State, row: number): boolean =>
  roles.slots.some(({ keyResult }) => textAt(grid, row, keyResult.index) !== '');

function readSlots(reading: Reading, state: State, row: number, goal: Source | null): void {
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

function readSlot(reading: Reading, state: State, row: number, slot: Slot): void {
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
function addToLast(reading: Reading, state: State, row: number, own: readonly number[]): boolean {
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
