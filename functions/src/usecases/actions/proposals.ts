// Takes a region's answer to headquarters, or the decision on it; gives the entry and, adopted, the plan with it. Never a proposal without a score and resources.
import type { KeyResult, Objective, Plan } from '../../../../shared/model/plan.ts';
import type { Proposal } from '../../../../shared/model/process.ts';
import { leadsOn } from '../../../../shared/process/leads.ts';
import { closesLoop, ideaNote, startedAtAdoption, withIdeas } from '../../../../shared/process/proposals.ts';
import { unitsAbove } from '../../../../shared/process/unit-tree.ts';
import { parseKeyResults } from '../../../../shared/sheet/proposed-key-results.ts';
import { type Refused, refuse } from '../refuse.ts';
import { revisedPlan } from '../revise-plan.ts';
import {
  type ActionContext,
  choiceIn,
  type Handler,
  idFor,
  notAChoice,
  type Outcome,
  readEntry,
  say,
  textOf,
} from './context.ts';

/** A lead of the unit (or above), or an admin, answers an objective or KR of a unit above with an own objective. */
export const submitProposal: Handler = async (context) => {
  const { plan, answers, language } = context;
  const unitId = textOf(answers, 'unit');
  const answered = textOf(answers, 'answers');
  const above = unitsAbove(plan.units, unitId);
  if (above.length === 0) return refuse('unknown-thing', language, { id: unitId });
  const isOfUnit = plan.people.some(
    (person) => person.email === context.email && person.unitIds.includes(unitId),
  );
  if (!context.isAdmin && !isOfUnit && !above.some((unit) => unit.leadEmail === context.email)) {
    return refuse('not-allowed', language, { who: say(context, 'people of that unit', '该组织成员') });
  }
  const goalOf = unitOfAnswered(plan, answered);
  if (!goalOf) return refuse('unknown-thing', language, { id: answered });
  if (!context.isReplay && !above.slice(1).some((unit) => unit.id === goalOf))
    return refuse('not-above', language, { id: answered, unit: above[0]!.name || unitId });
  const score = textOf(answers, 'alignmentScore');
  if (!/^[1-5]$/.test(score)) return refuse('bad-score', language, { value: score });
  const resources = textOf(answers, 'resources');
  if (resources === '') return refuse('no-resources', language);
  const keyResults = parseKeyResults(textOf(answers, 'keyResults'));
  if (!keyResults)
    return refuse('bad-answers', language, {
      field: say(context, 'Key results', '关键结果'),
      reason: say(context, 'text, baseline, target; …', '内容，基线，目标值；…'),
    });
  if (textOf(answers, 'objective') === '')
    return refuse('bad-answers', language, {
      field: say(context, 'Objective', '目标'),
      reason: say(context, 'say what you want to reach', '请写明目标'),
    });
  const id = idFor(context, 'P');
  const entry: Proposal = {
    id,
    at: context.now,
    unitId,
    by: context.email,
    answers: answered,
    objective: textOf(answers, 'objective'),
    keyResults,
    alignmentScore: Number(score),
    resources,
    idea: textOf(answers, 'idea'),
    decision: null,
    decidedAt: null,
    decidedBy: '',
    reason: '',
    objectiveId: null,
  };
  return {
    ok: true,
    id,
    message: say(context, `Proposal ${id} is with headquarters.`, `提案 ${id} 已提交总部。`),
    entries: [{ type: 'proposals', id, seq: 1, entry }],
    happened: [{ kind: 'proposal-submitted', id, by: context.email }],
  };
};

function unitOfAnswered(plan: Plan, id: string): string | undefined {
  const objectiveId = plan.keyResults.find((each) => each.id === id)?.objectiveId ?? id;
  return plan.objectives.find((each) => each.id === objectiveId)?.unitId;
}

/** The lead of the unit whose objective was answered, a lead above, or an admin, adopts or returns with a reason; once. */
export const decideProposal: Handler = async (context) => {
  const { plan, answers, language, id } = context;
  const known = await readEntry(context, 'proposals', id);
  if (!known) return refuse('unknown-thing', language, { id });
  const proposal = known.entry;
  const unitId = unitOfAnswered(plan, proposal.answers);
  const leads = unitId === undefined ? [] : leadsOn(plan, context.today).above(unitId);
  if (!context.isAdmin && !leads.includes(context.email))
    return refuse('not-allowed', language, {
      who: say(context, 'whoever leads the answered objective', '被回应目标的负责人'),
    });
  if (proposal.decision !== null) return refuse('already-done', language);
  const decision = choiceIn(context, 'decision', 'proposalDecision');
  const reason = textOf(answers, 'reason');
  if (decision === null) return notAChoice(context, ['Decision', '决定'], 'proposalDecision');
  if (decision === 'returned' && reason === '')
    return refuse('bad-answers', language, {
      field: say(context, 'Reason', '理由'),
      reason: say(context, 'say why it is returned', '请说明退回原因'),
    });
  const objectiveId = decision === 'adopted' ? textOf(answers, 'objectiveId') || `O-${id}` : null;
  const decided: Proposal = {
    ...proposal,
    decision,
    decidedAt: context.now,
    decidedBy: context.email,
    reason,
    objectiveId,
  };
  const adopted = decision === 'adopted' ? await adoption(context, decided) : [];
  if (!Array.isArray(adopted)) return adopted;
  return {
    ok: true,
    id,
    message: say(
      context,
      `${id} is ${decision}.`,
      decision === 'adopted' ? `${id} 已采纳。` : `${id} 已退回。`,
    ),
    entries: [{ type: 'proposals', id, seq: known.seq + 1, entry: decided }],
    documents: adopted,
    happened: [{ kind: 'proposal-decided', id, by: context.email }],
  };
};

/** The next revision of the plan: the objective live and aligned, the idea in the answered objective's notes with its author (the seed: 双向校准). */
async function adoption(
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
