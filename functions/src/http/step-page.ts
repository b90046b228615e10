// Takes a visitor and the step, or the form of the company's own, that they asked for; shows its form, takes
// it, and says what came of it. Never takes one unasked.

import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Review } from '../../../shared/model/state.ts';
import { decodeAction, decodeSubmission } from '../../../shared/wire/decode.ts';
import { say } from '../../../shared/words/pages.ts';
import { newKey } from '../new-key.ts';
import { type ActionPageInput, actionDonePage, actionPage, reviewActionPage } from '../pages/index.ts';
import { isFresh } from '../usecases/access/sessions.ts';
import { act } from '../usecases/actions/act.ts';
import { aboutOf } from '../usecases/board/open-things.ts';
import { type Refused, refusalHeaders } from '../usecases/refuse.ts';
import { submitForm } from '../usecases/submit/submit-form.ts';
import { isAdmin } from '../usecases/workspace/head.ts';
import { draftName } from './draft-name.ts';
import { type Pages, page, refusedWrite, type Visitor } from './page-context.ts';
import {
  ANSWER,
  addressOf,
  addressWith,
  followUp,
  isReviewStep,
  nextStep,
  openedWith,
  type RequestedForm,
  reviewNamed,
} from './requested-form.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';

/** The form, or where the step that comes next stands. */
export async function showStep(
  pages: Pages,
  visitor: Visitor,
  asked: RequestedForm,
  request: HttpRequest,
): Promise<HttpResponse> {
  const review = await reviewFor(pages, visitor, asked);
  const step = review ? nextStep(review) : asked.action;
  // The step stands in the address, so that a page left open acts on what it showed.
  if (step !== asked.action) return seeOther(addressOf(request, step));
  const raw = openedWith(visitor, asked);
  const form = { raw, faults: [], formKey: newKey(), action: postedTo(visitor, request) };
  return page(200, shown(visitor, asked, review, form));
}

const reviewFor = async (
  { deps }: Pages,
  visitor: Visitor,
  { action, id }: RequestedForm,
): Promise<Review | null> => (isReviewStep(action) ? reviewNamed(deps.store, visitor, id) : null);

/**
 * With the workspace in it: who has to sign in again before they send is asked for by it. A link's page has
 * it in its link.
 */
const postedTo = ({ session, claims }: Visitor, request: HttpRequest): string =>
  session ? addressWith(request, 'w', claims.workspace) : '';

function shown(
  visitor: Visitor,
  { action, id, template }: RequestedForm,
  review: Review | null,
  form: Pick<ActionPageInput, 'raw' | 'faults' | 'formKey' | 'action'> & { problem?: string },
): string {
  const { language, read, view } = visitor;
  const { standing } = read;
  const draft = draftName(visitor.claims, `${action}:${id}`);
  const input = {
    template,
    context: { ...standing.plan, language, decimalMark: visitor.decimalMark },
    boardUrl: '/board',
    draft,
    ...form,
  };
  if (review) return reviewActionPage(standing, review, view, { ...input, step: action });
  return actionPage({
    ...input,
    language,
    workspace: read.head.name,
    lead:
      action === ANSWER
        ? levelLead(template, language)
        : aboutOf(standing, action, id, { language, now: standing.asOf.at }),
  });
}

/** What passing a level is worth. */
const levelLead = ({ level }: FormTemplate, language: Language): string | null =>
  level ? say(language, 'pointsForPassing', { needed: level.needed, points: level.points }) : null;

/** The step, taken; its form again with what is wrong, where it is not. */
export async function submitStep(
  pages: Pages,
  visitor: Visitor,
  asked: RequestedForm,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { language, read } = visitor;
  const { key, ...raw } = formFields(request.body) as RawAnswers;
  const formKey = typeof key === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(key) ? key : newKey();
  const again = async (refused: Refused, more: { faults?: ActionPageInput['faults']; problem?: string }) =>
    page(
      refused.status,
      shown(visitor, asked, await reviewFor(pages, visitor, asked), {
        raw,
        faults: [],
        formKey,
        action: postedTo(visitor, request),
        ...more,
      }),
      refusalHeaders(refused),
    );
  const result =
    (await refusedWrite(pages, visitor, request.now)) ??
    (await taken(pages, visitor, asked, { key: formKey, answers: raw }, request));
  if (!result.ok)
    return again(
      result,
      result.faults ? { faults: result.faults } : { problem: refusalFor(visitor, request, result) },
    );
  const { message, fresh } = result.reply;
  const review = await reviewFor(pages, visitor, asked);
  return page(
    200,
    actionDonePage({
      language,
      workspace: read.head.name,
      message,
      fresh,
      draft: draftName(visitor.claims, `${asked.action}:${asked.id}`),
      boardUrl: '/board',
      next: followUp(visitor, asked, review, request),
    }),
  );
}

/**
 * What an admin may do, and did with a sign-in that is too old, is done after another: what was typed stays.
 */
const refusalFor = (
  { session, read, claims, language }: Visitor,
  { now }: HttpRequest,
  { refusal }: Refused,
): string =>
  refusal.code === 'not-allowed' &&
  isAdmin(read.head, claims.email, now) &&
  !(session && isFresh(session, now))
    ? say(language, 'adminAgain')
    : refusal.message;

type StepOutcome = { ok: true; reply: { message: string; fresh: boolean } } | Refused;

/** The step, or the answers to a form of the company's own. */
async function taken(
  { deps }: Pages,
  { claims, session, decimalMark: known }: Visitor,
  { action, id }: RequestedForm,
  { key, answers }: { key: string; answers: RawAnswers },
  { now }: HttpRequest,
): Promise<StepOutcome> {
  const { workspace, email } = claims;
  const mark = known === null ? {} : { decimalMark: known };
  const bad = (message: string): Refused => ({
    ok: false,
    status: 400,
    refusal: { code: 'bad-request', message },
  });
  if (action === ANSWER) {
    const decoded = decodeSubmission({ kind: 'form', key, formId: id, answers, ...mark });
    if (!decoded.ok || decoded.value.kind !== 'form') return bad(decoded.ok ? '' : decoded.message);
    const result = await submitForm(deps, { workspace, email, submission: decoded.value }, now);
    return result.ok
      ? { ok: true, reply: { message: result.reply.message ?? '', fresh: result.reply.fresh } }
      : result;
  }
  const asAdmin = session !== null && isFresh(session, now);
  const decoded = decodeAction({ key, action, id, answers, ...mark });
  return decoded.ok
    ? act(deps, { workspace, email, action: decoded.value, isWhole: true, asAdmin }, now)
    : bad(decoded.message);
}
