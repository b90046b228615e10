// Takes rows with new IDs in them; gives the rows with the IDs that somebody gives. Never gives one itself.
import type { Cell } from '../model/workbook.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import type { RecordCells } from '../sheet/write/write.ts';
import type { NewId, NewRows } from './first-rows.ts';

export interface TabRecords {
  tab: TabName;
  records: RecordCells[];
}

/** No cell is an object but an ID that is still to be given. */
export const isNewId = (cell: Cell | NewId | undefined): cell is NewId =>
  cell !== null && typeof cell === 'object';

/** What tells one new ID from another. */
export const newIdName = ({ prefix, n }: NewId): string => `${prefix} ${n}`;

/**
 * `give` is asked once for each new ID, in the order in which they are first named; `ids` are its answers in
 * that order.
 */
export function withIds(
  tabs: NewRows['tabs'],
  give: (prefix: NewId['prefix'], name: string) => string,
): { tabs: TabRecords[]; ids: string[] } {
  const given = new Map<string, string>();
  const cellOf = (cell: Cell | NewId): Cell => {
    if (!isNewId(cell)) return cell;
    const name = newIdName(cell);
    const id = given.get(name) ?? give(cell.prefix, name);
    given.set(name, id);
    return id;
  };
  const filled = tabs.map(({ tab, records }) => ({
    tab,
    records: records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, cellOf(cell)])),
    ),
  }));
  return { tabs: filled, ids: [...given.values()] };
}
