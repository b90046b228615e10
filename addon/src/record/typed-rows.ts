// Takes rows that people typed into the record tabs; sends those that the server has not got, and marks them when it has.
// Never sends a row with a problem: the cell says what is wrong.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { columnIndex, findTab } from '../../../shared/sheet/table/headings.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { type Book, isPlanTab, openBook, readTabs, sheetOf } from '../book/book.ts';
import { asProblems, markBook } from '../book/mark-book.ts';
import { runsOf } from '../book/runs.ts';
import { TEXT } from '../book/write-rows.ts';
import type { Access } from '../entry/api.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';
import { speak } from '../entry/texts.ts';
import { accessOf } from '../entry/workspace.ts';
import { sendActions } from './typed-actions.ts';
import type { TypedResult } from './typed-result.ts';
import { sendSnapshots } from './typed-snapshots.ts';
import { sendUnsent } from './unsent.ts';

/** Tabs whose typed rows are sent. */
const TYPED_TABS: readonly TabName[] = ['Snapshots', 'Signals', 'Proposals', 'Support', 'Micro-OKRs'];

/** The menu's Send typed rows. */
export function sendTypedRows(services: Services): void {
  const ui = services.ui();
  const access = accessOf(services);
  services.spreadsheet().toast(speak(services, 'typedWorking'), speak(services, 'product'));
  sendUnsent(services, access);
  const text = locked(services, () => sendAll(services, access));
  ui.alert(speak(services, 'menuTypedRows'), text, ui.ButtonSet.OK);
}

function sendAll(services: Services, access: Access): string {
  const book = openBook(services);
  const workbook: Workbook = {
    tabs: readTabs(services, book, (name) => isPlanTab(name) || TYPED_TABS.includes(name)),
    decimalMark: book.decimalMark,
  };
  const { happenings, problems, writes } = readWorkbook(workbook);
  const typed = (tab: TabName) => new Set(writes.filter((write) => write.tab === tab).map(({ row }) => row));
  const results = [
    sendSnapshots(services, access, happenings.snapshots),
    sendActions(services, access, happenings, typed),
  ];
  const taken = results.flatMap((each) => each.taken);
  writeTaken(book, workbook, taken);
  const faulty = [
    ...problems.filter((problem) => isUnsentRow(workbook, problem)),
    ...results.flatMap((each) => each.refused),
  ];
  markBook(
    services,
    book,
    workbook,
    asProblems(faulty),
    (name) => name !== null && TYPED_TABS.includes(name),
  );
  return summary(
    services,
    taken,
    faulty.length,
    results.reduce((sum, each) => sum + each.unreached, 0),
  );
}

function summary(services: Services, taken: TypedResult['taken'], faulty: number, unreached: number): string {
  const rows = new Set(taken.map(({ tab, row }) => `${tab} ${row}`)).size;
  const said = [
    rows > 0 ? speak(services, 'typedSent', { count: rows }) : '',
    faulty > 0 ? speak(services, 'typedRefused', { count: faulty }) : '',
    unreached > 0 ? speak(services, 'typedUnreached', { count: unreached }) : '',
  ].filter((line) => line !== '');
  return said.length > 0 ? said.join('\n\n') : speak(services, 'typedNone');
}

/** Problems of the plan are Publish's; those of rows that the server has already are past. */
function isUnsentRow(workbook: Workbook, { tab: name, row }: Problem): boolean {
  const tabName = TYPED_TABS.find((each) => each === name);
  const tab = tabName ? findTab(workbook, tabName) : null;
  if (!tab || !tabName) return false;
  if (row <= 1) return true;
  const mark =
    tabName === 'Snapshots' ? 'Received' : tabSpec(tabName).columns.find(({ kind }) => kind === 'id')!.name;
  const at = columnIndex(tab, tabName, mark);
  return at === null || lineOf(tab.rows[row - 1]?.[at]) === '';
}

/** One call for each run of neighbouring rows of a column. */
function writeTaken(book: Book, workbook: Workbook, taken: TypedResult['taken']): void {
  const columns = new Map<string, TypedResult['taken']>();
  for (const each of taken) {
    const key = `${each.tab}|${each.column}`;
    columns.set(key, [...(columns.get(key) ?? []), each]);
  }
  for (const own of columns.values()) {
    const { tab: name, column } = own[0]!;
    const sheet = sheetOf(book, name);
    const tab = findTab(workbook, name);
    const at = tab ? columnIndex(tab, name, column) : null;
    if (!sheet || at === null) continue;
    for (const block of runsOf(own, ({ row }) => row)) {
      const range = sheet.getRange(block[0]!.row, at + 1, block.length, 1);
      range.setNumberFormat(TEXT);
      range.setValues(block.map(({ value }) => [value]));
    }
  }
}
