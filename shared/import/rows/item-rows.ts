// Takes a table in which one column holds titles of every kind; says of each row what it is, by the sheet's
// own word, its code, number, indent or figures.
// Never calls a row a key result that the sheet calls something else.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { isTimeLabel } from '../find/time-label.ts';
import { addressOf, columnAddress } from '../grid/address.ts';
import { sourceAt, textAt } from '../grid/cells.ts';
import { lastWhere } from '../last-where.ts';
import { type Item, put, type Reading } from '../reading.ts';
import type { RowKind } from '../words/values.ts';
import { doubtfulSign, kindsOf } from './item-kinds.ts';
import { type Line, linesOf } from './item-lines.ts';
import { joinColumn, type Roles, rolesOf } from './roles.ts';
import type { Context } from './row-kinds.ts';

/** `named`: what the tab or file calls its rows. Gives the objective that stands open at the end. */
export function readItemRows(
  reading: Reading,
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
  reading: Reading,
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

function leaveOther(reading: Reading, table: Table, line: Line, kind: RowKind, roles: Roles): void {
  const { grid } = table;
  const what = line.given || reading.say('initiative', '行动举措');
  reading.leave(
    grid,
    line.row,
    line.title.column,
    reading.say(`${what}: no key result`, `${what}：不是关键结果`),
  );
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
    reading.ask(
      at,
      'kind',
      reading.say(
        `“${what}” is no key result: leave these rows out, or keep them as notes of their key result?`,
        `“${what}”不是关键结果：略去这些行，还是作为所属关键结果的备注保留？`,
      ),
      ['leave out', 'keep as notes'],
    );
  }
}

function askSign(reading: Reading, table: Table, titles: Column, sign: 'bold' | 'figures' | null): void {
  if (sign === null) return;
  reading.ask(
    columnAddress(table.grid, titles.index),
    'kind',
    sign === 'bold'
      ? reading.say(
          'Rows in bold are read as objectives, the others as their key results: is that so?',
          '粗体行作为目标，其余各行作为它的关键结果：对吗？',
        )
      : reading.say(
          'Every row has figures: key results, or none of the plan?',
          '每一行都有数值：是关键结果，还是与计划无关？',
        ),
    sign === 'bold' ? ['objectives and key results', 'leave out'] : ['key result', 'leave out'],
  );
}

function undecided(reading: Reading, table: Table, line: Line, roles: Roles): void {
  const { grid } = table;
  reading.leave(
    grid,
    line.row,
    line.title.column,
    reading.say(
      'the file does not say whether this is an objective or a key result',
      '文件没有说明这一行是目标还是关键结果',
    ),
  );
  const at =
    roles.kind && line.given !== ''
      ? addressOf(grid, line.row, roles.kind.index)
      : columnAddress(grid, line.title.column);
  reading.ask(
    at,
    'kind',
    line.given === ''
      ? reading.say('Objective or key result?', '目标还是关键结果？')
      : reading.say(
          `“${line.given}”: objective, key result or neither?`,
          `“${line.given}”：目标、关键结果，还是都不是？`,
        ),
    ['objective', 'key result', 'leave out'],
  );
}
