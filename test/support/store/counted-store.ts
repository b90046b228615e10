// Counts document reads and writes as Firestore bills them, for figures and limits of cost. Never changes
// an answer.
import type { Store, StoreReader, Transaction } from '../../../functions/src/ports/store.ts';

export interface Meter {
  /** A document read or looked for; an empty query counts one. Reads of a body that ran again count again. */
  reads: number;
  /** Documents created, set or deleted by transactions that were committed. */
  writes: number;
  reset(): void;
}

/** The store, counting into `meter`. */
export function countedStore(store: Store): Store & { meter: Meter } {
  const meter: Meter = {
    reads: 0,
    writes: 0,
    reset: () => {
      meter.reads = 0;
      meter.writes = 0;
    },
  };
  const reader = (inner: StoreReader): StoreReader => ({
    get: (path: string) => {
      meter.reads += 1;
      return inner.get(path);
    },
    getAll: (paths: string[]) => {
      meter.reads += paths.length;
      return inner.getAll(paths);
    },
  });
  const querying =
    (inner: Pick<Store, 'query'>): Store['query'] =>
    async (query) => {
      const found = await inner.query(query);
      meter.reads += Math.max(1, found.length);
      return found;
    };
  return {
    ...reader(store),
    meter,
    query: querying(store),
    look: (body) => store.look((inner) => body(reader(inner))),
    transact: async (body) => {
      let writes = 0;
      const result = await store.transact((tx) => {
        writes = 0;
        return body({
          ...reader(tx),
          query: querying(tx),
          ...countingWrites(tx, () => {
            writes += 1;
          }),
        });
      });
      meter.writes += writes;
      return result;
    },
    close: () => store.close(),
  };
}

const countingWrites = (
  tx: Transaction,
  count: () => void,
): Pick<Transaction, 'create' | 'set' | 'delete'> => ({
  create: (path, data) => {
    count();
    tx.create(path, data);
  },
  set: (path, data) => {
    count();
    tx.set(path, data);
  },
  delete: (path) => {
    count();
    tx.delete(path);
  },
});
