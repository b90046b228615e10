// Takes rows that the page composed; makes the tabs that they need and appends them, with the IDs that are
// free. Where a press broke off the next one finishes what it began. Never changes a row that was there
// before; the plan is live only when somebody publishes it.
import { type TabRecords, withIds } from '../../../shared/goals/new-ids.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { findTab } from '../../../shared/sheet/table/headings.ts';
import { idFiller } from '../../../shared/sheet/table/ids.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { openBook, readTabs, sheetOf } from '../book/book.ts';
import { rewriteRows } from '../book/rewrite-rows.ts';
import { appendRecords } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';
import type { RowsRequest } from '../entry/sidebar-messages.ts';
import { recall, remember } from '../entry/store.ts';
import { addSettings, addTabs, PLAN_TABS } from '../setup/setup.ts';
import { begunRows, type RowCounts, rowCounts } from './begun-rows.ts';
import { forgetDraft } from './drafts.ts';
import { packedIds, unpackedIds } from './packed-ids.ts';

/** Keys of forms whose rows were added, the latest ones, each with the IDs that were given. */
const MOST_KEYS = 10;
/**
 * 9 KB a property (docs/platform-facts.md). IDs that follow each other take a few characters, however many.
 */
const MOST_CHARACTERS = 600;

/** What forms were about to append, by what is kept of them, until all of it stands. */
type BegunForms = Record<string, { key: string; before: RowCounts }>;

/**
 * What a page that is opened anew has not seen of an import it compares: only the same press goes on with its
 * rows.
 */
const COMPARED = 'import';

/**
 * Gives the IDs of the new rows. The page has checked them; Publish judges. The same key again adds nothing;
 * what broke off is finished (design §9, In pieces).
 */
export function addRows(context: Context, request: RowsRequest): string[] {
  const { services } = context;
  const given = locked(context, () => {
    const added = keptList<[key: string, ids: string[]][]>(services, 'objectives', []);
    const before = added.find(([known]) => known === request.key);
    if (before) return unpackedIds(before[1]);
    const ids = append(context, request);
    const packed = packedIds(ids);
    // What Google still holds back is written before anything says that it is.
    services.flush();
    remember(services, {
      objectives: JSON.stringify(
        [...added, [request.key, packed.join('').length > MOST_CHARACTERS ? [] : packed]].slice(-MOST_KEYS),
      ),
      rowsBegun: JSON.stringify({
        ...keptList<BegunForms>(services, 'rowsBegun', {}),
        [request.draft]: undefined,
      }),
    });
    // Last, so that one who may not do it finds the rows written at the next press.
    nameBook(services, request.settings.Workspace);
    return ids;
  });
  forgetDraft(services, request.draft);
  return given;
}

/** What Google and the workbench call a spreadsheet that nobody has named. */
const UNNAMED = /^(?:untitled|未命名|[无無][标標][题題])/i;

/** After the team; a name that a person gave stays. */
function nameBook(services: Services, team = ''): void {
  const spreadsheet = services.spreadsheet();
  if (team !== '' && UNNAMED.test(spreadsheet.getName())) spreadsheet.rename(team);
}

function keptList<Kept>(services: Services, name: 'objectives' | 'rowsBegun', none: Kept): Kept {
  try {
    return (JSON.parse(recall(services, name) ?? 'null') as Kept | null) ?? none;
  } catch {
    return none;
  }
}

function append(context: Context, { key, draft, settings, tabs }: RowsRequest): string[] {
  const { services } = context;
  const book = openBook(services);
  addTabs(context, book, [...PLAN_TABS, ...tabs.map(({ tab }) => tab)]);
  addSettings(context, book, settings);
  const workbook: Workbook = { tabs: readTabs(services, book, () => true), decimalMark: book.decimalMark };
  const begun = keptList<BegunForms>(services, 'rowsBegun', {});
  const kept = begun[draft];
  const isGoingOn = kept && (draft !== COMPARED || kept.key === key);
  const before = { ...rowCounts(workbook, tabs), ...(isGoingOn ? kept.before : {}) };
  remember(services, { rowsBegun: JSON.stringify({ ...begun, [draft]: { key, before } }) });
  // The log is written before what it says is done: an import that breaks off can be finished and taken back.
  // Its lines are known again by their IDs, which are given from the rows that stand.
  const isLog = ({ tab }: { tab: TabName }) => tab === 'Import log';
  const standing = begunRows(
    workbook,
    tabs.filter((each) => !isLog(each)),
    before,
  );
  const fillers = { O: idFiller(workbook, 'O'), KR: idFiller(workbook, 'KR') };
  const given = withIds(tabs, (prefix, name) => standing.ids.get(name) ?? fillers[prefix]());
  const log = begunRows(workbook, given.tabs.filter(isLog), before);
  const write = ({ tab: name, records }: TabRecords, t: number) => {
    const tab = findTab(workbook, name)!;
    const sheet = sheetOf(book, name)!;
    const placeOf = (at: number) => standing.rows.get(tabs[t]!.records[at]!) ?? log.rows.get(records[at]!);
    const moved = records.flatMap((record, at) => {
      const place = placeOf(at);
      return place ? [{ row: place.row, record: { ...place.cells, ...record } }] : [];
    });
    rewriteRows(sheet, tab, name, moved);
    const missing = records.filter((_, at) => !placeOf(at));
    appendRecords(sheet, name, tab.rows[0] ?? [], missing, tab.rows.length);
  };
  given.tabs.forEach((each, t) => {
    if (isLog(each)) write(each, t);
  });
  given.tabs.forEach((each, t) => {
    if (!isLog(each)) write(each, t);
  });
  return given.ids;
}
