// Takes a comparison and what a person chose of it; gives those rows of the import that are not here yet,
// with the IDs that are known in place of new ones. Never a row that stands here already.
import type { NewRecord, NewRows } from '../../goals/first-rows.ts';
import { isNewId } from '../../goals/new-ids.ts';
import type { Cell, Workbook } from '../../model/workbook.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import { lineOf } from '../../sheet/table/texts.ts';
import { sameText } from '../words/plain.ts';
import type { Choices } from './choices.ts';
import type { Comparison } from './compare.ts';
import { idText } from './pairing.ts';
import { ID_OF, standingRows } from './standing.ts';

/**
 * In the order of `rows.tabs`, without tabs to which nothing is added. A metric that the book has by name,
 * and a report that it has of that key result and day, is not added again.
 */
export function rowsToAdd(
  rows: NewRows,
  { theirs }: Comparison,
  choices: Choices,
  book: Workbook,
): NewRows['tabs'] {
  const ids = new Map<string, string>();
  const wanted = new Set<NewRecord>();
  const wantedIds = new Set<string>();
  for (const { tab, record, ours } of theirs) {
    const name = idText(record[ID_OF[tab]]);
    if (ours?.isHere) ids.set(name, ours.id);
    else if (ours ? choices.missing : choices.added) {
      wanted.add(record);
      wantedIds.add(name);
    }
  }
  const withIds = (record: NewRecord): NewRecord =>
    Object.fromEntries(
      Object.entries(record).map(([column, cell]) => [
        column,
        isNewId(cell) ? (ids.get(idText(cell)) ?? cell) : cell,
      ]),
    );
  const newOf = (tab: TabName, records: readonly NewRecord[], keyOf: (record: NewRecord) => string) => {
    const has = new Set(standingRows(book, tab).map(({ cells }) => keyOf(cells)));
    return records.filter((each) => !has.has(keyOf(each)));
  };
  const ofTab = (tab: TabName, records: readonly NewRecord[]): readonly NewRecord[] => {
    if (tab === 'Objectives' || tab === 'Key results')
      return records.filter((each) => wanted.has(each)).map(withIds);
    if (tab === 'Metrics') return newOf(tab, records, ({ Name }) => sameText(lineOf(Name as Cell)));
    if (tab !== 'Snapshots') return choices.added ? records : [];
    const known = records.filter((each) => {
      const name = idText(each['KR ID']);
      return ids.has(name) || wantedIds.has(name);
    });
    // One of a key result and a day is recorded once.
    const keyOf = (each: NewRecord) => `${idText(each['KR ID'])} ${lineOf(each.Date as Cell)}`;
    return newOf(tab, known.map(withIds), keyOf);
  };
  return rows.tabs
    .map(({ tab, records }) => ({ tab, records: [...ofTab(tab, records)] }))
    .filter(({ records }) => records.length > 0);
}
