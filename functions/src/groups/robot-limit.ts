// Takes a robot that is about to be called; counts the call, or says when it may be called. Never more often
// than its service takes: two senders at once are counted one after the other.
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';

interface RobotLimit {
  workspace: string;
  /** Names the robot (seal.ts). */
  robot: string;
  limits: readonly { count: number; ms: number }[];
}

/** Clocks of two machines, and the service's, are not the same. */
const SLACK_MS = 1_000;
const KEPT_MS = 3_600_000;

const pathOf = ({ workspace, robot }: Pick<RobotLimit, 'workspace' | 'robot'>): string =>
  paths.limit(workspace, `robot-${robot}`);

/**
 * Null: it is counted, call it. Else the moment from which on it may be tried again (docs/platform-facts.md,
 * Groups). One transaction.
 */
export async function countCall(store: Store, limit: RobotLimit, now: EpochMs): Promise<EpochMs | null> {
  return store.transact(async (tx) => {
    const path = pathOf(limit);
    const document = await tx.get(path);
    const silentUntil = Number(document?.silentUntil ?? 0);
    if (silentUntil > now) return silentUntil;
    const longest = Math.max(...limit.limits.map(({ ms }) => ms));
    const at = (Array.isArray(document?.at) ? document.at : [])
      .map(Number)
      .filter((each) => each > now - longest - SLACK_MS);
    for (const { count, ms } of limit.limits) {
      const within = at.filter((each) => each > now - ms - SLACK_MS);
      if (within.length >= count) return within[within.length - count]! + ms + SLACK_MS;
    }
    tx.set(path, { at: [...at, now], silentUntil: 0, expiresAt: now + KEPT_MS });
    return null;
  });
}

/** The service takes nothing of this robot before `until`. */
export async function silenceUntil(
  store: Store,
  limit: Pick<RobotLimit, 'workspace' | 'robot'>,
  until: EpochMs,
): Promise<void> {
  const path = pathOf(limit);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    tx.set(path, { at: [], ...document, silentUntil: until, expiresAt: until + KEPT_MS });
  });
}
