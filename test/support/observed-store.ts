// Shows a specification every document that a transaction writes. Never changes one.
import type { Document, Store } from '../../functions/src/ports/store.ts';

/** The store; `note` is called for each document created or set, each time its transaction's body runs. */
export function observedStore(store: Store, note: (path: string, data: Document) => void): Store {
  return {
    ...store,
    transact: (body) =>
      store.transact((tx) =>
        body({
          ...tx,
          create: (path, data) => {
            note(path, data);
            tx.create(path, data);
          },
          set: (path, data) => {
            note(path, data);
            tx.set(path, data);
          },
        }),
      ),
  };
}
