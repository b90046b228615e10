// Takes a workspace; deletes what is over of what signing in leaves: sessions, used links, counts. Never what somebody still uses.
import type { EpochMs } from '../../../../shared/model/time.ts';
import { forEachAtOnce } from '../../at-once.ts';
import type { Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

/** Of each collection in one sweep; the next day's takes the rest. */
const AT_ONCE = 500;

/** Gives the number of documents deleted. Each has `expiresAt`. */
export async function deleteExpired(store: Store, workspace: string, now: EpochMs): Promise<number> {
  let deleted = 0;
  for (const collection of [
    paths.sessionsOf(workspace),
    paths.usedLinksOf(workspace),
    paths.limitsOf(workspace),
  ]) {
    const over = await store.query({ collection, orderBy: { field: 'expiresAt', to: now }, limit: AT_ONCE });
    await forEachAtOnce(over, ({ path }) =>
      store.transact(async (tx) => {
        const current = await tx.get(path);
        // Used or counted meanwhile.
        if (!current || Number(current.expiresAt) > now) return;
        tx.delete(path);
        deleted += 1;
      }),
    );
  }
  return deleted;
}
