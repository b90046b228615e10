// Takes nothing; opens each store adapter empty: SQLite in memory, and Firestore on an in-process database.
import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import type { Store } from '../../functions/src/ports/store.ts';
import { openFirestoreStore } from '../../functions/src/store/firestore.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';

/** A strictly increasing clock: with equal times the in-process Firestore loses updates. */
function increasing(): () => Date {
  let ms = Date.UTC(2025, 0, 1);
  return () => {
    ms += 1;
    return new Date(ms);
  };
}

/** An empty Firestore store. */
export async function openFirestore(): Promise<Store> {
  const environment = new FirestoreMock();
  environment.systemTime.custom(increasing());
  const store = openFirestoreStore(environment.createDatabase().firestore());
  return { ...store, close: async () => environment.deleteAll() };
}

/** Every adapter by name. */
export const STORES: [string, () => Promise<Store>][] = [
  ['sqlite', async () => openSqliteStore(':memory:')],
  ['firestore', openFirestore],
];
