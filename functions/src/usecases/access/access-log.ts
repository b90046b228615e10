// Takes what somebody did with people's data or rights; keeps it, and lists it for admins. Never what the
// data says.
import type { EpochMs } from '../../../../shared/model/time.ts';
import { newKey } from '../../new-key.ts';
import type { Document, Store, Transaction } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

export type AccessKind =
  | 'exported'
  | 'erased'
  | 'let-return'
  | 'ended-session'
  | 'changed-role'
  | 'changed-group'
  | 'made-key'
  | 'used-key'
  | 'ended-key';

export interface AccessEntry {
  at: EpochMs;
  by: string;
  kind: AccessKind;
  /** Whose data or right it is. */
  about: string;
  /** What of it: the roles before and after, say; '' where the kind says all. */
  detail: string;
}

/** The latest are shown. */
const SHOWN = 500;

/** Keeps an entry in a transaction that does what it tells. */
export const noteAccess = (tx: Pick<Transaction, 'create'>, workspace: string, entry: AccessEntry): void =>
  tx.create(paths.accessEntry(workspace, newKey()), { ...entry } satisfies Document);

/** Newest first; at most 500. */
export async function listAccess(store: Store, workspace: string): Promise<AccessEntry[]> {
  const found = await store.query({
    collection: paths.accessLog(workspace),
    orderBy: { field: 'at', direction: 'desc' },
    limit: SHOWN,
  });
  return found.map(({ data }) => data as unknown as AccessEntry);
}
