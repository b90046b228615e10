// Makes a store slow, as a network does, inside transactions too: for benchmarks and for races. Never
// changes an answer.
import type { Store, StoreReader, Transaction } from '../../../functions/src/ports/store.ts';

/** The store, waiting for `delay` before every read and before every commit. */
export function delayedStore(store: Store, delay: () => Promise<void>): Store {
  const reader = (inner: StoreReader): StoreReader => ({
    get: async (path) => {
      await delay();
      return inner.get(path);
    },
    getAll: async (paths) => {
      await delay();
      return inner.getAll(paths);
    },
  });
  return {
    ...reader(store),
    query: async (query) => {
      await delay();
      return store.query(query);
    },
    look: (body) => store.look((inner) => body(reader(inner))),
    transact: (body) =>
      store.transact(async (tx) => {
        const query: Transaction['query'] = async (asked) => {
          await delay();
          return tx.query(asked);
        };
        const { create, set, delete: remove } = tx;
        const result = await body({ ...reader(tx), query, create, set, delete: remove });
        await delay();
        return result;
      }),
    close: () => store.close(),
  };
}
