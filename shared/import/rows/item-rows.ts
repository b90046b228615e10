// Takes a table in which one column holds titles of every kind; says of each row what it is, by the sheet's
// own word, its code, number, indent or figures.
// Never calls a row a key result that the sheet calls something else.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { isTimeLabel } from '../find/time-label.ts';
import { sourceAt, textAt } from '../grid/cells.ts';
import { lastWhere } from '../last-where.ts';
import { type ImportReading, type Item, put } from '../reading.ts';
import type { RowKind } from '../words/values.ts';
import { doubtfulSign, kindsOf } from './item-kinds.ts';
import { type Line, linesOf } from './item-lines.ts';
import { isKept, isLeftOut, kindsAnswered } from './item-questions.ts';
import { joinColumn, type Roles, rolesOf } from './roles.ts';
import type { Context } from './row-kinds.ts';

/** `named`: what the tab or file calls its rows. Gives the objective that stands open at the end. */
export function readItemRows(
  reading: ImportReading,
  table: Table,
  titles: Column,
  context: Context,
  named: RowKind | null,
): Item | null {
  const roles = rolesOf(table, table.columns, isTimeLabel);
  const lines = linesOf(reading, table, titles, roles, context);
  if (isLeftOut(reading, table, titles, doubtfulSign(lines, roles, named))) {
    for (const { row, title } of lines)
      reading.leave(table.grid, row, title.column, reading.say('asAnswered'));
    return context.objective;
  }
  const { kinds, ask } = kindsAnswered(reading, table, roles, kindsOf(lines, roles, named));
  const stack: Item[] = [];
  let objective = context.objective;
  let above: Item | null = null;
  const isJoined =
    (roles.parent !== null || joinColumn(table) !== null) &&
    lines.some((each) => kinds.get(each) === 'keyResult' && parentText(table, roles, each.row) !== '');
  for (const line of lines) {
    ask(line);
    const kind = kinds.get(line) ?? null;
    if (kind === null) {
      reading.leave(table.grid, line.row, line.title.column, reading.say('undecided'));
    } else if (kind === 'objective') {
      objective = open(reading, table, roles, line, 'objective', parentByDepth(stack, line));
      stack.push(objective);
      depthOf.set(objective, line.depth);
      above = objective;
    } else if (kind === 'keyResult') {
      above = open(reading, table, roles, line, 'keyResult', isJoined ? null : objective);
    } else leaveOther(reading, table, line, kind, roles, above);
  }
  return objective;
}

const depthOf = new WeakMap<Item, number>();

const parentByDepth = (stack: readonly Item[], { depth }: Line): Item | null =>
  lastWhere(stack, (each) => (depthOf.get(each) ?? 0) < depth) ?? null;

const parentText = (table: Table, roles: Roles, row: number): string => {
  const column = joinColumn(table) ?? roles.parent;
  return column ? textAt(table.grid, row, column.index) : '';
};

function open(
  reading: ImportReading,
  table: Table,
  roles: Roles,
  line: Line,
  kind: Item['kind'],
  objective: Item | null,
): Item {
  const item = reading.add(
    kind,
    line.title,
    line.coded.text,
    line.coded.code,
    kind === 'keyResult' ? objective : null,
    line.section,
  );
  for (const column of table.columns) {
    if (
      column.field === null ||
      column === roles.kind ||
      (column.field === 'id' && column.scope === 'objective' && kind === 'keyResult')
    )
      continue;
    if (column.index === line.title.column) continue;
    const source = sourceAt(table.grid, line.row, column.index);
    if (source) put(item, column.field, source);
  }
  item.parentGiven = parentText(table, roles, line.row) || null;
  for (const { index, heading } of roles.checkIns) {
    const value = sourceAt(table.grid, line.row, index);
    if (value) item.checkIns.push({ label: heading, value });
  }
  return item;
}

function leaveOther(
  reading: ImportReading,
  table: Table,
  line: Line,
  kind: RowKind,
  roles: Roles,
  above: Item | null,
): void {
  const what = line.given || reading.say('initiativeName');
  const reason = reading.say('otherKind', { what });
  const isNote = (kind === 'initiative' || kind === 'metric') && isKept(reading, table, line, roles, what);
  if (!isNote) reading.leave(table.grid, line.row, line.title.column, reason);
  else reading.keep({ source: line.title, parent: parentText(table, roles, line.row), above, reason });
}
