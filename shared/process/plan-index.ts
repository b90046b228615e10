// The one index of a plan: its things by ID, its root and its people, made once for each plan however many
// ask. Never outlives its plan, and says nothing of a day: who leads on a day says leads.ts.
import type { KeyResult, Objective, Person, Plan, Unit } from '../model/plan.ts';

export interface PlanIndex {
  units: ReadonlyMap<string, Unit>;
  objectives: ReadonlyMap<string, Objective>;
  keyResults: ReadonlyMap<string, KeyResult>;
  /** By mail address. */
  people: ReadonlyMap<string, Person>;
  /** Headquarters: the unit without a parent. */
  root: Unit | undefined;
  /** The unit of a KR, by the KR's ID. */
  unitIdOf(keyResultId: string): string | undefined;
  unitOf(keyResultId: string): Unit | undefined;
  /**
   * The unit of the objective, or of the KR's objective, that an ID names; undefined where the plan has it no
   * more.
   */
  unitOfGoal(id: string): string | undefined;
}

const made = new WeakMap<Plan, PlanIndex>();

/** The index of a plan. A plan never changes once it is read. */
export function planIndex(plan: Plan): PlanIndex {
  const known = made.get(plan);
  if (known) return known;
  const index = newIndex(plan);
  made.set(plan, index);
  return index;
}

const byId = <Each extends { id: string }>(items: readonly Each[]): ReadonlyMap<string, Each> =>
  new Map(items.map((item) => [item.id, item]));

function newIndex(plan: Plan): PlanIndex {
  const units = byId(plan.units);
  const objectives = byId(plan.objectives);
  const keyResults = byId(plan.keyResults);
  const unitIdOf = (id: string) => objectives.get(keyResults.get(id)?.objectiveId ?? '')?.unitId;
  return {
    units,
    objectives,
    keyResults,
    people: new Map(plan.people.map((person) => [person.email, person])),
    root: plan.units.find((unit) => unit.parentId === null),
    unitIdOf,
    unitOf: (id) => units.get(unitIdOf(id) ?? ''),
    unitOfGoal: (id) => objectives.get(keyResults.get(id)?.objectiveId ?? id)?.unitId,
  };
}

/** The KR that an ID or a review's name (`KR~number`) stands for. */
export function keyResultNamed(plan: Plan, id: string): KeyResult | undefined {
  const { keyResults } = planIndex(plan);
  return keyResults.get(id) ?? keyResults.get(id.replace(/~\d+$/, ''));
}
