// Takes a KR's present colour and its snapshots; gives the day since when it holds. Never guesses a day that
// nobody reported.
import type { KeyResult } from '../model/plan.ts';
import type { KeptSnapshot, Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';

/**
 * The first day of the run of snapshots that holds the present colour without a break; null without a colour.
 * A yes-no that turned red when its due day ended has no red snapshot: it is red since that day.
 */
export function colourSince(
  keyResult: KeyResult,
  status: Status,
  snapshots: readonly KeptSnapshot[],
): Day | null {
  if (status === 'none') return null;
  let since: Day | null = null;
  for (let index = snapshots.length - 1; index >= 0 && snapshots[index]!.colour === status; index--) {
    since = snapshots[index]!.day;
  }
  return since ?? (keyResult.type === 'yes-no' ? keyResult.due : null);
}
