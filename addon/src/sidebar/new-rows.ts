// Takes rows that the page composed; makes the tabs that they need and appends them, with the IDs that are
// free. Where a press broke off the next one finishes what it began. Never changes a row that was there before;
// the plan is live only when somebody publishes it.
import { withIds } from '../../../shared/goals/new-ids.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { findTab } from '../../../shared/sheet/table/headings.ts';
import { idFiller } from '../../../shared/sheet/table/ids.ts';
import { openBook, readTabs, sheetOf } from '../book/book.ts';
import { rewriteRows } from '../book/rewrite-rows.ts';
import { appendRecords } from '../book/write-rows.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';
import type { RowsRequest } from '../entry/sidebar-messages.ts';
import { recall, remember } from '../entry/store.ts';
import { addSettings, addTabs, PLAN_TABS } from '../setup/setup.ts';
import { begunRows, type RowsBefore, rowsNow } from './begun-rows.ts';
import { forgetDraft } from './drafts.ts';

/** Keys of forms whose rows were added, the latest ones, each with the IDs that were given. */
const MOST_KEYS = 10;
/** 9 KB a property (docs/platform-facts.md): what appends more asks for no IDs. */
const MOST_IDS = 50;

/** What forms were about to append, by what is kept of them, until all of it stands. */
type Begun = Record<string, RowsBefore>;

/**
 * Gives the IDs of the new rows. The page has checked them; Publish judges. The same key again adds nothing.
 */
export function addRows(services: Services, request: RowsRequest): string[] {
  const given = locked(services, () => {
    const added = keptList<[key: string, ids: string[]][]>(services, 'objectives', []);
    const before = added.find(([known]) => known === request.key);
    if (before) return before[1];
    const ids = append(services, request);
    // What Google still holds back is written before anything says that it is.
    services.flush();
    remember(services, {
      objectives: JSON.stringify([...added, [request.key, ids.slice(0, MOST_IDS)]].slice(-MOST_KEYS)),
      rowsBegun: JSON.stringify({
        ...keptList<Begun>(services, 'rowsBegun', {}),
        [request.draft]: undefined,
      }),
    });
    return ids;
  });
  forgetDraft(services, request.draft);
  return given;
}

function keptList<Kept>(services: Services, name: 'objectives' | 'rowsBegun', none: Kept): Kept {
  try {
    return (JSON.parse(recall(services, name) ?? 'null') as Kept | null) ?? none;
  } catch {
    return none;
  }
}

function append(services: Services, { draft, settings, tabs }: RowsRequest): string[] {
  const book = openBook(services);
  addTabs(services, book, [...PLAN_TABS, ...tabs.map(({ tab }) => tab)]);
  addSettings(services, book, settings);
  const workbook: Workbook = { tabs: readTabs(services, book, () => true), decimalMark: book.decimalMark };
  const begun = keptList<Begun>(services, 'rowsBegun', {});
  const before = begun[draft] ?? rowsNow(workbook, tabs);
  remember(services, { rowsBegun: JSON.stringify({ ...begun, [draft]: before }) });
  const standing = begunRows(workbook, tabs, before);
  const fillers = { O: idFiller(workbook, 'O'), KR: idFiller(workbook, 'KR') };
  const given = withIds(tabs, (prefix, name) => standing.ids.get(name) ?? fillers[prefix]());
  given.tabs.forEach(({ tab: name, records }, t) => {
    const tab = findTab(workbook, name)!;
    const sheet = sheetOf(book, name)!;
    const placeOf = (at: number) => standing.rows.get(tabs[t]!.records[at]!);
    const moved = records.flatMap((record, at) => {
      const place = placeOf(at);
      return place ? [{ row: place.row, record: { ...place.cells, ...record } }] : [];
    });
    rewriteRows(sheet, tab, name, moved);
    const missing = records.filter((_, at) => !placeOf(at));
    appendRecords(sheet, name, tab.rows[0] ?? [], missing, tab.rows.length);
  });
  return given.ids;
}
