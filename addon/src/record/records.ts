// Takes the record rows that the server has since the last refresh; puts them into the record tabs: new rows
// appended, rows that moved on written again.
// Never touches a column that is not ours, and never appends a row that the sheet has.
import type { Cell, Tab } from '../../../shared/model/workbook.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { isTabName, type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import type { RecordRows } from '../../../shared/wire/messages/board.ts';
import type { Book } from '../book/book.ts';
import { readTab } from '../book/cells.ts';
import { rewriteRows } from '../book/rewrite-rows.ts';
import { appendRecords } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import { sheetFor } from '../setup/setup.ts';
import { appendedBefore } from './appended.ts';
import { appendOwnRecords } from './own-tabs.ts';

/** What makes a row of a tab the same row; a refresh that broke off brings its rows again. */
const IDENTITY: Partial<Record<TabName, readonly string[]>> = {
  Snapshots: ['Date', 'KR ID', 'Value', 'By', 'Received'],
  Proposals: ['Proposal ID'],
  Reviews: ['KR ID', 'Opened at'],
  Support: ['Support ID'],
  Signals: ['Signal ID'],
  'Micro-OKRs': ['Micro-OKR ID'],
  Points: ['Date', 'Email', 'Change', 'Reason', 'Reward ID'],
  // Without Field, whose word may stand in either language.
  Adjustments: ['At', 'KR ID', 'Before', 'After'],
  Playbooks: ['Playbook ID'],
};

/** Rows of a plan tab (an adopted form) are added by adopted.ts: what stands there is somebody's. */
const isRecord = ({ tab }: RecordRows): boolean => !isTabName(tab) || tabSpec(tab).owner !== 'plan';

/** Gives the number of rows appended. */
export function writeRecords(context: Context, book: Book, records: readonly RecordRows[]): number {
  const { services } = context;
  const byTab = new Map<string, RecordRows>();
  for (const { tab, rows, keys = [] } of records.filter(isRecord)) {
    const known = byTab.get(tab) ?? { tab, rows: [], keys: [] };
    byTab.set(tab, { tab, rows: [...known.rows, ...rows], keys: [...known.keys!, ...keys] });
  }
  let appended = 0;
  const before = appendedBefore(services);
  for (const each of byTab.values()) {
    if (isTabName(each.tab)) appended += writeRecordTab(context, book, each.tab, each.rows);
    else appended += appendOwnRecords(services, book, each, before);
  }
  return appended;
}

function writeRecordTab(
  context: Context,
  book: Book,
  name: TabName,
  records: readonly RecordCells[],
): number {
  const { services } = context;
  if (records.length === 0) return 0;
  const sheet = sheetFor(context, book, name);
  if (sheet.getLastColumn() === 0) return 0;
  const tab = readTab(services, sheet, book.zone);
  const { index } = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  // Only by columns that the tab still has: a person may have deleted one.
  const identity = (IDENTITY[name] ?? []).filter((column) => index.has(column));
  const latest = [...new Map(records.map((record) => [idOf(record, identity), record])).values()];
  const rowsById = rowsOf(tab, index, identity);
  const fresh = latest.filter((record) => !rowsById.has(idOf(record, identity)));
  const moved = latest.flatMap((record) => {
    const row = rowsById.get(idOf(record, identity));
    return row === undefined ? [] : [{ row, record }];
  });
  rewriteRows(sheet, tab, name, moved);
  appendRecords(sheet, name, tab.rows[0] ?? [], fresh, tab.rows.length);
  return fresh.length;
}

const SEPARATOR = '\u0000';

const idOf = (record: RecordCells, identity: readonly string[]): string =>
  identity.map((column) => lineOf(record[column] as Cell)).join(SEPARATOR);

/** Rows as in the sheet by what identifies them. */
function rowsOf(
  tab: Tab,
  index: ReadonlyMap<string, number>,
  identity: readonly string[],
): Map<string, number> {
  const found = new Map<string, number>();
  tab.rows.forEach((row, at) => {
    if (at === 0) return;
    found.set(identity.map((column) => lineOf(row[index.get(column)!])).join(SEPARATOR), at + 1);
  });
  return found;
}
