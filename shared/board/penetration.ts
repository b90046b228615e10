// Takes a plan; gives the share of headquarters' key results that reach the front line, and where the chain
// breaks.
// Never looks at what was reported.

import { planIndex } from '../lookup/plan-index.ts';
import type { PenetrationBreak } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import type { Objective, Plan } from '../model/plan.ts';

interface Penetration {
  /** 0..1; null where the root has no units below it or no KRs. */
  share: number | null;
  /** IDs of the root's KRs that reach the front line. */
  reached: string[];
  breaks: PenetrationBreak[];
}

interface Index {
  children: Map<string, string[]>;
  /** Objectives by unit and by what they are aligned to. */
  aligned: Map<string, Map<string, Objective[]>>;
  /** Of the objectives that are aligned to anything: no chain leads through another. */
  keyResultIds: Map<string, string[]>;
}

/**
 * Penetration (design §6, Measures; docs/case.md: 目标穿透率): a KR of the root unit counts where one chain
 * of alignment goes through every level down to a unit with none below it. A break is a child unit in which
 * nothing takes up what its parent's chain handed down.
 */
export function penetrationOf(plan: Plan): Penetration {
  const { root, objectives } = planIndex(plan);
  const index = indexOf(plan);
  if (!root || !index.children.has(root.id)) return { share: null, reached: [], breaks: [] };
  const breaks: PenetrationBreak[] = [];
  const counted = plan.keyResults.filter(
    ({ objectiveId }) => objectives.get(objectiveId)?.unitId === root.id,
  );
  const reached = counted
    .filter(({ id, objectiveId }) => goesOn(root.id, [id, objectiveId], id, index, breaks))
    .map(({ id }) => id);
  return { share: counted.length === 0 ? null : reached.length / counted.length, reached, breaks };
}

/**
 * Whether a chain through `handedDown` (IDs of KRs and objectives of `unitId`) reaches a unit without units
 * below; notes the breaks.
 */
function goesOn(
  unitId: string,
  handedDown: string[],
  keyResultId: string,
  index: Index,
  breaks: PenetrationBreak[],
): boolean {
  const children = index.children.get(unitId);
  if (!children) return true;
  let reached = false;
  for (const child of children) {
    const taken = handedDown.flatMap((id) => index.aligned.get(child)?.get(id) ?? []);
    if (taken.length === 0) {
      breaks.push({ keyResultId, unitId: child });
      continue;
    }
    const next = taken.flatMap((objective) => [
      objective.id,
      ...(index.keyResultIds.get(objective.id) ?? []),
    ]);
    if (goesOn(child, next, keyResultId, index, breaks)) reached = true;
  }
  return reached;
}

function indexOf(plan: Plan): Index {
  const below = plan.units.filter((unit) => unit.parentId !== null);
  const aligned = plan.objectives.filter((objective) => objective.alignedTo !== null);
  const alignedIds = new Set(aligned.map(({ id }) => id));
  const onChains = plan.keyResults.filter(({ objectiveId }) => alignedIds.has(objectiveId));
  const idsOf = (groups: Map<string, { id: string }[]>) =>
    new Map([...groups].map(([key, group]) => [key, group.map(({ id }) => id)]));
  return {
    children: idsOf(groupBy(below, (unit) => unit.parentId!)),
    aligned: new Map(
      [...groupBy(aligned, (objective) => objective.unitId)].map(([unitId, group]) => [
        unitId,
        groupBy(group, (each) => each.alignedTo!),
      ]),
    ),
    keyResultIds: idsOf(groupBy(onChains, (keyResult) => keyResult.objectiveId)),
  };
}
