// Remembers every document of a store, so that specifications that begin many times at one moment can fill
// others with the same. Never what was not committed.
import type { DocPath, Document, Store, Transaction } from '../../../functions/src/ports/store.ts';

export type Documents = ReadonlyMap<DocPath, Document>;

/** Below what one commit of Firestore holds. */
const SET_AT_ONCE = 400;

/** The store, which must be empty, and what it holds after each commit. */
export function rememberedStore(store: Store): { store: Store; documents: Documents } {
  const documents = new Map<DocPath, Document>();
  const transact: Store['transact'] = async (body) => {
    let changes: [DocPath, Document | null][] = [];
    const answer = await store.transact((tx) => {
      changes = [];
      return body(noting(tx, changes));
    });
    for (const [path, data] of changes) {
      if (data) documents.set(path, JSON.parse(JSON.stringify(data)));
      else documents.delete(path);
    }
    return answer;
  };
  return { store: { ...store, transact }, documents };
}

function noting(tx: Transaction, changes: [DocPath, Document | null][]): Transaction {
  return {
    ...tx,
    create: (path, data) => {
      changes.push([path, data]);
      tx.create(path, data);
    },
    set: (path, data) => {
      changes.push([path, data]);
      tx.set(path, data);
    },
    delete: (path) => {
      changes.push([path, null]);
      tx.delete(path);
    },
  };
}

/** Gives the store, which must be empty, with the documents in it. */
export async function filledStore(store: Store, documents: Documents): Promise<Store> {
  const all = [...documents];
  for (let at = 0; at < all.length; at += SET_AT_ONCE)
    await store.transact(async (tx) => {
      for (const [path, data] of all.slice(at, at + SET_AT_ONCE)) tx.set(path, data);
    });
  return store;
}
