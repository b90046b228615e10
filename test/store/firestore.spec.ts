import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import { openFirestoreStore } from '../../functions/src/store/firestore.ts';
import { storeContract } from './contract.ts';

/** A strictly increasing clock: with equal times the mock loses updates. */
const increasing = () => {
  let ms = Date.UTC(2025, 0, 1);
  return () => {
    ms += 1;
    return new Date(ms);
  };
};

storeContract('Firestore', async () => {
  const environment = new FirestoreMock();
  environment.systemTime.custom(increasing());
  const store = openFirestoreStore(environment.createDatabase().firestore());
  return { ...store, close: async () => environment.deleteAll() };
});
