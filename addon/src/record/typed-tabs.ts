// Which tabs people type rows into that are sent, and what says that the server has a row. Never sends.
import type { Tab } from '../../../shared/model/workbook.ts';
import { TYPED_STEPS } from '../../../shared/process/typed-rows.ts';
import { findTab } from '../../../shared/sheet/table/headings.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { type Book, readTabs } from '../book/book.ts';
import { unmarkedRows } from '../book/row-anchor.ts';
import type { Services } from '../entry/services.ts';

/** Tabs whose typed rows are sent. */
export const TYPED_TABS: readonly TabName[] = ['Snapshots', ...TYPED_STEPS.map(({ tab }) => tab)];

/** False for a tab of the company's own (null). */
export const isTyped = (name: TabName | null): boolean => name !== null && TYPED_TABS.includes(name);

/** The column that says that the server has a row. */
export const markOf = (name: TabName): string =>
  name === 'Snapshots' ? 'Received' : tabSpec(name).columns.find(({ kind }) => kind === 'id')!.name;

/**
 * Rows that the server has not got, whether they can be sent or not; none in another tab. Numbers as in the
 * sheet.
 */
export const unsentRows = (name: TabName, tab: Tab): number[] =>
  isTyped(name) ? unmarkedRows(name, tab, markOf(name)) : [];

/** How many such rows there are, by the title of their tab; tabs without one are left out. */
export function countUnsent(services: Services, book: Book, among: readonly TabName[]): [string, number][] {
  const tabs = readTabs(services, book, (name) => among.includes(name));
  return among.flatMap((name): [string, number][] => {
    const tab = findTab({ tabs }, name);
    const count = tab ? unsentRows(name, tab).length : 0;
    return tab && count > 0 ? [[tab.name, count]] : [];
  });
}
