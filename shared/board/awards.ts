// Takes KR states; gives the award of the cycle: the teams that came back from red to green, by deviation recovered per day.
// Never names a person.
import { daysBetween } from '../calendar/days.ts';
import type { BoardAward } from '../model/board.ts';
import type { Plan } from '../model/plan.ts';
import type { KeptSnapshot, KeyResultState } from '../model/state.ts';
import type { Day } from '../model/time.ts';

interface Recovery {
  from: Day;
  to: Day;
  recoveredPerDay: number;
}

/**
 * For each team with a recovery its fastest of the cycle, fastest first (docs/case.md: 进步最快奖). A recovery is D at a red snapshot less D at the first green one after
 * it, over the days between.
 */
export function awardsOf(plan: Plan, states: ReadonlyMap<string, KeyResultState>): BoardAward[] {
  const unitIdOf = new Map(plan.objectives.map((objective) => [objective.id, objective.unitId]));
  const best = new Map<string, BoardAward>();
  for (const keyResult of plan.keyResults) {
    const unitId = unitIdOf.get(keyResult.objectiveId)!;
    for (const recovery of recoveriesOf(states.get(keyResult.id)?.snapshots ?? [])) {
      const sofar = best.get(unitId);
      if (!sofar || recovery.recoveredPerDay > sofar.recoveredPerDay)
        best.set(unitId, { unitId, keyResultId: keyResult.id, ...recovery });
    }
  }
  return [...best.values()].sort(
    (a, b) => b.recoveredPerDay - a.recoveredPerDay || (a.unitId < b.unitId ? -1 : 1),
  );
}

/** Every red snapshot with the first green one after it. */
export function recoveriesOf(snapshots: readonly KeptSnapshot[]): Recovery[] {
  if (!snapshots.some((snapshot) => snapshot.colour === 'red')) return [];
  return snapshots.flatMap((red, index) => {
    if (red.colour !== 'red') return [];
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
