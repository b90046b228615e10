// The columns that the product fills in itself: who reported, and when. Never one that a form asks for.
import { tabSpec } from './tabs.ts';

/** Their Chinese names by the English ones. */
export const ABOUT_COLUMNS: ReadonlyMap<string, string> = new Map(
  tabSpec('Snapshots')
    .columns.filter(({ name }) => name === 'By' || name === 'Received')
    .map(({ name, zh }) => [name, zh]),
);
