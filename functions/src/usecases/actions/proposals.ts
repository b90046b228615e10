// Takes a region's answer to headquarters, or the decision on it; gives the entry and, adopted, the plan with it. Never a proposal without a score and resources.
import type { Proposal } from '../../../../shared/model/process.ts';
import { leadsOn } from '../../../../shared/process/leads.ts';
import { unitsAbove } from '../../../../shared/process/unit-tree.ts';
import { parseKeyResults } from '../../../../shared/sheet/cells/proposed-key-results.ts';
import { refuse } from '../refuse.ts';
import { adoption, unitOfAnswered } from './adoption.ts';
import { choiceIn, type Handler, idFor, notAChoice, readEntry, say, textOf } from './context.ts';

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
