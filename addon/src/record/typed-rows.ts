// Takes rows that people typed into the record tabs; sends those that the server has not got, and marks them
// when it has.
// Never sends a row with a problem: the cell says what is wrong.
import { groupBy } from '../../../shared/model/group-by.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { columnIndex, findTab } from '../../../shared/sheet/table/headings.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { type Book, isPlanTab, openBook, readTabs, sheetOf } from '../book/book.ts';
import { asProblems, markBook } from '../book/mark-book.ts';
import { readBook } from '../book/read-book.ts';
import { findProblems, findRows, withFreshTabs } from '../book/row-anchor.ts';
import { runsOf } from '../book/runs.ts';
import { TEXT } from '../book/write-rows.ts';
import type { Access } from '../entry/api.ts';
import type { Context } from '../entry/context.ts';
import { writeTo } from '../entry/done.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';
import { accessOf } from '../entry/workspace.ts';
import { sendActions } from './typed-actions.ts';
import type { TypedResult } from './typed-result.ts';
import { sendSnapshots } from './typed-snapshots.ts';
import { isTyped, markOf, TYPED_TABS } from './typed-tabs.ts';
import { sendUnsent } from './unsent.ts';

/** What sending came to, as numbers of rows. */
interface TypedSummary {
  sent: number;
  /** Marked in the sheet, with the reason. */
  refused: number;
  unreached: number;
  /** Changed or taken out while they were sent: the server has them as they were. */
  changed: number;
}

/** The menu's Send typed rows (design §5, The record tabs). */
export function sendTypedRows(context: Context): void {
  const { services, say } = context;
  const ui = services.ui();
  const access = accessOf(context);
  services.spreadsheet().toast(say('typedWorking'), say('product'));
  sendUnsent(services, access);
  const text = summaryText(context, sendTyped(context, access));
  ui.alert(say('menuTypedRows'), text, ui.ButtonSet.OK);
}

/** Reads under the document's lock, sends without it, and marks under it what stands there then. */
export function sendTyped(context: Context, access: Access): TypedSummary {
  const { services } = context;
  const { workbook, read } = locked(context, () => readTyped(services));
  const typed = (tab: TabName) =>
    new Set(read.writes.filter((write) => write.tab === tab).map(({ row }) => row));
  const results = [
    sendSnapshots(services, access, read.happenings.snapshots),
    sendActions(context, access, read.happenings, typed),
  ];
  const taken = results.flatMap((each) => each.taken);
  const faulty = [
    ...read.problems.filter((problem) => isUnsentRow(workbook, problem)),
    ...results.flatMap((each) => each.refused),
  ];
  const changed = locked(context, () => markTyped(services, workbook, taken, faulty));
  return {
    sent: rowsOf(taken),
    refused: faulty.length,
    unreached: results.reduce((sum, each) => sum + each.unreached, 0),
    changed,
  };
}

function readTyped(services: Services) {
  const book = openBook(services);
  const tabs = readTabs(services, book, (name) => isPlanTab(name) || isTyped(name));
  const workbook: Workbook = { tabs, decimalMark: book.decimalMark };
  return { workbook, read: readBook(workbook) };
}

/**
 * Marks what the server has and what it refused, in the rows where they stand now. Gives the number of rows
 * sent that are not found any more.
 */
function markTyped(
  services: Services,
  then: Workbook,
  taken: TypedResult['taken'],
  faulty: readonly Problem[],
): number {
  const book = openBook(services);
  const now = withFreshTabs(then, readTabs(services, book, isTyped));
  const places = new Map(
    TYPED_TABS.flatMap((name) => {
      const [before, after] = [findTab(then, name), findTab(now, name)];
      return before && after ? [[name, findRows(name, before, after, markOf(name))] as const] : [];
    }),
  );
  const placed = taken.flatMap((each) => {
    const row = places.get(each.tab)?.at.get(each.row);
    return row === undefined ? [] : [{ ...each, row }];
  });
  writeTaken(book, now, placed);
  const { found } = findProblems(then, now, faulty, markOf);
  markBook(services, book, now, asProblems(found), isTyped);
  const gone = taken.filter(({ tab, row }) => {
    const { at, done } = places.get(tab) ?? { at: new Map(), done: new Set() };
    return !at.has(row) && !done.has(row);
  });
  return rowsOf(gone);
}

const rowsOf = (taken: TypedResult['taken']): number =>
  new Set(taken.map(({ tab, row }) => `${tab} ${row}`)).size;

/** What became of the typed rows, for the person who sent them. */
export function summaryText({ say }: Context, { sent, refused, unreached, changed }: TypedSummary): string {
  const said = [
    sent > 0 ? say('typedSent', { count: sent }) : '',
    changed > 0 ? say('typedChanged', { count: changed }) : '',
    refused > 0 ? say('typedRefused', { count: refused }) : '',
    unreached > 0 ? say('typedUnreached', { count: unreached }) : '',
  ].filter((line) => line !== '');
  return said.length > 0 ? said.join('\n\n') : say('typedNone');
}

/** Problems of the plan are Publish's; those of rows that the server has already are past. */
function isUnsentRow(workbook: Workbook, { tab: name, row }: Problem): boolean {
  const tabName = TYPED_TABS.find((each) => each === name);
  const tab = tabName ? findTab(workbook, tabName) : null;
  if (!tab || !tabName) return false;
  if (row <= 1) return true;
  const at = columnIndex(tab, tabName, markOf(tabName));
  return at === null || lineOf(tab.rows[row - 1]?.[at]) === '';
}

/** One call for each run of neighbouring rows of a column. */
function writeTaken(book: Book, workbook: Workbook, taken: TypedResult['taken']): void {
  const columns = groupBy(taken, (each) => `${each.tab}|${each.column}`);
  for (const own of columns.values()) {
    const { tab: name, column } = own[0]!;
    const sheet = sheetOf(book, name);
    const tab = findTab(workbook, name);
    const at = tab ? columnIndex(tab, name, column) : null;
    if (!sheet || at === null) continue;
    for (const block of runsOf(own, ({ row }) => row)) {
      const range = sheet.getRange(block[0]!.row, at + 1, block.length, 1);
      writeTo(sheet, () => {
        range.setNumberFormat(TEXT);
        range.setValues(block.map(({ value }) => [value]));
      });
    }
  }
}
