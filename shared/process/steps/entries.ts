// An entry of the process as a step makes or moves it, and as the sheet shows it. Never the store: functions
// does that.
import type { EntryChange, EntryType, ProcessState } from '../../model/process.ts';
import type { When } from '../../sheet/write/records.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import type { Known } from './asker.ts';

type Entry<Type extends EntryType> = ProcessState[Type][number];

/** Something new. */
export const begun = <Type extends EntryType>(type: Type, entry: Entry<Type> & { id: string }): EntryChange =>
  ({ type, id: entry.id, seq: 1, entry }) as EntryChange;

/** What was there, changed. */
export const moved = <Type extends EntryType>(
  type: Type,
  { thing, seq }: Known<Type>,
  change: Partial<Entry<Type>>,
): EntryChange => {
  const entry = { ...(thing as object), ...change } as Entry<Type> & { id: string };
  return { type, id: entry.id, seq: seq + 1, entry } as EntryChange;
};

/** How an entry stands in its tab of the record, by English column names. */
export interface EntryRow<Type extends EntryType = EntryType> {
  type: Type;
  tab: string;
  cells(entry: Entry<Type>, when: When): RecordCells;
}

/** Types a row by its entry. */
export const inRow = <Type extends EntryType>(
  type: Type,
  tab: string,
  cells: EntryRow<Type>['cells'],
): EntryRow => ({ type, tab, cells }) as EntryRow as EntryRow<EntryType>;
