// Takes FIRESTORE_EMULATOR_HOST, which `firebase emulators:exec` sets; runs the store's contract there, each store in a project of its own. Never a real project.
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { openFirestoreStore } from '../../functions/src/store/firestore.ts';
import { storeContract } from '../store/contract.ts';

if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('no emulator is running: npm run emulator');

let projects = 0;

storeContract('Google’s Firestore emulator', async () => {
  projects += 1;
  const name = `demo-attune-${process.pid}-${projects}`;
  const app = initializeApp({ projectId: name }, name);
  const store = openFirestoreStore(getFirestore(app));
  return { ...store, close: () => deleteApp(app) };
});
