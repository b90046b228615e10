// The one index of a plan: its things by ID, its root and its people, made once for each plan however many
// ask. Never outlives its plan, and says nothing of a day: who leads on a day says leads.ts.
import { groupBy } from '../model/group-by.ts';
import type { KeyResult, Metric, Objective, Person, Plan, Unit } from '../model/plan.ts';
import { byId } from './by-id.ts';
import { once } from './once.ts';

export interface PlanIndex {
  units: ReadonlyMap<string, Unit>;
  objectives: ReadonlyMap<string, Objective>;
  keyResults: ReadonlyMap<string, KeyResult>;
  metrics: ReadonlyMap<string, Metric>;
  /** By mail address. */
  people: ReadonlyMap<string, Person>;
  /** Headquarters: the unit without a parent. */
  root: Unit | undefined;
  /** The unit and those above it, nearest first. Ends at the root, or where a parent is missing. */
  above(unitId: string): readonly Unit[];
  /** IDs of the unit and of all units below it. */
  below(unitId: string): ReadonlySet<string>;
  /** The units right below one, in the order of the plan. */
  rightBelow(unitId: string): readonly Unit[];
  /**
   * The objectives aligned to an objective or to a key result of it, in the order of the plan.
   */
  alignedUnder(objectiveId: string): readonly Objective[];
  /** The units whose lead has this address, in the order of the plan. */
  ledBy(email: string): readonly Unit[];
  /** What people call a unit, a person, a metric: the ID or address where there is no name. */
  unitName(id: string): string;
  personName(email: string): string;
  metricName(id: string): string;
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

function newIndex(plan: Plan): PlanIndex {
  const units = byId(plan.units);
  const objectives = byId(plan.objectives);
  const keyResults = byId(plan.keyResults);
  const metrics = byId(plan.metrics);
  const people = new Map(plan.people.map((person) => [person.email, person]));
  const children = groupBy(
    plan.units.filter(({ parentId }) => parentId !== null),
    ({ parentId }) => parentId!,
  );
  const led = groupBy(
    plan.units.filter(({ leadEmail }) => leadEmail !== null),
    ({ leadEmail }) => leadEmail!,
  );
  const aligned = once(() =>
    groupBy(
      plan.objectives.filter(({ alignedTo }) => alignedTo !== null),
      ({ alignedTo }) => keyResults.get(alignedTo!)?.objectiveId ?? alignedTo!,
    ),
  );
  const unitIdOf = (id: string) => objectives.get(keyResults.get(id)?.objectiveId ?? '')?.unitId;
  return {
    units,
    objectives,
    keyResults,
    metrics,
    people,
    root: plan.units.find((unit) => unit.parentId === null),
    above: (unitId) => unitsAbove(units, unitId),
    below: (unitId) => unitsBelow(children, unitId),
    rightBelow: (unitId) => children.get(unitId) ?? [],
    alignedUnder: (id) => aligned().get(id) ?? [],
    ledBy: (email) => led.get(email) ?? [],
    unitName: (id) => units.get(id)?.name || id,
    personName: (email) => people.get(email)?.name || email,
    metricName: (id) => metrics.get(id)?.name || id,
    unitIdOf,
    unitOf: (id) => units.get(unitIdOf(id) ?? ''),
    unitOfGoal: (id) => objectives.get(keyResults.get(id)?.objectiveId ?? id)?.unitId,
  };
}

function unitsAbove(units: PlanIndex['units'], unitId: string): Unit[] {
  const above: Unit[] = [];
  let unit = units.get(unitId);
  // A plan that was kept before loops were refused ends too.
  while (unit && above.length <= units.size) {
    above.push(unit);
    unit = unit.parentId === null ? undefined : units.get(unit.parentId);
  }
  return above;
}

function unitsBelow(children: ReadonlyMap<string, readonly Unit[]>, unitId: string): Set<string> {
  const below = new Set([unitId]);
  for (const id of below) for (const { id: child } of children.get(id) ?? []) below.add(child);
  return below;
}

/** The KR that an ID or a review's name (`KR~number`) stands for. */
export function keyResultNamed(plan: Plan, id: string): KeyResult | undefined {
  const { keyResults } = planIndex(plan);
  return keyResults.get(id) ?? keyResults.get(id.replace(/~\d+$/, ''));
}
