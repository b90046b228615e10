import { expect, it } from '@jest/globals';
import type { Firestore } from 'firebase-admin/firestore';
import { openFirestoreStore } from '../../functions/src/store/firestore.ts';
import { openFirestore } from '../support/store/stores.ts';
import { storeContract } from './contract/index.ts';

// In the process a query is no part of what a transaction is held against; Google's emulator and Google's
// database hold it (npm run emulator).
storeContract('Firestore', openFirestore, { keepsFound: false });

/** A database that closes so many transactions before one is let through. */
function closing(times: number): Firestore {
  let left = times;
  const runTransaction = async () => {
    left -= 1;
    if (left >= 0)
      throw Object.assign(new Error('3 INVALID_ARGUMENT: Transaction is invalid or closed.'), { code: 3 });
    return 'done';
  };
  return { runTransaction } as unknown as Firestore;
}

it('a transaction that the database closed, since another one won, is run again', async () => {
  expect(await openFirestoreStore(closing(5)).transact(async () => 'unused')).toBe('done');
  await expect(openFirestoreStore(closing(6)).transact(async () => 'unused')).rejects.toThrow('closed');
});
