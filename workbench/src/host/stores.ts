// What properties and cache hold, by scope. Never writes a file: whoever runs the host keeps it.

export interface CacheEntry {
  value: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** Keys of the maps are scopes: `document`, `script`, `user:mail@address`. */
export interface StoreState {
  properties: Record<string, Record<string, string>>;
  cache: Record<string, Record<string, CacheEntry>>;
  /** Developer metadata of the spreadsheet, by key. */
  metadata: Record<string, string>;
}

export function emptyStores(): StoreState {
  return { properties: {}, cache: {}, metadata: {} };
}

/** A change to keep: `entries` are all that the scope holds now. */
export type StoreChange =
  | { store: 'properties'; scope: string; entries: Record<string, string> }
  | { store: 'cache'; scope: string; entries: Record<string, CacheEntry> }
  | { store: 'metadata'; scope: ''; entries: Record<string, string> };

/** In place; the scope holds nothing else afterwards. */
export function applyChange(state: StoreState, change: StoreChange): void {
  if (change.store === 'metadata') state.metadata = change.entries;
  else (state[change.store] as Record<string, unknown>)[change.scope] = change.entries;
}
