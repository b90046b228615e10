// Takes a plan; gives its things by ID, made once for each plan however many ask. Never outlives its plan.
import type { KeyResult, Objective, Plan, Unit } from '../model/plan.ts';

export interface PlanIndex {
  units: ReadonlyMap<string, Unit>;
  objectives: ReadonlyMap<string, Objective>;
  keyResults: ReadonlyMap<string, KeyResult>;
  /** The unit of a KR, by the KR's ID. */
  unitIdOf: (keyResultId: string) => string | undefined;
  /** The unit of the objective, or of the KR's objective, that an ID names; undefined where the plan has it no more. */
  unitOfGoal: (id: string) => string | undefined;
}

const made = new WeakMap<Plan, PlanIndex>();

/** The index of a plan. A plan never changes once it is read. */
export function planIndex(plan: Plan): PlanIndex {
  const known = made.get(plan);
  if (known) return known;
  const byId = <Each extends { id: string }>(items: readonly Each[]) =>
    new Map(items.map((item) => [item.id, item]));
  const objectives = byId(plan.objectives);
  const keyResults = byId(plan.keyResults);
  const index: PlanIndex = {
    units: byId(plan.units),
    objectives,
    keyResults,
    unitIdOf: (id) => objectives.get(keyResults.get(id)?.objectiveId ?? '')?.unitId,
    unitOfGoal: (id) => objectives.get(keyResults.get(id)?.objectiveId ?? id)?.unitId,
  };
  made.set(plan, index);
  return index;
}
