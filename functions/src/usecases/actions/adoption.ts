// Takes a proposal that is adopted; gives the plan's next revision with its objective live and aligned. Never decides: proposals.ts does.
import type { KeyResult, Objective, Plan } from '../../../../shared/model/plan.ts';
import type { Proposal } from '../../../../shared/model/process.ts';
import { closesLoop, ideaNote, startedAtAdoption, withIdeas } from '../../../../shared/process/proposals.ts';
import { unitsAbove } from '../../../../shared/process/unit-tree.ts';
import { revisedPlan } from '../publish/revise-plan.ts';
import { type Refused, refuse } from '../refuse.ts';
import type { ActionContext, Outcome } from './context.ts';

/** The unit of the objective, or of the KR's objective, that a proposal answers; undefined where the plan has it no more. */
export function unitOfAnswered(plan: Plan, id: string): string | undefined {
  const objectiveId = plan.keyResults.find((each) => each.id === id)?.objectiveId ?? id;
  return plan.objectives.find((each) => each.id === objectiveId)?.unitId;
}

/** The next revision of the plan: the objective live and aligned, the idea in the answered objective's notes with its author (docs/case.md: 双向校准). */
export async function adoption(
  context: ActionContext,
  proposal: Proposal,
): Promise<Refused | NonNullable<Outcome['documents']>> {
  const { tx, workspace, head, plan, email, now, today } = context;
  const { objectiveId: named, answers: aim, unitId } = proposal;
  const objectiveId = named!;
  if (!unitOfAnswered(plan, aim) || !plan.units.some((unit) => unit.id === unitId))
    return refuse('goal-gone', context.language, { id: aim });
  if (closesLoop(plan, objectiveId, aim)) return refuse('loop', context.language, { id: objectiveId, aim });
  const isInSheet = plan.objectives.some((each) => each.id === objectiveId);
  const objectives = isInSheet
    ? aligned(plan.objectives, proposal)
    : [...plan.objectives, newObjective(proposal)];
  const ideas = withIdeaOf(head.ideas ?? {}, plan, proposal);
  const next: Plan = {
    ...plan,
    objectives: withIdeas(objectives, ideas),
    keyResults: isInSheet ? plan.keyResults : [...plan.keyResults, ...newKeyResults(proposal, plan, today)],
  };
  const adoptions = { ...head.adoptions, [objectiveId]: today };
  const published = { plan: startedAtAdoption(next, adoptions), warnings: context.warnings };
  const documents = await revisedPlan(tx, workspace, head, published, {
    email,
    now,
    adoptions,
    ideas,
    unseen: isInSheet ? [] : [objectiveId],
  });
  return documents ?? refuse('busy', context.language);
}

/** An objective that stood in the sheet before its proposal was adopted is aligned by the adoption, unless somebody aligned it. */
const aligned = (objectives: Objective[], { objectiveId, answers }: Proposal): Objective[] =>
  objectives.map((each) =>
    each.id === objectiveId && each.alignedTo === null ? { ...each, alignedTo: answers } : each,
  );

function newObjective({ objectiveId, unitId, objective, answers }: Proposal): Objective {
  return { id: objectiveId!, unitId, text: objective, alignedTo: answers, weight: null, notes: '' };
}

function newKeyResults(proposal: Proposal, { settings, units }: Plan, today: string): KeyResult[] {
  const owner = unitsAbove(units, proposal.unitId).find((unit) => unit.leadEmail)?.leadEmail ?? proposal.by;
  return proposal.keyResults.map(({ text, baseline, target, percent }, index) => ({
    id: `${proposal.objectiveId}-K${index + 1}`,
    objectiveId: proposal.objectiveId!,
    text,
    metricId: '',
    type: target > baseline ? 'increase' : 'decrease',
    baseline,
    target,
    low: null,
    high: null,
    weight: null,
    owner,
    start: today > settings.cycleStart ? today : settings.cycleStart,
    due: settings.cycleEnd,
    points: [],
    percent,
  }));
}

/** The ideas with this proposal's, once, under the objective that it answered. */
function withIdeaOf(
  ideas: Record<string, string[]>,
  plan: Plan,
  proposal: Proposal,
): Record<string, string[]> {
  if (proposal.idea === '') return ideas;
  const { answers } = proposal;
  const answered = plan.keyResults.find((each) => each.id === answers)?.objectiveId ?? answers;
  const lines = ideas[answered] ?? [];
  const line = ideaNote(proposal, plan);
  return lines.includes(line) ? ideas : { ...ideas, [answered]: [...lines, line] };
}
