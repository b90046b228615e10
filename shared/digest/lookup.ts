// Takes a plan; gives its things by ID and who leads above whom, made once for all the mails of a moment. Never a rule of its own.

import type { KeyResult, Objective, Person, Plan, Unit } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { unitsAbove } from '../process/unit-tree.ts';

export interface Lookup {
  units: ReadonlyMap<string, Unit>;
  objectives: ReadonlyMap<string, Objective>;
  keyResults: ReadonlyMap<string, KeyResult>;
  people: ReadonlyMap<string, Person>;
  root: Unit | undefined;
  unitOf(keyResultId: string): Unit | undefined;
  /** Leads of the unit and of those above it, nearest first; units that nobody leads are left out. */
  leadsAbove(unitId: string): readonly string[];
  /** Who decides on support for a KR: the lead of the unit above, or the nearest above that has one; at the top its own lead. Null where nobody leads. */
  granterOf(keyResultId: string): string | null;
  /** The lead of the unit whose objective or KR this is (a proposal's answer). Null where nobody leads. */
  leadOfGoal(id: string): string | null;
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
  const leads = new Map<string, readonly string[]>();
  const leadsAbove = (unitId: string): readonly string[] => {
    const known = leads.get(unitId);
    if (known) return known;
    const found = unitsAbove(plan.units, unitId).flatMap((unit) => unit.leadEmail ?? []);
    leads.set(unitId, found);
    return found;
  };
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
    leadsAbove,
    granterOf: (keyResultId) => leadsAbove(unitOf(keyResultId)?.parentId ?? root?.id ?? '')[0] ?? null,
    leadOfGoal: (id) => {
      const objective = objectives.get(keyResults.get(id)?.objectiveId ?? id) ?? null;
      return leadsAbove(objective?.unitId ?? root?.id ?? '')[0] ?? null;
    },
  };
}

/** The KR that an ID or a review's name (`KR~number`) stands for. */
export function keyResultNamed({ plan }: Standing, id: string): KeyResult | undefined {
  const { keyResults } = lookupOf(plan);
  return keyResults.get(id) ?? keyResults.get(id.replace(/~\d+$/, ''));
}
