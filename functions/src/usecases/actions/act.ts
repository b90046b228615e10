// Takes one step of the process from a person whose identity is proven; does it once, in one transaction over
// a constant number of documents.
// Never decides itself: the step's definition does (shared/process/steps).
import { dayAt } from '../../../../shared/calendar/zones.ts';
import type { FormTemplate, RawAnswers } from '../../../../shared/model/form.ts';
import type { Language } from '../../../../shared/model/plan.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { formById, formsInForce } from '../../../../shared/process/gate/built-in-forms.ts';
import { answersFor, canGrow } from '../../../../shared/process/gate/form-actions.ts';
import { checkStepAnswers } from '../../../../shared/process/gate/gate.ts';
import { LIVE_POLICY, type Policy } from '../../../../shared/process/steps/rights.ts';
import { filledPair, type Refusing, valuesIn } from '../../../../shared/process/steps/say.ts';
import type { StepRequest } from '../../../../shared/process/steps/step.ts';
import { stepNamed } from '../../../../shared/process/steps/table.ts';
import type { ActionReply, ActionRequest } from '../../../../shared/wire/messages/actions.ts';
import { AlreadyExists } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';
import type { Deps } from '../deps.ts';
import { badAnswers, type Refused, refuse } from '../refuse.ts';
import { askForRollUp } from '../roll-up/roll-up-task.ts';
import { isSameContent, keyOfChanged } from '../same-key.ts';
import { shortName } from '../short-name.ts';
import { entrant } from '../workspace/entrant.ts';
import { type Head, isAdmin, readHead } from '../workspace/head.ts';
import { type PublishedPlan, readPlan } from '../workspace/plan-documents.ts';
import { readExtraData, readThing, type StepScope } from './read.ts';
import { planDocumentsOf, write } from './write.ts';

interface ActInput {
  workspace: string;
  email: string;
  action: ActionRequest;
  /**
   * By what the step is judged: what people do now, unless a workbook's own past is replayed. Never from
   * HTTP.
   */
  policy?: Policy;
  /** True for a filled-in form: every field that it requires has to be there. */
  isWhole?: boolean;
  /** A form of the company's own that the answers fill in, and that begins the step. */
  form?: FormTemplate;
  /** False: somebody who has not signed in of late, so that an admin has a member's rights. */
  asAdmin?: boolean;
}

type ActResult = { ok: true; reply: ActionReply } | Refused;

/**
 * Does an action once, however often it comes: the same key with the same content is answered again
 * (usecases/same-key.ts).
 */
export async function act(deps: Deps, input: ActInput, now: EpochMs): Promise<ActResult> {
  const { workspace, email, policy = LIVE_POLICY } = input;
  const head = await readHead(deps.store, workspace);
  if (!head) return refuse('no-workspace', 'en');
  const published = await readPlan(deps.store, workspace, head);
  const entered = entrant(head, published.plan, email, now);
  const language = entered?.language ?? head.settings.language;
  if (!entered && policy.asks) return refuse('not-in-people', language);
  const checked = checkedAnswers(input, policy, published, language);
  if (!('answers' in checked)) return checked;
  // What is kept of a form of the company's own is what the step read.
  const action = input.form ? { ...input.action, answers: checked.answers } : input.action;
  const asked = askedOf(input, { head, published, language, answers: checked.answers, now });
  try {
    const done = await deps.store.transact((tx) =>
      take({ tx, workspace, head, plan: published.plan }, asked, action, published),
    );
    if (!done.ok) return (await sameKeyBefore(deps, { workspace, email, action })) ?? done;
    await askForRollUp(deps, workspace);
    return { ok: true, reply: { key: action.key, fresh: true, id: done.id, message: done.message } };
  } catch (error) {
    if (!(error instanceof AlreadyExists)) throw error;
    const before = await earlier(deps, { workspace, action });
    if (before?.email !== email) return refuse(before ? 'key-taken' : 'already-done', language);
    if (isSameRequest(action, before.request)) return replyOf(action, before);
    const key = keyOfChanged(action.key, contentOf(action));
    return act(deps, { ...input, action: { ...input.action, key } }, now);
  }
}

