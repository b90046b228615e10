// Opens each store adapter empty: SQLite in memory, and Firestore on an in-process database. Where `npm run
// emulator` runs Google's own emulator, that alone.

import { randomUUID } from 'node:crypto';
import type { Store } from '../../../functions/src/ports/store.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';

/** A strictly increasing clock: with equal times the in-process Firestore loses updates. */
function increasing(): () => Date {
  let ms = Date.UTC(2025, 0, 1);
  return () => {
    ms += 1;
    return new Date(ms);
  };
}

/**
 * After a conflict Firestore's client waits seconds for a database that is far away; here it is in-process.
 */
const NEARER = 50;

/** A transaction is over after fewer turns of the event loop. */
const TURNS = 20;
let lastRetry = Promise.resolve();

/**
 * Tries again after the others that wait have had their turn: on a loaded machine all timers fall due at
 * once, and who tries together collides together, until the client gives up.
 */
function inTurn(retry: () => void): void {
  lastRetry = lastRetry.then(async () => {
    retry();
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  });
}

/** An empty Firestore store. Google's client takes half a second to read: only who asks for it reads it. */
export async function openFirestore(): Promise<Store> {
  const [{ FirestoreMock }, { setTimeoutHandler }, { openFirestoreStore }] = await Promise.all([
    import('@firebase-bridge/firestore-admin'),
    import('@google-cloud/firestore/build/src/backoff.js'),
    import('../../../functions/src/store/firestore.ts'),
  ]);
  setTimeoutHandler((retry: () => void, ms: number) => setTimeout(inTurn, ms / NEARER, retry));
  const environment = new FirestoreMock();
  environment.systemTime.custom(increasing());
  const store = openFirestoreStore(environment.createDatabase().firestore());
  return { ...store, close: async () => environment.deleteAll() };
}

/**
 * An empty store on Google's emulator, in a project of its own: one whose name begins so never reaches
 * Google.
 */
export async function openEmulated(): Promise<Store> {
  const [{ deleteApp, initializeApp }, { getFirestore }, { openFirestoreStore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
    import('../../../functions/src/store/firestore.ts'),
  ]);
  // Files that one process runs after each other count anew: a number would be taken.
  const name = `demo-attune-${randomUUID().slice(0, 13)}`;
  const app = initializeApp({ projectId: name }, name);
  const store = openFirestoreStore(getFirestore(app));
  return { ...store, close: () => deleteApp(app) };
}

/** Every adapter by name. */
export const STORES: [string, () => Promise<Store>][] = process.env.FIRESTORE_EMULATOR_HOST
  ? [['firestore', openEmulated]]
  : [
      ['sqlite', async () => openSqliteStore(':memory:')],
      ['firestore', openFirestore],
    ];
