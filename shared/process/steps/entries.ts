// An entry of the process as a step makes or moves it, and as the sheet shows it. Never the store: functions
// does that.
import type { Plan } from '../../model/plan.ts';
import type { EntryChange, EntryType, ProcessState } from '../../model/process.ts';
import type { TabName } from '../../sheet/table/tabs.ts';
import type { When } from '../../sheet/write/records.ts';
import type { RecordCells } from '../../sheet/write/write.ts';
import type { StoredThing, ThingOf } from './asker.ts';

type Entry<Type extends EntryType> = ProcessState[Type][number];

/** The entry of an ID; undefined where there is none (any more). */
export function entryNamed<Type extends EntryType>(
  process: ProcessState,
  type: Type,
  id: string,
): ThingOf<Type> | undefined {
  const entries: readonly object[] = process[type];
  return entries.find((each) => 'id' in each && each.id === id) as ThingOf<Type> | undefined;
}

/** Something new. */
export const newEntry = <Type extends EntryType>(
  type: Type,
  entry: Entry<Type> & { id: string },
): EntryChange => ({ type, id: entry.id, seq: 1, entry }) as EntryChange;

/** What was there, changed. */
export const changedEntry = <Type extends EntryType>(
  type: Type,
  { thing, seq }: StoredThing<Type>,
  change: Partial<Entry<Type>>,
): EntryChange => {
  const entry = { ...(thing as object), ...change } as Entry<Type> & { id: string };
  return { type, id: entry.id, seq: seq + 1, entry } as EntryChange;
};

/** What rows of the sheet are made from: entries that a sheet has not got, or not as they are now. */
interface RowsOf<Type extends EntryType> {
  changed: readonly Entry<Type>[];
  /** Every entry of the type. */
  all: readonly Entry<Type>[];
  plan: Plan;
  when: When;
}

/** Rows of a tab, by English column names. */
interface EntryRows<Type extends EntryType = EntryType> {
  tab: TabName;
  /** The tab has a row of each entry, with whoever the entry names. */
  isRowEach?: true;
  rows(of: RowsOf<Type>): RecordCells[];
}

/** What there is to know of a kind of entry, beside the steps on it. */
export interface EntryKind<Type extends EntryType = EntryType> {
  /** It belongs to a person or to the company, not to a quarter: it goes on in the next one. */
  lasts?: true;
  /** What the sheet holds of it. */
  written?: readonly EntryRows<Type>[];
}

/**
 * A row for each line of a ledger that bears no ID. With a new one come those that say the same: by their
 * number a sheet knows which of them it has.
 */
export const rowPerLine = <Type extends EntryType>(
  tab: TabName,
  cells: (entry: Entry<Type>, when: When) => RecordCells,
): EntryRows<Type> => ({
  tab,
  isRowEach: true,
  rows: ({ changed, all, when }) => {
    if (changed.length === 0) return [];
    const textOf = (each: Entry<Type>) => JSON.stringify(cells(each, when));
    const wanted = new Set(changed.map(textOf));
    return all.filter((each) => wanted.has(textOf(each))).map((each) => cells(each, when));
  },
});

/** A row for each entry that changed. */
export const rowPerEntry = <Type extends EntryType>(
  tab: TabName,
  cells: (entry: Entry<Type>, when: When) => RecordCells,
): EntryRows<Type> => ({
  tab,
  isRowEach: true,
  rows: ({ changed, when }) => changed.map((each) => cells(each, when)),
});
