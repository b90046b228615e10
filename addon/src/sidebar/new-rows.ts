// Takes rows that the page composed; makes the tabs that they need and appends them, with the IDs that are
// free. Never changes a row that is there; the plan is live only when somebody publishes it.
import { withIds } from '../../../shared/goals/new-ids.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { findTab } from '../../../shared/sheet/table/headings.ts';
import { idFiller } from '../../../shared/sheet/table/ids.ts';
import { openBook, readTabs, sheetOf } from '../book/book.ts';
import { appendRecords } from '../book/write-rows.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';
import type { RowsRequest } from '../entry/sidebar-messages.ts';
import { recall, remember } from '../entry/store.ts';
import { addSettings, addTabs, PLAN_TABS } from '../setup/setup.ts';
import { forgetDraft } from './drafts.ts';

/** Keys of forms whose rows were added, the latest ones, each with the IDs that were given. */
const MOST_KEYS = 10;

/**
 * Gives the IDs of the new rows. The page has checked them; Publish judges. The same key again adds nothing.
 */
export function addRows(services: Services, request: RowsRequest): string[] {
  const given = locked(services, () => {
    const added = addedBefore(services);
    const before = added.find(([known]) => known === request.key);
    if (before) return before[1];
    const ids = append(services, request);
    remember(services, { objectives: JSON.stringify([...added, [request.key, ids]].slice(-MOST_KEYS)) });
    return ids;
  });
  forgetDraft(services, request.draft);
  return given;
}

function addedBefore(services: Services): [key: string, ids: string[]][] {
  try {
    return JSON.parse(recall(services, 'objectives') ?? '[]') as [string, string[]][];
  } catch {
    return [];
  }
}

function append(services: Services, { settings, tabs }: RowsRequest): string[] {
  const book = openBook(services);
  addTabs(services, book, [...PLAN_TABS, ...tabs.map(({ tab }) => tab)]);
  addSettings(services, book, settings);
  const workbook: Workbook = { tabs: readTabs(services, book, () => true), decimalMark: book.decimalMark };
  const fillers = { O: idFiller(workbook, 'O'), KR: idFiller(workbook, 'KR') };
  const given = withIds(tabs, (prefix) => fillers[prefix]());
  for (const { tab: name, records } of given.tabs) {
    const tab = findTab(workbook, name)!;
    appendRecords(sheetOf(book, name)!, name, tab.rows[0] ?? [], records, tab.rows.length);
  }
  return given.ids;
}
