// Takes the rows of a table with titles of every kind; asks what the file does not say of them, and gives
// what a person answered. Never reads a row.

import type { Column } from '../find/settle.ts';
import type { Table } from '../find/tables.ts';
import { addressOf, columnAddress, isIn } from '../grid/address.ts';
import type { Doubt } from '../model.ts';
import type { ImportReading } from '../reading.ts';
import type { RowKind } from '../words/values.ts';
import type { Line } from './item-lines.ts';
import type { Roles } from './roles.ts';

/** Asks once where nothing but a sign says what the rows are; true where a person wants none of them. */
export function isLeftOut(
  reading: ImportReading,
  table: Table,
  titles: Column,
  sign: 'bold' | 'figures' | null,
): boolean {
  if (sign === null) return false;
  const doubt = reading.ask(
    columnAddress(table.grid, titles.index),
    'kind',
    sign === 'bold' ? reading.say('askBold') : reading.say('askWithFigures'),
    sign === 'bold' ? ['objectives and key results', 'leave out'] : ['key result', 'leave out'],
  );
  return reading.answers.to(doubt) === 'leave out';
}

const KINDS: ReadonlyMap<unknown, RowKind> = new Map([
  ['objective', 'objective'],
  ['key result', 'keyResult'],
]);

/**
 * What each row is, by the file or by what was answered; `ask` puts the question of a row where it stands.
 */
export function kindsAnswered(
  reading: ImportReading,
  table: Table,
  roles: Roles,
  said: ReadonlyMap<Line, RowKind | null>,
): { kinds: ReadonlyMap<Line, RowKind | null>; ask: (line: Line) => void } {
  const doubts = new Map<Line, Doubt>();
  const kinds = new Map(said);
  for (const [line, kind] of said) {
    if (kind !== null) continue;
    const doubt = kindDoubt(reading, table, line, roles);
    doubts.set(line, doubt);
    kinds.set(line, KINDS.get(reading.answers.to(doubt)) ?? null);
  }
  const ask = (line: Line) => {
    const doubt = doubts.get(line);
    if (doubt) reading.ask(doubt.at, doubt.about, doubt.question, doubt.candidates);
  };
  return { kinds, ask };
}

const kindDoubt = (reading: ImportReading, { grid }: Table, line: Line, roles: Roles): Doubt => ({
  at:
    roles.kind && line.given !== ''
      ? addressOf(grid, line.row, roles.kind.index)
      : columnAddress(grid, line.title.column),
  about: 'kind',
  question: line.given === '' ? reading.say('askKind') : reading.say('askKindOf', { given: line.given }),
  candidates: ['objective', 'key result', 'leave out'],
});

/** Asks once a column about rows that are neither; true where a person keeps them as notes. */
export function isKept(
  reading: ImportReading,
  { grid }: Table,
  line: Line,
  roles: Roles,
  what: string,
): boolean {
  const column = columnAddress(grid, roles.kind?.index ?? line.title.column);
  const at = roles.kind
    ? addressOf(grid, line.row, roles.kind.index)
    : columnAddress(grid, line.title.column);
  const doubt =
    reading.doubts.find((each) => each.about === 'kind' && isIn(each.at, column)) ??
    reading.ask(at, 'kind', reading.say('askNotes', { what }), ['leave out', 'keep as notes']);
  return reading.answers.to(doubt) === 'keep as notes';
}
