// Takes what a link or an address names; gives the step or the form that it asks for, and which step of a
// review comes next. Never takes one.

import { withoutRightAnswers } from '../../../shared/form/check/level.ts';
import { formTitle } from '../../../shared/form/labels.ts';
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Review } from '../../../shared/model/state.ts';
import { builtInForms, formById } from '../../../shared/process/gate/built-in-forms.ts';
import { nextReviewStep, reviewOf } from '../../../shared/process/reviews.ts';
import { stepNamed } from '../../../shared/process/steps/table.ts';
import type { ActionName } from '../../../shared/wire/messages/actions.ts';
import { pagePaths } from '../pages/index.ts';
import type { Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { cycleOf } from '../usecases/workspace/head.ts';
import { stateOf } from '../usecases/workspace/state-document.ts';
import { withChoices } from './action-choices.ts';
import type { Visitor } from './page-context.ts';
import type { HttpRequest } from './server/message.ts';
import { formFields } from './server/posted.ts';

/** Answering a form of the company's own: `id` is the form's. */
export const ANSWER = 'form.answer';

export interface RequestedForm {
  action: ActionName | typeof ANSWER;
  /** What it is on; '' for something new. */
  id: string;
  template: FormTemplate;
}

/** `action:id` of a link, or a further step of the same review; null for what has no form. */
export function requestedForm(visitor: Visitor, subject: string, step: string | null): RequestedForm | null {
  const cut = subject.indexOf(':');
  const named = subject.slice(0, cut);
  const id = subject.slice(cut + 1);
  const { plan } = visitor.read.standing;
  if (named === ANSWER) return ownForm(visitor, id);
  const wanted = step !== null && isReviewStep(named) && isReviewStep(step) ? step : named;
  const action = stepNamed(wanted)?.name;
  const template = action && formById(plan.forms, action);
  return action && template ? { action, id, template: withChoices(template, plan, visitor.language) } : null;
}

function ownForm({ read }: Visitor, id: string): RequestedForm | null {
  const isBuiltIn = builtInForms.some((form) => form.id === id);
  const template = isBuiltIn ? null : formById(read.standing.plan.forms, id);
  return template ? { action: ANSWER, id, template: withoutRightAnswers(template) } : null;
}

/** False also for what is no step. */
export const isReviewStep = (name: string): boolean => stepNamed(name)?.on === 'review';

/**
 * The review as it stands in this moment, not as the last roll-up saw it: two steps may follow each other
 * within a minute. One read.
 */
export async function reviewNamed(
  store: Pick<Store, 'get'>,
  { claims, read }: Visitor,
  id: string,
): Promise<Review | null> {
  const named = reviewOf(id);
  const document =
    named && (await store.get(paths.keyResultState(claims.workspace, cycleOf(read.head), named.keyResultId)));
  const state = stateOf(document ?? null);
  return state?.reviews.find((each) => each.number === named?.number) ?? null;
}

/**
 * A review's link serves for all its steps: what it waits for next. Where nothing is left, its closing, which
 * says so.
 */
export const nextStep = (review: Review): ActionName => nextReviewStep(review) ?? 'review.close';

/** What the form opens with for its visitor. */
export const openedWith = ({ read, claims, language }: Visitor, { action, id }: RequestedForm): RawAnswers =>
  stepNamed(action)?.opens?.(id, { standing: read.standing, email: claims.email, language }) ?? {};

/** The page's own address with another step. */
export const addressOf = (request: HttpRequest, step: string): string => addressWith(request, 'step', step);

/** The page's own address with another parameter. */
export function addressWith({ path, query }: HttpRequest, name: string, value: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${path}?${parameters}`;
}

/**
 * After a step of a review the next one is a press away; a review that is over and kept has none. What was
 * said or asked about a key result leads back to it.
 */
export function followUp(
  { language, read }: Visitor,
  { action }: RequestedForm,
  review: Review | null,
  request: HttpRequest,
): { href: string; text: string } | null {
  const named = stepNamed(action)?.form.fields.find(({ type }) => type === 'key result');
  if (named) return keyResultOf(read.standing.plan, named.id, request);
  if (!review || action === 'playbook.keep') return null;
  const step = nextStep(review);
  if (step === action) return null;
  const form = formById(read.standing.plan.forms, step);
  return { href: addressOf(request, step), text: form ? formTitle(form, language) : step };
}

/** The key result that the form's field names. */
function keyResultOf(
  plan: Plan,
  field: string,
  { body }: HttpRequest,
): { href: string; text: string } | null {
  const keyResult = planIndex(plan).keyResults.get(String(formFields(body)[field] ?? ''));
  return keyResult ? { href: `/${pagePaths.keyResult(keyResult.id)}`, text: keyResult.text } : null;
}
