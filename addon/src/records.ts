// Takes the record rows that the server has since the last refresh; puts them into the record tabs: new rows appended, rows that moved on written again.
// Never touches a column that is not ours, and never appends a row that the sheet has.
import type { Cell, Tab } from '../../shared/model/workbook.ts';
import { readHeadings } from '../../shared/sheet/headings.ts';
import { isTabName, type TabName, tabSpec } from '../../shared/sheet/tabs.ts';
import { lineOf } from '../../shared/sheet/texts.ts';
import type { RecordCells } from '../../shared/sheet/write.ts';
import type { RecordRows } from '../../shared/wire/messages.ts';
import { type Book, sheetOf } from './book.ts';
import { readTab } from './cells.ts';
import { blocksOf } from './fill-ids.ts';
import { appendOwnRecords } from './own-tabs.ts';
import type { Services } from './services.ts';
import { appendRecords, writeBlock, writtenRows } from './write-rows.ts';

/** What makes a row of a tab the same row; tabs that are not here are appended to. */
const IDENTITY: Partial<Record<TabName, readonly string[]>> = {
  Proposals: ['Proposal ID'],
  Reviews: ['KR ID', 'Opened at'],
  Support: ['Support ID'],
  Signals: ['Signal ID'],
  'Micro-OKRs': ['Micro-OKR ID'],
  // Without Field, whose word may stand in either language.
  Adjustments: ['At', 'KR ID', 'Before', 'After'],
  Playbooks: ['Playbook ID'],
};

/** Rows of a plan tab (an adopted form) are added by adopted.ts: what stands there is somebody's. */
const isRecord = ({ tab }: RecordRows): boolean => !isTabName(tab) || tabSpec(tab).owner !== 'plan';

/** Gives the number of rows appended. */
export function writeRecords(services: Services, book: Book, records: readonly RecordRows[]): number {
  const byTab = new Map<string, RecordCells[]>();
  for (const { tab, rows } of records.filter(isRecord)) byTab.set(tab, [...(byTab.get(tab) ?? []), ...rows]);
  let appended = 0;
  for (const [name, rows] of byTab) {
    if (isTabName(name)) appended += writeOwnTab(services, book, name, rows);
    else appended += appendOwnRecords(services, book, name, rows);
  }
  return appended;
}

function writeOwnTab(services: Services, book: Book, name: TabName, records: readonly RecordCells[]): number {
  const sheet = sheetOf(book, name);
  if (!sheet || sheet.getLastColumn() === 0) return 0;
  const identity = IDENTITY[name];
  if (!identity) {
    const [headings = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues() as Cell[][];
    appendRecords(sheet, name, headings, records);
    return records.length;
  }
  const latest = [...new Map(records.map((record) => [idOf(record, identity), record])).values()];
  const tab = readTab(services, sheet, book.zone);
  const rowsById = rowsOf(tab, name, identity);
  const fresh = latest.filter((record) => !rowsById.has(idOf(record, identity)));
  const moved = latest.filter((record) => rowsById.has(idOf(record, identity)));
  rewrite(sheet, tab, name, moved, rowsById, identity);
  appendRecords(sheet, name, tab.rows[0] ?? [], fresh, tab.rows.length);
  return fresh.length;
}

const SEPARATOR = '\u0000';

const idOf = (record: RecordCells, identity: readonly string[]): string =>
  identity.map((column) => lineOf(record[column] as Cell)).join(SEPARATOR);

/** Rows as in the sheet by what identifies them. */
function rowsOf(tab: Tab, name: TabName, identity: readonly string[]): Map<string, number> {
  const { index } = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  const found = new Map<string, number>();
  tab.rows.forEach((row, at) => {
    if (at === 0) return;
    const id = identity.map((column) => lineOf(row[index.get(column) ?? -1])).join(SEPARATOR);
    found.set(id, at + 1);
  });
  return found;
}

/** Rows that say something new are written whole, in the columns that are ours; neighbours in one block. */
function rewrite(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: Tab,
  name: TabName,
  records: readonly RecordCells[],
  rowsById: ReadonlyMap<string, number>,
  identity: readonly string[],
): void {
  const headings = tab.rows[0] ?? [];
  const { index } = readHeadings(tabSpec(name), headings);
  const columns = [...index.values()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [columns[0], columns[columns.length - 1]];
  // A column of somebody's own between ours: then cell by cell runs would be many; such tabs get only what is appended.
  if (columns.length === 0 || last - first + 1 !== columns.length) return;
  const changed = records.flatMap((record) => {
    const row = rowsById.get(idOf(record, identity))!;
    const cells = writtenRows(name, headings, [record])[0]!.slice(first, last + 1);
    const before = (tab.rows[row - 1] ?? []).slice(first, last + 1);
    const isSame = cells.every(({ value }, at) => lineOf(value) === lineOf(before[at]));
    return isSame ? [] : [{ row, cells }];
  });
  for (const block of blocksOf(changed)) {
    writeBlock(
      sheet,
      block[0]!.row,
      first + 1,
      block.map(({ cells }) => cells),
    );
  }
}
