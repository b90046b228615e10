// Takes a plan and what proposals brought into it; gives the plan with adopted KRs starting no earlier and
// contributed ideas in the notes. Never reads cells: see cells/proposed-key-results.ts.

import { planIndex } from '../lookup/plan-index.ts';
import type { Objective, Plan, Unit } from '../model/plan.ts';
import type { Proposal } from '../model/process.ts';
import type { Standing } from '../model/standing.ts';
import type { Day } from '../model/time.ts';
import { beforeBrackets, inBrackets, listed } from '../words/punctuation.ts';

/**
 * KRs of an adopted proposal start at the earliest on the day of adoption (design §6, Snapshot days).
 * `adoptions`: that day by objective ID.
 */
export function startedAtAdoption(plan: Plan, adoptions: Record<string, Day>): Plan {
  return {
    ...plan,
    keyResults: plan.keyResults.map((each) => {
      const adopted = adoptions[each.objectiveId];
      return adopted !== undefined && each.start < adopted ? { ...each, start: adopted } : each;
    }),
  };
}

/**
 * The line that an idea makes in the notes of what was answered: with its author and where they are from
 * (docs/case.md: 双向校准).
 */
export function ideaNote({ idea, by, unitId }: Pick<Proposal, 'idea' | 'by' | 'unitId'>, plan: Plan): string {
  const { personName, unitName } = planIndex(plan);
  const { language } = plan.settings;
  return inBrackets(language, idea, listed(language, [personName(by), unitName(unitId)]));
}

/**
 * Contributed ideas in the notes of their objectives, each once, after what stands there. `ideas`: lines by
 * objective ID.
 */
export function withIdeas(objectives: Objective[], ideas: Record<string, readonly string[]>): Objective[] {
  return objectives.map((each) => {
    // By the idea itself: somebody may have named its author in another way.
    const missing = (ideas[each.id] ?? []).filter((line) => !each.notes.includes(beforeBrackets(line)));
    return missing.length === 0
      ? each
      : { ...each, notes: [each.notes, ...missing].filter((line) => line !== '').join('\n') };
  });
}

/**
 * Whether aligning the objective to `aim` (an objective or a KR) would close a loop: the aim's own chain
 * leads back to it.
 */
export function closesLoop(plan: Plan, objectiveId: string, aim: string): boolean {
  const { objectives, keyResults } = planIndex(plan);
  let at: string | null | undefined = aim;
  for (let steps = 0; at && steps <= objectives.size; steps += 1) {
    const objective: string = keyResults.get(at)?.objectiveId ?? at;
    if (objective === objectiveId) return true;
    at = objectives.get(objective)?.alignedTo;
  }
  return false;
}

/**
 * Adopted objectives whose row says nothing of what they serve stay aligned to what they answered, as `live`
 * has it, while that is there and closes no loop.
 */
export function stillAligned(plan: Plan, live: Plan, adoptions: Record<string, Day>): Plan {
  const { objectives, keyResults } = planIndex(plan);
  const answered = planIndex(live).objectives;
  const aimOf = ({ id, alignedTo }: Plan['objectives'][number]) => {
    const aim = alignedTo === null && adoptions[id] !== undefined ? answered.get(id)?.alignedTo : null;
    return aim && (objectives.has(aim) || keyResults.has(aim)) && !closesLoop(plan, id, aim)
      ? aim
      : alignedTo;
  };
  return { ...plan, objectives: plan.objectives.map((each) => ({ ...each, alignedTo: aimOf(each) })) };
}

/** Units right below the root that have proposed nothing. */
export function unitsWithoutProposal({ plan, process }: Pick<Standing, 'plan' | 'process'>): Unit[] {
  const { root, rightBelow } = planIndex(plan);
  const proposed = new Set(process.proposals.map(({ unitId }) => unitId));
  return rightBelow(root?.id ?? '').filter(({ id }) => !proposed.has(id));
}
