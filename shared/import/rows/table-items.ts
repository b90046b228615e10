// Takes a row of a table whose columns name objectives and key results; opens what stands in it, with the
// cells of its fields. Never decides whether a row is one: table-rows.ts does.
import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { sourceAt, textAt } from '../grid/cells.ts';
import type { SourceCell } from '../model.ts';
import { type ImportReading, type Item, put, type Section } from '../reading.ts';
import { codedText } from '../words/codes.ts';
import { sameText } from '../words/plain.ts';
import { joinColumn, type Roles } from './roles.ts';
import type { Context } from './row-kinds.ts';

/** What is known while the rows of a table are read. */
export interface State {
  table: Table;
  roles: Roles;
  section: Section;
  objective: Item | null;
  keyResult: Item | null;
  byText: Map<string, Item>;
  carried: Map<number, SourceCell>;
  merged: Map<string, { row: number; column: number }>;
  context: Context;
  /** `Owner: Ann`, alone in a row: of the key results below it. */
  owner: SourceCell | null;
  /** Answers of a form that were given anew. */
  older: ReadonlySet<number>;
}

/**
 * Opens the objective of a row, or goes on with it where it is the one above. `beside`: a key result stands
 * beside it.
 */
export function openObjective(
  reading: ImportReading,
  state: State,
  row: number,
  source: SourceCell,
  beside: boolean,
): void {
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
  if (!known) {
    state.byText.set(`${key}|${team}`, item);
    if (roles.above) item.parentGiven = openAbove(reading, state, row, roles.above);
  }
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

/** The objective that stands above the one of this row, opened once; gives its text. */
function openAbove(reading: ImportReading, state: State, row: number, column: Column): string | null {
  const source = carriedSource(state, row, column);
  if (!source) return null;
  const { text, code } = codedText(String(source.cell.value));
  const key = `above|${sameText(text)}`;
  if (!state.byText.has(key))
    state.byText.set(
      key,
      reading.add('objective', source, text, code, null, { team: null, cycle: state.section.cycle }),
    );
  return text;
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
function carriedSource(state: State, row: number, column: Column): SourceCell | null {
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

/** Opens the key results of a cell: one, or a list of them. */
export function openKeyResult(reading: ImportReading, state: State, row: number, source: SourceCell): void {
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
    if (state.owner && !item.fields.has('owner')) put(item, 'owner', state.owner);
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

/** `2. 40 wardens trained`: its place in the list, whatever follows. */
const COUNTED = /^(\d{1,2})[.)、] ?/u;

/** Several key results in one cell: a list with a number or a bullet on each line. */
function linesOf(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return [text];
  const counted = lines.map((line, at) => COUNTED.exec(line)?.[1] === String(at + 1));
  if (counted.every(Boolean)) return lines.map((line) => line.replace(COUNTED, ''));
  const marked = lines.filter((line) => codedText(line).text !== line);
  return marked.length >= lines.length - 1 && marked.length >= 2 ? lines : [text];
}

const OWNER_LINE =
  /^(?:owner|lead|dri|responsible|verantwortlich(?:e[rs]?)?|responsable|porteur|responsabile|eigenaar|dono|właściciel|sorumlu|ansvarig|ответственный|负责人|责任人|担当者?|責任者|담당자?)[ ]?[:：][ ]?(\S.{0,80})$/iu;

/** A row that says who the rows below it belong to; null for any other. */
export function ownerIn(source: SourceCell): SourceCell | null {
  const name = OWNER_LINE.exec(String(source.cell.value).trim())?.[1];
  return name === undefined ? null : { ...source, cell: { value: name.trim() } };
}
