// What a rule of the store's contract is made of, and what several of them set up with. Never a rule itself.
import type { Document, Json, Store } from '../../../functions/src/ports/store.ts';

/** What an adapter is known for, where adapters may differ. */
export interface Adapter {
  /** A commit of so many megabytes is tried as one that is not too large. */
  fits: number;
  /** False where a look may see what was committed between two of its reads. */
  isOneMoment: boolean;
  /** False where a transaction does not notice a document that its query would have found. */
  keepsFound: boolean;
}

/** By what they say of a store: what holds in an empty one. */
export type Rules = Readonly<Record<string, (store: Store, adapter: Adapter) => Promise<void>>>;

/** A rule of its own for each row. */
export const eachOf = <Row>(
  rows: readonly Row[],
  said: (row: Row) => string,
  holds: (row: Row) => Rules[string],
): Rules => Object.fromEntries(rows.map((row) => [said(row), holds(row)]));

/** A transaction that sets this one document. */
export const put = (store: Store, path: string, data: Document): Promise<void> =>
  store.transact(async (tx) => tx.set(path, data));

/** A document with so many maps, each in the one before. */
export function nested(levels: number): { [key: string]: Json } {
  let data: { [key: string]: Json } = { n: 1 };
  for (let level = 0; level < levels; level += 1) data = { in: data };
  return data;
}
