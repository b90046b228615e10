// Takes the units; gives who is above and below whom. Never assumes an order of the rows.
import type { Unit } from '../model/plan.ts';

/** The unit and those above it, nearest first. Ends at the root, or where a parent is missing. */
export function unitsAbove(units: readonly Unit[], unitId: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
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
  const below = new Set([unitId]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const unit of units) {
      if (unit.parentId !== null && below.has(unit.parentId) && !below.has(unit.id)) {
        below.add(unit.id);
        grown = true;
      }
    }
  }
  return below;
}

/** The lead of the unit, or of the nearest above that has one; `skip` levels further up for what has climbed. Null where nobody leads. */
export function leadAbove(units: readonly Unit[], unitId: string, skip = 0): string | null {
  const leads = unitsAbove(units, unitId).flatMap((unit) => (unit.leadEmail ? [unit.leadEmail] : []));
  return leads[Math.min(skip, leads.length - 1)] ?? null;
}
