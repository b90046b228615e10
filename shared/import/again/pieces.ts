// Takes all that an import or its undoing writes; cuts it into pieces of a bounded number of rows, in an
// order in which it may end after any of them (docs/design.md §9, Again). Never writes one.

import type { NewRecord, NewRows } from '../../goals/first-rows.ts';
import { isNewId, newIdName } from '../../goals/new-ids.ts';
import { addTo } from '../../model/group-by.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import type { ImportRows, RowChange } from './import-rows.ts';
import { LOG } from './log.ts';

/** A piece is one call of Code.js; `rows`: how many of the plan's it touches. */
export type Piece = AppendPiece | ChangePiece;

interface AppendPiece extends NewRows {
  kind: 'append';
  rows: number;
}

export interface ChangePiece {
  kind: 'change';
  tab: TabName;
  changes: Omit<RowChange, 'tab'>[];
  out: RecordCells[];
  rows: number;
}

/** Far below the six minutes of one execution (docs/limits-and-cost.md). */
const MOST_ROWS = 1_000;
/** Each cell that is changed may be a call of its own. */
const MOST_CHANGES = 100;

/**
 * Lines of the log with their rows or before them; then changes, rows to take out, and what ends the import.
 */
export function piecesOf(rows: ImportRows, most = { rows: MOST_ROWS, changes: MOST_CHANGES }): Piece[] {
  const { changes, out, opening, closing } = rows;
  const pieces: Piece[] = appendPieces(rows, most.rows);
  for (const tab of new Set(changes.map((each) => each.tab))) {
    const own = changes.filter((each) => each.tab === tab).map(({ id, was, now }) => ({ id, was, now }));
    for (const part of cut(own, most.changes))
      pieces.push({ kind: 'change', tab, changes: part, out: [], rows: part.length });
  }
  const takeOut = (tab: TabName, records: readonly RecordCells[], isPlan: boolean) => {
    for (const part of cut(records, most.rows))
      pieces.push({ kind: 'change', tab, changes: [], out: part, rows: isPlan ? part.length : 0 });
  };
  for (const { tab, records } of out) takeOut(tab, records, true);
  takeOut(LOG, [...(opening ? [opening] : []), ...closing], false);
  return pieces;
}

interface Item {
  tab: TabName;
  record: NewRecord;
  line: NewRecord | null;
}

function appendPieces({ settings, tabs, opening }: ImportRows, most: number): AppendPiece[] {
  const lines = tabs.find(({ tab }) => tab === LOG)?.records ?? [];
  // They stand in the order of their rows; rows that are not logged have none.
  const added = lines.filter(({ What }) => What === 'added');
  let next = 0;
  const items = tabs
    .filter(({ tab }) => tab !== LOG)
    .flatMap(({ tab, records }) =>
      records.map((record): Item => {
        const line = added[next]?.Tab === tab ? added[next++]! : null;
        return { tab, record, line };
      }),
    );
  const loose = lines
    .filter(({ What }) => What !== 'added')
    .map((record): Item => ({ tab: LOG, record, line: null }));
  const parts = cut([...items, ...loose], most);
  return parts.map((part, at) => ({
    kind: 'append',
    settings: at === 0 ? settings : {},
    tabs: tabsOf(part, at === 0 ? opening : null),
    rows: part.filter(({ tab }) => tab !== LOG).length,
  }));
}

function tabsOf(items: readonly Item[], opening: RecordCells | null): NewRows['tabs'] {
  const byTab = new Map<TabName, NewRecord[]>();
  const add = (tab: TabName, record: NewRecord) => addTo(byTab, tab, record);
  for (const { tab, record } of items) if (tab !== LOG) add(tab, record);
  if (opening) add(LOG, opening);
  for (const { tab, record, line } of items) {
    if (tab === LOG) add(LOG, record);
    if (line) add(LOG, line);
  }
  return [...byTab].map(([tab, records]) => ({ tab, records }));
}

function cut<Each>(list: readonly Each[], size: number): Each[][] {
  const parts: Each[][] = [];
  for (let from = 0; from < list.length; from += size) parts.push(list.slice(from, from + size));
  return parts;
}

/** Names of new IDs in the order in which they are first named: Code.js gives the IDs in it. */
export const newIdsIn = (tabs: NewRows['tabs']): string[] => [
  ...new Set(
    tabs.flatMap(({ records }) =>
      records.flatMap((record) =>
        Object.values(record).flatMap((cell) => (isNewId(cell) ? [newIdName(cell)] : [])),
      ),
    ),
  ),
];

/** With the IDs that earlier pieces were given. */
export const withKnownIds = (tabs: NewRows['tabs'], ids: ReadonlyMap<string, string>): NewRows['tabs'] =>
  tabs.map(({ tab, records }) => ({
    tab,
    records: records.map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([column, cell]): [string, NewRecord[string]] => [
          column,
          isNewId(cell) ? (ids.get(newIdName(cell)) ?? cell) : cell,
        ]),
      ),
    ),
  }));
