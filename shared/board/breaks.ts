// Takes a plan; gives the breaks in the chain of alignment by name, one line for each of headquarters' key
// results. Never decides what a break is: penetration.ts.

import { planIndex } from '../lookup/plan-index.ts';
import { groupBy } from '../model/group-by.ts';
import type { Plan } from '../model/plan.ts';
import { penetrationOf } from './penetration.ts';

interface ReadableBreaks {
  keyResultId: string;
  keyResult: string;
  /** Names of the units in which nothing takes it up, the highest first. */
  units: string[];
  /** True where it reaches the front line all the same, through other units. */
  reaches: boolean;
}

/**
 * Those that reach nobody first, else in the order of the plan; key results without a break are left out
 * (design §6, Penetration).
 */
export function readableBreaks(plan: Plan): ReadableBreaks[] {
  const { breaks, reached } = penetrationOf(plan);
  const { keyResults, unitName, above } = planIndex(plan);
  return [...groupBy(breaks, ({ keyResultId }) => keyResultId)]
    .map(([keyResultId, missing]) => ({
      keyResultId,
      keyResult: keyResults.get(keyResultId)?.text ?? keyResultId,
      units: missing
        .map(({ unitId }) => ({ name: unitName(unitId), depth: above(unitId).length }))
        .sort((a, b) => a.depth - b.depth)
        .map(({ name }) => name),
      reaches: reached.includes(keyResultId),
    }))
    .sort((a, b) => Number(a.reaches) - Number(b.reaches));
}
