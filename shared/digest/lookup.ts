// Takes a plan; gives its things by ID, made once for all the mails of a moment. Never a rule of its own.

import type { KeyResult, Objective, Person, Plan, Unit } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';

export interface Lookup {
  units: ReadonlyMap<string, Unit>;
  objectives: ReadonlyMap<string, Objective>;
  keyResults: ReadonlyMap<string, KeyResult>;
  people: ReadonlyMap<string, Person>;
  root: Unit | undefined;
  unitOf(keyResultId: string): Unit | undefined;
}

const made = new WeakMap<Plan, Lookup>();

/** The lookup of a plan. A plan never changes, so that one is enough. */
export function lookupOf(plan: Plan): Lookup {
  const known = made.get(plan);
  if (known) return known;
  const lookup = newLookup(plan);
  made.set(plan, lookup);
  return lookup;
}

const byId = <Each extends { id: string }>(all: readonly Each[]): ReadonlyMap<string, Each> =>
  new Map(all.map((each) => [each.id, each]));

function newLookup(plan: Plan): Lookup {
  const units = byId(plan.units);
  const objectives = byId(plan.objectives);
  const keyResults = byId(plan.keyResults);
  const root = plan.units.find((unit) => unit.parentId === null);
  const unitOf = (keyResultId: string) => {
    const objective = objectives.get(keyResults.get(keyResultId)?.objectiveId ?? '');
    return units.get(objective?.unitId ?? '');
  };
  return {
    units,
    objectives,
    keyResults,
    people: new Map(plan.people.map((person) => [person.email, person])),
    root,
    unitOf,
  };
}

/** The KR that an ID or a review's name (`KR~number`) stands for. */
export function keyResultNamed({ plan }: Standing, id: string): KeyResult | undefined {
  const { keyResults } = lookupOf(plan);
  return keyResults.get(id) ?? keyResults.get(id.replace(/~\d+$/, ''));
}
