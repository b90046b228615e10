// Takes who is about to have all that is kept about a person gathered; counts it, or tells how long they have
// to wait. Kept in the store: it reads every document of a workspace, whichever process does it.
import { type EpochMs, MS_PER_DAY, MS_PER_HOUR } from '../../../../shared/model/time.ts';
import type { Store } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

/** Downloads of a person's data and looks at what context them does, in an hour (design §7, Identity). */
const MOST_AN_HOUR = 30;

/**
 * The seconds to wait, up to an hour; null where it is counted and may go on (design §7, Identity). One read,
 * one write.
 */
export function gatherWait(
  store: Store,
  { workspace, email }: { workspace: string; email: string },
  now: EpochMs,
): Promise<number | null> {
  const path = paths.limit(workspace, 'gathered', email);
  return store.transact(async (tx) => {
    const document = await tx.get(path);
    const at = (Array.isArray(document?.at) ? document.at : [])
      .map(Number)
      .filter((each) => each > now - MS_PER_HOUR && each <= now);
    const [first] = at;
    if (at.length >= MOST_AN_HOUR) return Math.max(1, Math.ceil((first! + MS_PER_HOUR - now) / 1000));
    tx.set(path, { at: [...at, now], expiresAt: now + MS_PER_DAY });
    return null;
  });
}
