// Takes one step of the process from a person whose identity is proven; does it once, in one transaction over a constant number of documents.
// Never decides itself: each step has its handler.
import { dayAt } from '../../../../shared/calendar/zones.ts';
import { answersFor } from '../../../../shared/form/templates/form-actions.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { ActionName, ActionReply, ActionRequest } from '../../../../shared/wire/messages.ts';
import { AlreadyExists, type Json } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { readPlan } from '../publish/plan-documents.ts';
import { type Refused, refuse } from '../refuse.ts';
import { pendingDocument } from '../roll-up/pending.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { activePerson } from '../submit/owed-form.ts';
import { stateDocument } from '../submit/state-document.ts';
import { entryDocument } from '../workspace/entries.ts';
import { cycleOf, isAdmin, readHead } from '../workspace/head.ts';
import type { ActionContext, Handler, Outcome } from './context.ts';
import { adoptForm, proposeForm } from './forms.ts';
import { bookPoints, confirmMicroOkr, redeemReward, setMicroOkr } from './growth.ts';
import { keepPlaybook } from './playbooks.ts';
import { decideProposal, submitProposal } from './proposals.ts';
import { closeReview, respondToReview, startReview } from './reviews.ts';
import { acknowledgeSignal, reportSignal } from './signals.ts';
import { decideSupport, requestSupport } from './support.ts';

const HANDLERS: Record<ActionName, Handler> = {
  'review.respond': respondToReview,
  'review.start': startReview,
  'review.close': closeReview,
  'support.request': requestSupport,
  'support.decide': decideSupport,
  'proposal.submit': submitProposal,
  'proposal.decide': decideProposal,
  'signal.report': reportSignal,
  'signal.acknowledge': acknowledgeSignal,
  'microOkr.set': setMicroOkr,
  'microOkr.confirm': confirmMicroOkr,
  'reward.redeem': redeemReward,
  'points.book': bookPoints,
  'playbook.keep': keepPlaybook,
  'form.propose': proposeForm,
  'form.adopt': adoptForm,
};

export interface ActInput {
  workspace: string;
  email: string;
  action: ActionRequest;
  /** True where a workbook's own past is replayed: it happened, so nobody is asked for rights. Never from HTTP. */
  replayed?: boolean;
}

export type ActResult = { ok: true; reply: ActionReply } | Refused;

/** Does an action once, however often it comes. */
export async function act(
  deps: Deps,
  { workspace, email, action, replayed = false }: ActInput,
  now: EpochMs,
): Promise<ActResult> {
  const head = await readHead(deps.store, workspace);
  if (!head) return refuse('no-workspace', 'en');
  const { plan, warnings } = await readPlan(deps.store, workspace, head);
  const today = dayAt(now, head.settings.timeZone);
  const person = activePerson(plan, email, today);
  const admin = isAdmin(head, email, now);
  const language = person?.language ?? head.settings.language;
  if (!person && !admin && !replayed) return refuse('not-in-people', language);
  const template = plan.forms.find((form) => form.id === action.action && form.fields.length > 0);
  const base = {
    workspace,
    head,
    plan,
    warnings,
    email,
    isAdmin: admin || replayed,
    isReplay: replayed,
    language,
    key: action.key,
    id: action.id,
    answers: template ? answersFor(action.action, template, action.answers, language) : action.answers,
    now,
    today,
  };
  try {
    const done = await deps.store.transact(async (tx) => {
      const outcome = await HANDLERS[action.action]({ ...base, tx });
      if (outcome.ok) write({ ...base, tx }, action, outcome);
      return outcome;
    });
    if (!done.ok) return (await sameKeyBefore(deps, { workspace, email, action })) ?? done;
    await askForRollUp(deps, workspace);
    return { ok: true, reply: { key: action.key, fresh: true, id: done.id, message: done.message } };
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    return earlierReply(deps, { workspace, email, action }, base.language);
  }
}

function write(context: ActionContext, action: ActionRequest, outcome: Outcome): void {
  const { tx, workspace, key, email, now } = context;
  const { id, message, states = [], entries = [], documents = [], happened = [] } = outcome;
  tx.create(paths.submission(workspace, key), {
    action: { email, at: now, request: action, id, message } as unknown as Json,
  });
  for (const state of states)
    tx.set(paths.keyResultState(workspace, cycleOf(context.head), state.keyResultId), stateDocument(state));
  for (const change of entries) {
    const { path, data } = entryDocument(workspace, cycleOf(context.head), change);
    if (change.seq === 1) tx.create(path, data);
    else tx.set(path, data);
  }
  for (const { path, data } of documents) tx.set(path, data);
  tx.set(
    paths.pending(workspace, key),
    pendingDocument({ cycle: cycleOf(context.head), at: now, submission: null, states, entries, happened }),
  );
}

/** A step that was done before refuses to be done again; where it was this very request, that is its answer. */
async function sameKeyBefore(deps: Deps, { workspace, email, action }: ActInput): Promise<ActResult | null> {
  const document = await deps.store.get(paths.submission(workspace, action.key));
  const earlier = document?.action as { email: string; id: string; message: string } | undefined;
  if (earlier?.email !== email) return null;
  return { ok: true, reply: { key: action.key, fresh: false, id: earlier.id, message: earlier.message } };
}

/** The same key again: the same answer to the same person. An entry that exists under another key was done by somebody else. */
async function earlierReply(
  deps: Deps,
  { workspace, email, action }: ActInput,
  language: 'en' | 'zh',
): Promise<ActResult> {
  const document = await deps.store.get(paths.submission(workspace, action.key));
  const earlier = document?.action as { email: string; id: string; message: string } | undefined;
  if (!earlier) return refuse('already-done', language);
  if (earlier.email !== email) return refuse('key-taken', language);
  return { ok: true, reply: { key: action.key, fresh: false, id: earlier.id, message: earlier.message } };
}
