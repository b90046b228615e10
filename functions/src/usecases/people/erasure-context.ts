// What every step of an erasure is handed, made anew for each pass (erase.ts). Never kept: it holds the
// address that is to go.
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Store } from '../../ports/store.ts';
import type { Replace } from './alias.ts';

export interface ErasureContext {
  store: Store;
  workspace: string;
  /** Whom it is about. */
  email: string;
  /** The address and the name that stand instead. */
  pseudonym: string;
  pseudonymName: string;
  /** Puts them wherever a value names the person. */
  alias: Replace;
  now: EpochMs;
}
