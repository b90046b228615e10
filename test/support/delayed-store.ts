// Takes a store and a delay; gives the store with the delay before each of its operations, inside
// transactions too. For benchmarks and tests of races.
import type { Reader, Store } from '../../functions/src/ports/store.ts';

/** The store, waiting for `delay` before every read and before every commit. */
export function delayedStore(store: Store, delay: () => Promise<void>): Store {
  const reader = (inner: Reader): Reader => ({
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
        const result = await body({ ...reader(tx), create: tx.create, set: tx.set, delete: tx.delete });
        await delay();
        return result;
      }),
    close: () => store.close(),
  };
}
