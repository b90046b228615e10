// Takes a request for support or the decision on it; gives the entry. Never decides who must help whom.

import type { Support } from '../../../../shared/model/process.ts';
import { unitsAbove } from '../../../../shared/process/unit-tree.ts';
import { wordFor } from '../../../../shared/sheet/table/words.ts';
import { refuse } from '../refuse.ts';
import {
  type ActionContext,
  choiceIn,
  type Handler,
  idFor,
  notAChoice,
  readEntry,
  say,
  textOf,
} from './context.ts';

/** A person asks for people, budget, supply or a decision for a KR. */
export const requestSupport: Handler = async (context) => {
  const kind = choiceIn(context, 'kind', 'supportKind');
  const keyResultId = textOf(context.answers, 'keyResultId');
  const request = textOf(context.answers, 'request');
  if (kind === null) return notAChoice(context, ['Kind', '类别'], 'supportKind');
  if (!context.plan.keyResults.some((each) => each.id === keyResultId))
    return refuse('unknown-key-result', context.language, { id: keyResultId });
  if (request === '')
    return refuse('bad-answers', context.language, {
      field: say(context, 'Request', '需求'),
      reason: say(context, 'say what is needed', '请写明需要什么'),
    });
  const id = idFor(context, 'SUP');
  const entry: Support = {
    id,
    at: context.now,
    keyResultId,
    by: context.email,
    kind,
    request,
    decision: null,
    fromUnitId: null,
    decidedAt: null,
    decidedBy: '',
    reason: '',
  };
  return {
    ok: true,
    id,
    message: say(context, `Asked: ${id}.`, `已提交：${id}。`),
    entries: [{ type: 'support', id, seq: 1, entry }],
    happened: [{ kind: 'support-asked', id, by: context.email }],
  };
};

/** Leads of the units above the one that asks may grant it, any lead may lend from their own, admins may do both. */
function mayDecide(context: ActionContext, support: Support): boolean {
  const { plan, email } = context;
  const objectiveId = plan.keyResults.find((each) => each.id === support.keyResultId)?.objectiveId;
  const unitId = plan.objectives.find((each) => each.id === objectiveId)?.unitId;
  const above = unitId === undefined ? [] : unitsAbove(plan.units, unitId);
  const isLeadAbove = above.some((unit) => unit.leadEmail === email);
  const lends = plan.units.some(
    (unit) => unit.leadEmail === email && unit.id === textOf(context.answers, 'fromUnit'),
  );
  return context.isAdmin || isLeadAbove || lends;
}

/** Granted, lent by another unit, or declined with a reason. */
export const decideSupport: Handler = async (context) => {
  const known = await readEntry(context, 'support', context.id);
  if (!known) return refuse('unknown-thing', context.language, { id: context.id });
  if (!mayDecide(context, known.entry))
    return refuse('not-allowed', context.language, { who: say(context, 'the leads above', '上级负责人') });
  if (known.entry.decision !== null) return refuse('already-done', context.language);
  const decision = choiceIn(context, 'decision', 'supportDecision');
  const fromUnit = textOf(context.answers, 'fromUnit');
  const reason = textOf(context.answers, 'reason');
  if (decision === null) return notAChoice(context, ['Decision', '决定'], 'supportDecision');
  if (decision === 'lent' && fromUnit === '' && !context.isReplay)
    return refuse('bad-answers', context.language, {
      field: say(context, 'From unit', '支援方'),
      reason: say(context, 'say which unit lends', '请写明由哪个组织借出'),
    });
  if (fromUnit !== '' && !context.plan.units.some((unit) => unit.id === fromUnit))
    return refuse('unknown-thing', context.language, { id: fromUnit });
  if (decision === 'declined' && reason === '')
    return refuse('bad-answers', context.language, {
      field: say(context, 'Reason', '理由'),
      reason: say(context, 'say why', '请说明原因'),
    });
  return {
    ok: true,
    id: context.id,
    message: say(
      context,
      `${context.id}: ${decision}.`,
      `${context.id}：${wordFor('supportDecision', decision, 'zh')}。`,
    ),
    entries: [
      {
        type: 'support',
        id: context.id,
        seq: known.seq + 1,
        entry: {
          ...known.entry,
          decision,
          fromUnitId: fromUnit || null,
          decidedAt: context.now,
          decidedBy: context.email,
          reason,
        },
      },
    ],
    happened: [{ kind: 'support-decided', id: context.id, by: context.email }],
  };
};
