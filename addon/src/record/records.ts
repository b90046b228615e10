// Takes the record rows that the server has since the last refresh; puts them into the record tabs: new rows
// appended, rows that moved on written again.
// Never touches a column that is not ours, and never appends a row that the sheet has.
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
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

/** Of lines that say the same each is one of its own, and they come together (process/steps/entries.ts). */
const LEDGERS: ReadonlySet<TabName> = new Set<TabName>(['Points', 'Adjustments']);

/** Rows of a plan tab (an adopted form) are added by adopted.ts: what stands there is somebody's. */
const isRecord = ({ tab }: RecordRows): boolean => !isTabName(tab) || tabSpec(tab).owner !== 'plan';

/** Gives the number of rows appended. */
export function writeRecords(context: Context, book: Book, records: readonly RecordRows[]): number {
  const { services } = context;
  let appended = 0;
  const before = appendedBefore(services);
  for (const [tab, pages] of groupBy(records.filter(isRecord), (each) => each.tab)) {
    const rows = pages.map((page) => page.rows);
    const keys = pages.flatMap((page) => page.keys ?? []);
    if (isTabName(tab)) appended += writeRecordTab(context, book, tab, rows);
    else appended += appendOwnRecords(services, book, { tab, rows: rows.flat(), keys }, before);
  }
  return appended;
}

/** `pages`: rows as they came, an answer of the back end after the other. */
function writeRecordTab(
  context: Context,
  book: Book,
  name: TabName,
  pages: readonly (readonly RecordCells[])[],
): number {
  const { services } = context;
  if (pages.every((records) => records.length === 0)) return 0;
  const sheet = sheetFor(context, book, name);
  if (sheet.getLastColumn() === 0) return 0;
  const tab = readTab(services, sheet, book.zone);
  const { index } = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  // Only by columns that the tab still has: a person may have deleted one.
  const identity = (IDENTITY[name] ?? []).filter((column) => index.has(column));
  const named = <Each>(all: readonly Each[], cellOf: (each: Each, column: string) => Cell | undefined) =>
    withIdentity(all, name, (each) => identity.map((column) => lineOf(cellOf(each, column))));
  // Rows that move on come with every page: the last one says how they stand.
  const latest = new Map(
    pages.flatMap((records) => named(records, (record, column) => record[column] as Cell)),
  );
  const standing = named(tab.rows.slice(1), (row, column) => row[index.get(column)!]);
  // Rows as in the sheet.
  const rowsById = new Map(standing.map(([id], at) => [id, at + 2]));
  const fresh = [...latest].flatMap(([id, record]) => (rowsById.has(id) ? [] : [record]));
  const moved = [...latest].flatMap(([id, record]) => {
    const row = rowsById.get(id);
    return row === undefined ? [] : [{ row, record }];
  });
  rewriteRows(sheet, tab, name, moved);
  appendRecords(sheet, name, tab.rows[0] ?? [], fresh, tab.rows.length);
  return fresh.length;
}

const SEPARATOR = '\u0000';

/** Each behind what identifies it; of a ledger's that say the same the first, the second … */
function withIdentity<Each>(
  all: readonly Each[],
  name: TabName,
  textsOf: (each: Each) => string[],
): [id: string, each: Each][] {
  const counts = new Map<string, number>();
  return all.map((each) => {
    const said = textsOf(each).join(SEPARATOR);
    const count = (counts.get(said) ?? 0) + 1;
    counts.set(said, count);
    return [LEDGERS.has(name) ? said + SEPARATOR + count : said, each];
  });
}
