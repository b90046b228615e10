// Takes a table in which two columns sound the same (`Grade mid-quarter`, `Grade end of quarter`); keeps the
// one that says more, by its heading or its cells, and marks the other. Never where both say the same.

import { addTo } from '../../model/group-by.ts';
import { isBlankRow, textAt } from '../grid/cells.ts';
import type { Field } from '../words/headings.ts';
import type { Column } from './settle.ts';
import type { Table } from './tables.ts';

const RIVALS: readonly Field[] = [
  'baseline',
  'target',
  'current',
  'progress',
  'score',
  'status',
  'confidence',
  'weight',
];
const LATE =
  /(?<!\p{L})(?:end|final|latest|current|now|today|eoq|close|ende|abschluss|final[ea]?|fin|cierre|fim|fine|eind|koniec|конец|итог\p{L}*)(?!\p{L})|期末|最终|最新|年末|終了|最終|최종|기말/iu;
const EARLY =
  /(?<!\p{L})(?:mid|half|start|begin\p{L}*|initial|last|previous|prior|first|zwischen\p{L}*|halbzeit|mitte|anfang|début|mi|intermedi\p{L}*|inicio|início|inizio|medio|meio|begin|połowa|начал\p{L}*|середин\p{L}*)(?!\p{L})|期中|中期|期初|年初|上期|上季|前回|중간|기초/iu;

/** Leaves one column for each kind of figure or state. */
export function settleRivals(table: Table): void {
  const { columns } = table;
  const many = (field: Field) => columns.filter((column) => column.field === field).length > 1;
  if (many('keyResult') || many('objective')) return;
  for (const field of RIVALS) {
    const alike = new Map<string, Column[]>();
    for (const column of columns) {
      if (column.field !== field || column.meaning?.own) continue;
      addTo(alike, `${column.scope ?? ''}|${column.block ?? ''}`, column);
    }
    for (const list of alike.values()) if (list.length > 1) keepOne(table, list);
  }
}

/** Values go on to the right: of equals the last is the one of now. */
function keepOne(table: Table, list: readonly Column[]): void {
  const onward = list[0]!.field === 'current' ? -1 : 1;
  const [kept, ...others] = [...list].sort(
    (one, other) => rankOf(other) - rankOf(one) || onward * (one.index - other.index),
  ) as [Column, ...Column[]];
  const isFirst = kept.field === 'current' && others.length === 1 && others[0]!.index < kept.index;
  if (
    isFirst &&
    !table.columns.some(({ field }) => field === 'baseline') &&
    differ(table, kept, others[0]!)
  ) {
    Object.assign(others[0]!, { field: 'baseline', guessed: true } satisfies Partial<Column>);
    return;
  }
  for (const other of others) {
    if (!differ(table, kept, other)) continue;
    if (kept.field === 'status' && other.profile.statuses < 0.3) other.field = 'note';
    else {
      other.field = null;
      other.beside = kept.heading;
    }
  }
}

const rankOf = ({ heading, meaning, profile, field }: Column): number =>
  (profile.filled === 0 ? -100 : 0) +
  (field === 'status' ? 10 * profile.statuses : 0) +
  (LATE.test(heading) ? 4 : 0) -
  (EARLY.test(heading) ? 4 : 0) +
  (meaning?.sure ?? 0);

/** True where a row says one thing in one column and another in the other. */
const differ = ({ grid, rows }: Table, one: Column, other: Column): boolean =>
  rows.some((row) => {
    if (isBlankRow(grid, row)) return false;
    const [first, second] = [textAt(grid, row, one.index), textAt(grid, row, other.index)];
    return first !== '' && second !== '' && first !== second;
  });
