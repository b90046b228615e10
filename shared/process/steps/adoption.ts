// A proposal that is adopted: the plan with its objective live and aligned. Never decides: proposals.ts does.

import { planIndex } from '../../lookup/plan-index.ts';
import type { KeyResult, Objective, Plan } from '../../model/plan.ts';
import type { Proposal } from '../../model/process.ts';
import type { Day } from '../../model/time.ts';
import { leadsOn } from '../leads.ts';
import { closesLoop, ideaNote, startedAtAdoption, withIdeas } from '../proposals.ts';
import { type Refusing, refused } from './say.ts';
import type { PlanChange, StepRequest } from './step.ts';

/**
 * The next plan: the objective live and aligned, the idea in the answered objective's notes with its author
 * (docs/case.md: 双向校准).
 */
export function adoption(asked: StepRequest, proposal: Proposal): PlanChange | Refusing {
  const { plan, today } = asked;
  const { answers: aim, unitId } = proposal;
  const objectiveId = proposal.objectiveId!;
  const { unitOfGoal, units, objectives: known } = planIndex(plan);
  if (!unitOfGoal(aim) || !units.has(unitId)) return refused('goal-gone', { id: aim });
  if (closesLoop(plan, objectiveId, aim)) return refused('loop', { id: objectiveId, aim });
  const isInSheet = known.has(objectiveId);
  const objectives = isInSheet
    ? aligned(plan.objectives, proposal)
    : [...plan.objectives, newObjective(proposal)];
  const ideas = withIdeaOf(asked.ideas, plan, proposal);
  const next: Plan = {
    ...plan,
    objectives: withIdeas(objectives, ideas),
    keyResults: isInSheet ? plan.keyResults : [...plan.keyResults, ...newKeyResults(proposal, plan, today)],
  };
  const adoptions = { ...asked.adoptions, [objectiveId]: today };
  return {
    plan: startedAtAdoption(next, adoptions),
    adoptions,
    ideas,
    unseen: isInSheet ? [] : [objectiveId],
  };
}

/**
 * An objective that stood in the sheet before its proposal was adopted is aligned by the adoption, unless
 * somebody aligned it.
 */
const aligned = (objectives: Objective[], { objectiveId, answers }: Proposal): Objective[] =>
  objectives.map((each) =>
    each.id === objectiveId && each.alignedTo === null ? { ...each, alignedTo: answers } : each,
  );

function newObjective({ objectiveId, unitId, objective, answers }: Proposal): Objective {
  return { id: objectiveId!, unitId, text: objective, alignedTo: answers, weight: null, notes: '' };
}

function newKeyResults(proposal: Proposal, plan: Plan, today: Day): KeyResult[] {
  const { settings } = plan;
  const owner = leadsOn(plan, today).above(proposal.unitId)[0] ?? proposal.by;
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
  const answered = planIndex(plan).keyResults.get(answers)?.objectiveId ?? answers;
  const lines = ideas[answered] ?? [];
  const line = ideaNote(proposal, plan);
  return lines.includes(line) ? ideas : { ...ideas, [answered]: [...lines, line] };
}
