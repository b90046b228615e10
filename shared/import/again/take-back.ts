// Takes the log of a book; gives the imports that stand in it, and what undoes one (design §9, Take back).
// Never undoes what somebody has changed since.
import type { TabRecords } from '../../goals/new-ids.ts';
import type { Workbook } from '../../model/workbook.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import { Names } from './book-rows.ts';
import type { ImportRows, RowChange } from './import-rows.ts';
import { type ImportName, type LoggedRow, loggedLines } from './log.ts';
import { ReferredRows } from './referred.ts';

export interface EarlierImport extends ImportName {
  /** Of the plan, whatever was done to them. */
  rows: number;
  /** How many it was to write, where it broke off; null where all of it stands. */
  of: number | null;
}

/** The latest first. */
export function earlierImports(book: Workbook): EarlierImport[] {
  const found = new Map<string, EarlierImport>();
  for (const { import: key, day, source, written, what } of loggedLines(book)) {
    const before = found.get(key);
    // Of a row that was looked at and left as it is nothing was written.
    const isNothing = what === 'begun' || (what === 'changed' && Object.keys(written ?? {}).length === 0);
    const of = what === 'begun' ? Number(written?.Rows ?? 0) : null;
    if (before) {
      before.rows += isNothing ? 0 : 1;
      before.of ??= of;
    } else found.set(key, { import: key, day, source, rows: isNothing ? 0 : 1, of });
  }
  return [...found.values()].reverse();
}

interface TakenBack {
  rows: ImportRows;
  /** Rows of the import that somebody has changed since: they stay. */
  kept: number;
}

/** Tabs in the order in which rows may go: what others refer to goes last. */
const ORDER: readonly TabName[] = ['Snapshots', 'Key results', 'Objectives', 'Metrics', 'People', 'Units'];

/** What undoes the import of that key. */
export function takenBack(book: Workbook, key: string): TakenBack {
  const log = loggedLines(book).filter((each) => each.import === key);
  const names = new Names(book);
  const standing = new ReferredRows(book, ORDER);
  const out: TabRecords[] = [];
  let kept = 0;
  for (const tab of ORDER) {
    // The units below one another: the last first.
    const added = log.filter((each) => each.tab === tab && each.what === 'added').reverse();
    const records: RecordCells[] = [];
    for (const each of added) {
      const cells = standing.take(each);
      if (!cells) continue;
      if (isUntouched(each, cells, names) && !standing.isNeeded(tab, cells)) records.push(cells);
      else {
        standing.putBack(tab, cells);
        kept += 1;
      }
    }
    if (records.length > 0) out.push({ tab, records });
  }
  const changes = changesBack(log);
  const back = log.filter((each) => each.what === 'removed' && !standing.has(each));
  const closing = log.map(({ cells }) => cells);
  return { rows: { settings: {}, tabs: tabsOf(back), changes, out, opening: null, closing }, kept };
}

function isUntouched({ tab, written }: LoggedRow, cells: RecordCells, names: Names): boolean {
  if (!written) return false;
  // An ID that was blank is filled in by Publish.
  return Object.entries(cells).every(
    ([column, cell]) => column.endsWith(' ID') || names.isSame(tab, column, cell, written[column] ?? ''),
  );
}

function changesBack(log: readonly LoggedRow[]): RowChange[] {
  return log.flatMap(({ what, tab, id, written, before }) =>
    what === 'changed' && written && before && Object.keys(written).length > 0
      ? [{ tab, id, was: written, now: { ...blank(written), ...before } }]
      : [],
  );
}

/** The log leaves blank cells out. */
const blank = (record: RecordCells): RecordCells =>
  Object.fromEntries(Object.keys(record).map((column) => [column, '']));

function tabsOf(removed: readonly LoggedRow[]): ImportRows['tabs'] {
  return (['Objectives', 'Key results'] as const).flatMap((tab) => {
    const records = removed.flatMap((each) => (each.tab === tab && each.before ? [each.before] : []));
    return records.length > 0 ? [{ tab, records }] : [];
  });
}
