// Takes a plan and its adoptions; gives the plan with adopted KRs starting no earlier. Never reads cells: see sheet/proposed-key-results.ts.
import type { Plan } from '../model/plan.ts';
import type { Day } from '../model/time.ts';

/** KRs of an adopted proposal start at the earliest on the day of adoption (design §6, Snapshot days). `adoptions`: that day by objective ID. */
export function startedAtAdoption(plan: Plan, adoptions: Record<string, Day>): Plan {
  return {
    ...plan,
    keyResults: plan.keyResults.map((each) => {
      const adopted = adoptions[each.objectiveId];
      return adopted !== undefined && each.start < adopted ? { ...each, start: adopted } : each;
    }),
  };
}
