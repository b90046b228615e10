// Takes a member who is about to write; tells whether they may, or how long they have to wait. Counts in this
// process, and tells the store of every third write, so that a single report costs no document more.
import { type EpochMs, MS_PER_MINUTE } from '../../../shared/model/time.ts';
import type { Store } from '../ports/store.ts';
import { lruCache } from '../store/lru-cache.ts';
import { paths } from '../store/paths.ts';

/** A member's writes in a minute (design §7, Identity). */
const MOST_A_MINUTE = 60;
/**
 * So many writes of a member in a minute stay in this process: a report alone costs nothing, and 20 instances
 * let through 40 more at the most.
 */
const REPORTED_EVERY = 3;
/** Members whose minute is remembered. */
const MEMBERS = 20_000;

interface Minute {
  minute: number;
  /** Counted here, and of these not yet reported to the store. */
  own: number;
  unreported: number;
  /** What other processes have reported. */
  others: number;
}

/** Counts a write; gives null where it may go on, else the seconds to wait. */
export type CountWrite = (workspace: string, email: string, now: EpochMs) => Promise<number | null>;

/**
 * Counts a member's writes; gives the seconds to wait, 1 to 60, null where they may go on
 * (design §7, Identity).
 */
export function writeLimit(store: Store): CountWrite {
  const members = lruCache<Minute>(MEMBERS);
  return async (workspace, email, now) => {
    const member = `${workspace} ${email}`;
    const minute = Math.floor(now / MS_PER_MINUTE);
    const known = members.get(member);
    const count = known?.minute === minute ? known : { minute, own: 0, unreported: 0, others: 0 };
    if (count !== known) members.set(member, count);
    const wait = Math.max(1, Math.ceil(((minute + 1) * MS_PER_MINUTE - now) / 1000));
    if (count.own + count.others >= MOST_A_MINUTE) return wait;
    count.own += 1;
    count.unreported += 1;
    if (count.unreported < REPORTED_EVERY) return null;
    const writes = count.unreported;
    count.unreported = 0;
    const own = count.own;
    count.others = (await reportWrites(store, { workspace, email, minute, writes, now })) - own;
    return own + count.others > MOST_A_MINUTE ? wait : null;
  };
}

interface WriteReport {
  workspace: string;
  email: string;
  minute: number;
  writes: number;
  now: EpochMs;
}

/** Adds to what all processes have reported of this minute; gives the sum. */
async function reportWrites(
  store: Store,
  { workspace, email, minute, writes, now }: WriteReport,
): Promise<number> {
  const path = paths.limit(workspace, 'writes', email);
  return store.transact(async (tx) => {
    const document = await tx.get(path);
    const before = document?.minute === minute ? Number(document.count) : 0;
    tx.set(path, { minute, count: before + writes, expiresAt: now + MS_PER_MINUTE });
    return before + writes;
  });
}
