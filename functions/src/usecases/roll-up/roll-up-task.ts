// Takes a workspace; gives the one roll-up task of its window. Never folds anything itself.
import type { Deps } from '../deps.ts';

/** Submissions of so long share one roll-up. Milliseconds. */
const ROLL_UP_WINDOW_MS = 30_000;

/**
 * Asks for a roll-up at the end of the window that it is now, after the commit. The request's own moment
 * would not do: one that was slow would name a window whose roll-up has run, and be left out of the board.
 */
export async function askForRollUp(
  { queue, clock }: Pick<Deps, 'queue' | 'clock'>,
  workspace: string,
): Promise<void> {
  const windowEnd = (Math.floor(clock() / ROLL_UP_WINDOW_MS) + 1) * ROLL_UP_WINDOW_MS;
  await queue.enqueue({
    queue: 'rollUp',
    name: `${workspace}-${windowEnd}`,
    payload: { workspace },
    notBefore: windowEnd,
  });
}
