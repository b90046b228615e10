// Takes the plan tabs; checks them, fills in blank IDs, and marks problems and warnings on their cells. Never
// sends anything.
import type { Problem } from '../../../shared/model/problem.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { WorkbookRead } from '../../../shared/sheet/index.ts';
import {
  isPlanTab,
  isRecordTab,
  openBook,
  readOwnHeadings,
  readTabs,
  rememberLanguage,
} from '../book/book.ts';
import { writeIds } from '../book/fill-ids.ts';
import { asProblems, markBook } from '../book/mark-book.ts';
import { readBook } from '../book/read-book.ts';
import { findProblems, withFreshTabs } from '../book/row-anchor.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import { reportedIds } from './first-starts.ts';

export interface Checked {
  /** As it is sent: the plan tabs, IDs filled in. */
  workbook: Workbook;
  read: WorkbookRead;
}

/**
 * Reads every plan tab once; record tabs only where IDs are to be filled in, since an ID is never used again.
 */
export function checkBook(context: Context): Checked {
  const { services } = context;
  const book = openBook(services);
  const { decimalMark } = book;
  const workbook: Workbook = { tabs: readTabs(services, book, isPlanTab), decimalMark };
  rememberLanguage(context, workbook);
  const around = readOwnHeadings(book);
  let read = readBook({ ...workbook, tabs: [...workbook.tabs, ...around] }, { only: 'plan' });
  if (read.writes.length > 0) {
    const records = readTabs(services, book, isRecordTab);
    read = readBook({ ...workbook, tabs: [...workbook.tabs, ...records, ...around] }, { only: 'plan' });
    writeIds(book, workbook, read.writes);
  }
  // Where all is sound the marks wait for the server's warnings: one call of each property in an action.
  if (!read.plan) {
    const all: Workbook = { ...workbook, tabs: [...workbook.tabs, ...around] };
    markBook(services, book, all, asProblems(read.problems), isJudged);
  }
  if (read.blankStarts.length > 0) workbook.tabs.push(...reportedIds(book));
  return { workbook, read };
}

const isJudged = (name: Parameters<typeof isPlanTab>[0] | null): boolean => name !== null && isPlanTab(name);

/**
 * Marks what the server said at the cells where its rows stand now: people have gone on working since the
 * plan was read.
 */
export function markCurrentCells(
  context: Context,
  { workbook: then }: Checked,
  problems: readonly Problem[],
  judged: typeof asProblems,
): { workbook: Workbook; problems: Problem[] } {
  const { services } = context;
  return locked(context, () => {
    const book = openBook(services);
    const names = new Set(problems.map(({ tab }) => tab));
    const workbook = withFreshTabs(
      then,
      readTabs(services, book, (name) => names.has(name)),
    );
    const { all, found } = findProblems(then, workbook, problems);
    markBook(services, book, workbook, judged(found), isJudged);
    return { workbook, problems: all };
  });
}
