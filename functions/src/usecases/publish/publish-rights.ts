// Takes the plan before and after and who publishes; gives the part that they may make live. Never decides by
// roles of the plan that is being published.

import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import type { Language, Plan } from '../../../../shared/model/plan.ts';
import {
  adjustedField,
  isOwnAdjustment,
  isSound,
  type PublishedChange,
  planChanges,
  withAdjustments,
} from '../../../../shared/process/plan-changes.ts';
import { wordFor } from '../../../../shared/sheet/table/words.ts';
import { say } from '../../../../shared/words/publishing.ts';
import { type Refused, refuse } from '../refuse.ts';

interface PublishAttempt {
  /** Null: the workspace's first plan. */
  before: Plan | null;
  after: Plan;
  email: string;
  isAdmin: boolean;
  /** Null: nothing is published, so that no reason is asked for. */
  reasons: Record<string, string> | null;
}

export type AllowedPart = { ok: true; plan: Plan; waiting: PublishedChange[] } | Refused;

/**
 * An admin publishes everything; an owner target, weight and plan of their own KRs, each with a reason
 * (design §6, Who may what).
 */
export function allowedPart({ before, after, email, isAdmin, reasons }: PublishAttempt): AllowedPart {
  if (isAdmin || !before) return { ok: true, plan: after, waiting: [] };
  const { language } = before.settings;
  if (!planIndex(before).people.has(email)) return refuse('not-in-people', language);
  const changes = planChanges(before, after);
  const own = changes.filter((change) => isOwnAdjustment(change, email, before));
  const plan = withAdjustments(before, after, own);
  const unsound = new Set(plan.keyResults.filter((each) => !isSound(each)).map((each) => each.id));
  const live = own.filter((change) => !unsound.has(change.id));
  if (live.length === 0) return refuse('not-allowed', language, { who: say(language, 'admins') });
  const unexplained = reasons && live.find((change) => (reasons[change.id] ?? '').trim() === '');
  if (unexplained) return reasonNeeded(unexplained, language);
  return {
    ok: true,
    plan: withAdjustments(before, after, live),
    waiting: changes.filter((change) => !live.includes(change)),
  };
}

function reasonNeeded(change: PublishedChange, language: Language): Refused {
  const field = adjustedField(change);
  const message = say(language, 'reasonNeeded', {
    id: change.id,
    field: field === null ? change.column : wordFor('adjustedField', field, language),
  });
  const problem = { tab: change.tab, row: 0, column: change.column, code: 'reason-needed', message };
  return { ok: false, status: 422, refusal: { code: 'reason-needed', message, problems: [problem] } };
}
