// Takes nothing; gives which tabs people type rows into that are sent, and what says that the server has a row. Never sends.
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';

/** Tabs whose typed rows are sent. */
export const TYPED_TABS: readonly TabName[] = ['Snapshots', 'Signals', 'Proposals', 'Support', 'Micro-OKRs'];

export const isTyped = (name: TabName | null): boolean => name !== null && TYPED_TABS.includes(name);

/** The column that says that the server has a row. */
export const markOf = (name: TabName): string =>
  name === 'Snapshots' ? 'Received' : tabSpec(name).columns.find(({ kind }) => kind === 'id')!.name;
