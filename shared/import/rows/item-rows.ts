// Takes a table in which one column holds titles of every kind; says of each row what it is, by the sheet's
// own word, its code, number, indent or figures.
// Never calls a row a key result that the sheet calls something else.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { isTimeLabel } from '../find/time-label.ts';
import { addressOf, columnAddress } from '../grid/address.ts';
import { sourceAt, textAt } from '../grid/cells.ts';
import { lastWhere } from '../last-where.ts';
import { type ImportReading, type Item, put } from '../reading.ts';
import type { RowKind } from '../words/values.ts';
import { doubtfulSign, kindsOf } from './item-kinds.ts';
import { type Line, linesOf } from './item-lines.ts';
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
  const kinds = kindsOf(lines, roles, named);
  askSign(reading, table, titles, doubtfulSign(lines, roles, named));
  const stack: Item[] = [];
  let objective = context.objective;
  for (const line of lines) {
    const kind = kinds.get(line) ?? null;
    if (kind === null) {
      undecided(reading, table, line, roles);
      continue;
    }
    if (kind === 'objective') {
      objective = open(reading, table, roles, line, 'objective', parentByDepth(stack, line));
      stack.push(objective);
      depthOf.set(objective, line.depth);
    } else if (kind === 'keyResult') {
      const hasParent = roles.parent !== null || joinColumn(table) !== null;
      open(
        reading,
        table,
        roles,
        line,
        'keyResult',
        hasParent &&
          lines.some((each) => kinds.get(each) === 'keyResult' && parentText(table, roles, each.row) !== '')
          ? null
          : objective,
      );
    } else leaveOther(reading, table, line, kind, roles);
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

function leaveOther(reading: ImportReading, table: Table, line: Line, kind: RowKind, roles: Roles): void {
  const { grid } = table;
  const what = line.given || reading.say('initiativeName');
  reading.leave(grid, line.row, line.title.column, reading.say('otherKind', { what }));
  if (kind !== 'initiative' && kind !== 'metric') return;
  const at = roles.kind
    ? addressOf(grid, line.row, roles.kind.index)
    : columnAddress(grid, line.title.column);
  const about = reading.doubts.some(
    (each) =>
      each.about === 'kind' &&
      each.at.startsWith(columnAddress(grid, roles.kind?.index ?? line.title.column)),
  );
  if (!about) {
    reading.ask(at, 'kind', reading.say('askNotes', { what }), ['leave out', 'keep as notes']);
  }
}

function askSign(
  reading: ImportReading,
  table: Table,
  titles: Column,
  sign: 'bold' | 'figures' | null,
): void {
  if (sign === null) return;
  reading.ask(
    columnAddress(table.grid, titles.index),
    'kind',
    sign === 'bold' ? reading.say('askBold') : reading.say('askWithFigures'),
    sign === 'bold' ? ['objectives and key results', 'leave out'] : ['key result', 'leave out'],
  );
}

function undecided(reading: ImportReading, table: Table, line: Line, roles: Roles): void {
  const { grid } = table;
  reading.leave(grid, line.row, line.title.column, reading.say('undecided'));
  const at =
    roles.kind && line.given !== ''
      ? addressOf(grid, line.row, roles.kind.index)
      : columnAddress(grid, line.title.column);
  reading.ask(
    at,
    'kind',
    line.given === '' ? reading.say('askKind') : reading.say('askKindOf', { given: line.given }),
    ['objective', 'key result', 'leave out'],
  );
}
