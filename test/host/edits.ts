// Changes of a grid as its page sends them, and a person's edit made of them. For specifications of onEdit.
import type { Mutation } from '../../workbench/src/host/engine/univer.ts';
import type { Host } from '../../workbench/src/host/host.ts';
import type { Tabs } from './hosts.ts';

export const TABS: Tabs = { A: [['old', 5, true]], B: [['x']] };

interface Cell {
  v?: string | number | null;
  t?: number;
  f?: string | null;
  s?: object;
}

/** As the grid speaks of it; rows and columns from 0. */
export const cells = (cellValue: Record<number, Record<number, Cell | null>>, sheet = '0'): Mutation => ({
  id: 'sheet.mutation.set-range-values',
  params: { unitId: 'book', subUnitId: sheet, cellValue },
});

/** One value; nothing any more where it is null. */
export const typed = (row: number, column: number, v: string | number | null, sheet = '0') =>
  cells({ [row]: { [column]: { v } } }, sheet);

/** A person's edit as a page's host does it: made first, then heard of. */
export async function edit(host: Host, ...mutations: Mutation[]): Promise<void> {
  for (const each of await host.apply(mutations)) await host.edited(each);
}
