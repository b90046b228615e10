// Takes KR states; gives the award of the cycle: the teams that came back from red to green, by deviation
// recovered per day.
// Never names a person.
import { daysBetween } from '../calendar/days.ts';
import type { BoardAward } from '../model/board.ts';
import type { KeptSnapshot } from '../model/state.ts';
import type { Day } from '../model/time.ts';

interface Recovery {
  from: Day;
  to: Day;
  recoveredPerDay: number;
}

/** Collects the recoveries of one KR after another. */
interface AwardSearch {
  add(keyResultId: string, unitId: string, snapshots: readonly KeptSnapshot[]): void;
  awards(): BoardAward[];
}

/**
 * For each team with a recovery its fastest of the cycle, fastest first (docs/case.md: 进步最快奖). A
 * recovery is D at a red snapshot less D at the first green one after it, over the days between.
 */
export function awardSearch(): AwardSearch {
  const best = new Map<string, BoardAward>();
  return {
    add(keyResultId, unitId, snapshots) {
      for (const recovery of recoveriesOf(snapshots)) {
        const sofar = best.get(unitId);
        if (!sofar || recovery.recoveredPerDay > sofar.recoveredPerDay)
          best.set(unitId, { unitId, keyResultId, ...recovery });
      }
    },
    awards: () =>
      [...best.values()].sort(
        (a, b) => b.recoveredPerDay - a.recoveredPerDay || (a.unitId < b.unitId ? -1 : 1),
      ),
  };
}

const NONE: readonly Recovery[] = [];

const isRed = ({ colour }: KeptSnapshot): boolean => colour === 'red';

/** Every red snapshot with the first green one after it. */
export function recoveriesOf(snapshots: readonly KeptSnapshot[]): readonly Recovery[] {
  // Most have none, and a fold asks for every key result.
  if (!snapshots.some(isRed)) return NONE;
  return snapshots.flatMap((red, index) => {
    if (!isRed(red)) return [];
    const green = snapshots.slice(index + 1).find((snapshot) => snapshot.colour === 'green');
    if (!green) return [];
    return [
      {
        from: red.day,
        to: green.day,
        recoveredPerDay: (red.deviation - green.deviation) / daysBetween(red.day, green.day),
      },
    ];
  });
}