/** The answers as the step reads them, or their faults. */
function checkedAnswers(
  { action, form, isWhole = false }: ActInput,
  policy: Policy,
  { plan }: PublishedPlan,
  language: Language,
): { answers: RawAnswers } | Refused {
  const template = form ?? formById(plan.forms, action.action)!;
  if (!policy.asks) return { answers: answersFor(action.action, template, action.answers, language) };
  const step = stepNamed(action.action)!;
  const context = { ...plan, language, decimalMark: action.decimalMark ?? null };
  const { answers, faults } = checkStepAnswers(step, template, action.answers, context, isWhole);
  return faults.length > 0
    ? badAnswers(faults, [...template.fields, ...step.form.fields], language)
    : { answers };
}

function askedOf(
  { email, action, policy = LIVE_POLICY, asAdmin = true }: ActInput,
  {
    head,
    published: { plan },
    language,
    answers,
    now,
  }: { head: Head; published: PublishedPlan; language: Language; answers: RawAnswers; now: EpochMs },
): StepRequest {
  const forms = formsInForce(plan.forms);
  return {
    plan,
    email,
    isAdmin: !policy.asks || (asAdmin && isAdmin(head, email, now)),
    policy,
    key: action.key,
    fresh: shortName(action.key),
    id: action.id,
    answers,
    now,
    today: dayAt(now, head.settings.timeZone),
    adoptions: head.adoptions,
    ideas: head.ideas ?? {},
    forms,
    growing: new Set(forms.flatMap(({ id }) => (canGrow(id) ? [id] : []))),
    language,
  };
}

/** What the step reads, whether it may be taken, what it changes, all of it written. */
async function take(
  scope: StepScope,
  asked: StepRequest,
  request: ActionRequest,
  { warnings }: PublishedPlan,
): Promise<{ ok: true; id: string; message: string } | Refused> {
  const step = stepNamed(request.action)!;
  const { language, email, now } = asked;
  const known = await readThing(scope, step.on, asked.id);
  if (!known) return refuse('unknown-thing', language, { id: asked.id });
  const refusal = asked.policy.refusalOf(step.may, asked, known.thing, asked.answers);
  if (refusal) return refusedIn(refusal, language);
  const reads = await readExtraData(scope, step.extraReads?.(asked, known) ?? {});
  const change = step.take(asked, known, reads);
  if ('refused' in change) return refusedIn(change, language);
  const message = filledPair(change.message, change.values ?? {}, language);
  const by = { email, now, request, kind: step.happens, message, warnings };
  const plan = await planDocumentsOf(scope, change.plan, by);
  if (!plan) return refuse('busy', language);
  write(scope, change, reads, plan, by);
  return { ok: true, id: change.id, message };
}

const refusedIn = ({ refused, values = {} }: Refusing, language: Language): Refused =>
  refuse(refused, language, valuesIn(values, language));

/**
 * What was answered under this key before; null where nothing was. An entry that exists under another key was
 * done by somebody else.
 */
async function earlier(
  deps: Deps,
  { workspace, action }: Pick<ActInput, 'workspace' | 'action'>,
): Promise<EarlierStep | null> {
  const document = await deps.store.get(paths.submission(workspace, action.key));
  return (document?.action as unknown as EarlierStep | undefined) ?? null;
}

interface EarlierStep {
  email: string;
  id: string;
  message: string;
  request: ActionRequest;
}

const contentOf = ({ action, id, answers }: ActionRequest) => ({ action, id, answers });

const isSameRequest = (now: ActionRequest, before: ActionRequest): boolean =>
  isSameContent(contentOf(now), contentOf(before));

const replyOf = ({ key }: ActionRequest, { id, message }: EarlierStep): ActResult => ({
  ok: true,
  reply: { key, fresh: false, id, message },
});

/**
 * A step that was done before refuses to be done again; where it was this very request, that is its answer.
 */
async function sameKeyBefore(
  deps: Deps,
  input: Pick<ActInput, 'workspace' | 'email' | 'action'>,
): Promise<ActResult | null> {
  const before = await earlier(deps, input);
  const isAnswered = before?.email === input.email && isSameRequest(input.action, before.request);
  return isAnswered ? replyOf(input.action, before) : null;
}
