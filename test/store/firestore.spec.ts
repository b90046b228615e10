import { openFirestore } from '../support/stores.ts';
import { storeContract } from './contract.ts';

storeContract('Firestore', openFirestore);
