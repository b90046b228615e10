// What one tab of the record is held to: how its entries are written, and what a reader gives for them. Never
// a tab itself.
import type fc from 'fast-check';
import { localText } from '../../../shared/calendar/zones.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import type { TabName } from '../../../shared/sheet/index.ts';
import type { When } from '../../../shared/sheet/write/records.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';

const ZONE = 'Asia/Shanghai';

export const when: When = (at) => (at === null ? '' : localText(at, ZONE));

/** The same as a reader gives it. */
export const dated = (at: number): string => localText(at, ZONE).replace(' ', 'T');

export const datedOrNone = (at: number | null): string | null => (at === null ? null : dated(at));

/** A record tab, what stands in it, how it is written, and what its reader gives for it. */
export interface Tab<Entry> {
  name: TabName;
  rows: keyof Happenings;
  entries: fc.Arbitrary<Entry>;
  cells: (entry: Entry) => RecordCells;
  read: (entry: Entry) => object;
}

export const tab = <Entry>(each: Tab<Entry>): [TabName, Tab<unknown>] => [
  each.name,
  each as unknown as Tab<unknown>,
];
