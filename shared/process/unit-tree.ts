// Takes the units; gives who is above and below whom. Never assumes an order of the rows.
import { groupBy } from '../model/group-by.ts';
import type { Unit } from '../model/plan.ts';

interface Tree {
  byId: Map<string, Unit>;
  children: Map<string, Unit[]>;
}

const trees = new WeakMap<readonly Unit[], Tree>();

/** Made once for each list of units: a digest asks thousands of times. */
function treeOf(units: readonly Unit[]): Tree {
  const known = trees.get(units);
  if (known) return known;
  const tree = {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    children: groupBy(
      units.filter((unit) => unit.parentId !== null),
      (unit) => unit.parentId!,
    ),
  };
  trees.set(units, tree);
  return tree;
}

/** The unit and those above it, nearest first. Ends at the root, or where a parent is missing. */
export function unitsAbove(units: readonly Unit[], unitId: string): Unit[] {
  const { byId } = treeOf(units);
  const above: Unit[] = [];
  for (
    let unit = byId.get(unitId);
    unit && above.length <= units.length;
    unit = unit.parentId === null ? undefined : byId.get(unit.parentId)
  )
    above.push(unit);
  return above;
}

/** IDs of the unit and of all units below it. */
export function unitsBelow(units: readonly Unit[], unitId: string): Set<string> {
  const { children } = treeOf(units);
  const below = new Set([unitId]);
  for (const id of below) {
    for (const child of children.get(id) ?? []) below.add(child.id);
  }
  return below;
}

/** The units right below one, in the order of the plan. */
export const unitsRightBelow = (units: readonly Unit[], unitId: string): readonly Unit[] =>
  treeOf(units).children.get(unitId) ?? [];
