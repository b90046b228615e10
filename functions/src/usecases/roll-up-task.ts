// Takes a workspace and a moment; gives the one roll-up task of its window. Never folds anything itself.
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Deps } from './deps.ts';

/** Submissions of so long share one roll-up. Milliseconds. */
export const ROLL_UP_WINDOW_MS = 30_000;

/** Asks for a roll-up at the end of the window that `now` lies in. Called after the commit, so that the roll-up finds what was committed. */
export async function askForRollUp(
  deps: Pick<Deps, 'queue'>,
  workspace: string,
  now: EpochMs,
): Promise<void> {
  const windowEnd = (Math.floor(now / ROLL_UP_WINDOW_MS) + 1) * ROLL_UP_WINDOW_MS;
  await deps.queue.enqueue({
    queue: 'rollUp',
    name: `${workspace}-${windowEnd}`,
    payload: { workspace },
    notBefore: windowEnd,
  });
}
