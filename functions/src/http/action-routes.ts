// Takes the link of a mail, or a visitor with a session; shows the form of a step, or a form of the company's
// own, and does it. GET shows, POST acts.

import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Review } from '../../../shared/model/state.ts';
import { beginnings, stepNamed } from '../../../shared/process/steps/table.ts';
import { decodeAction, decodeSubmission } from '../../../shared/wire/decode.ts';
import { say } from '../../../shared/words/pages.ts';
import { newKey } from '../new-key.ts';
import {
  type ActionPageInput,
  actionDonePage,
  actionPage,
  pagePaths,
  problemPage,
  reviewActionPage,
} from '../pages/index.ts';
import { isFresh } from '../usecases/access/sessions.ts';
import { act } from '../usecases/actions/act.ts';
import { aboutOf } from '../usecases/board/open-things.ts';
import { type Refused, refusalHeaders } from '../usecases/refuse.ts';
import { submitForm } from '../usecases/submit/submit-form.ts';
import { isAdmin } from '../usecases/workspace/head.ts';
import { draftName } from './draft-name.ts';
import { isResponse, type Pages, page, refusedWrite, type Visitor } from './page-context.ts';
import {
  ANSWER,
  addressOf,
  addressWith,
  followUp,
  isReviewStep,
  nextStep,
  openedWith,
  type RequestedForm,
  requestedForm,
  reviewNamed,
} from './requested-form.ts';
import { carriedOf, packed } from './server/carried.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { visitorOfForm } from './sign-in/late-link.ts';
import { sessionOf, signInForm, staleSession, whereTo } from './sign-in/session.ts';

type Handle = (visitor: Visitor, asked: RequestedForm, request: HttpRequest) => Promise<HttpResponse>;

/**
 * /a/TOKEN; the pages of steps that begin with a person: /signal, /growth, /idea, /propose, /support;
 * /do?step=&id= for any step from the board; /answer?form= for a form of the company's own.
 */
export function actionRoutes(pages: Pages): Route[] {
  const linked =
    (handle: Handle): Route['handle'] =>
    async (request, { token = '' }) => {
      const visitor = await visitorOfForm(pages, request, token, ['action']);
      if (isResponse(visitor)) return visitor;
      const asked = requestedForm(visitor, visitor.claims.subject, request.query.get('step'));
      if (!asked) return notFound(visitor);
      // No mail's link gives an admin's rights: its step is taken signed in.
      return isForAdmins(asked) ? seeOther(inSession(visitor, asked)) : handle(visitor, asked, request);
    };
  const fromBoard =
    (subjectOf: (query: URLSearchParams) => string, handle: Handle): Route['handle'] =>
    async (request) => {
      const visitor = await sessionOf(pages, request);
      if (!visitor)
        return page(
          request.method === 'POST' ? 401 : 200,
          signInForm(request, { carried: packed(carriedOf(request)) }),
        );
      const asked = requestedForm(visitor, subjectOf(request.query), request.query.get('step'));
      if (!asked) return notFound(visitor);
      const stale =
        visitor.isAdmin && isForAdmins(asked) ? staleSession(visitor, request, whereTo(request)) : null;
      return stale ?? handle(visitor, asked, request);
    };
  const show: Handle = async (visitor, asked, request) => {
    const review = await reviewFor(pages, visitor, asked);
    const step = review ? nextStep(review) : asked.action;
    // The step stands in the address, so that a page left open acts on what it showed.
    if (step !== asked.action) return seeOther(addressOf(request, step));
    return page(
      200,
      shown(visitor, asked, review, {
        raw: openedWith(visitor, asked),
        faults: [],
        formKey: newKey(),
        action: postedTo(visitor, request),
      }),
    );
  };
  const done: Handle = (visitor, asked, request) => receive(pages, visitor, asked, request);
  const both = (path: string, subjectOf: (query: URLSearchParams) => string): Route[] => [
    { method: 'GET', pattern: path, handle: fromBoard(subjectOf, show) },
    { method: 'POST', pattern: path, handle: fromBoard(subjectOf, done) },
  ];
  return [
    { method: 'GET', pattern: '/a/:token', handle: linked(show) },
    { method: 'POST', pattern: '/a/:token', byLink: true, handle: linked(done) },
    ...beginnings.flatMap(({ name, begins }) => both(`/${begins!.path}`, () => `${name}:`)),
    ...both('/do', (query) => `${query.get('step') ?? ''}:${query.get('id') ?? ''}`),
    ...both('/answer', (query) => `${ANSWER}:${query.get('form') ?? ''}`),
  ];
}

/** A step that nobody but an admin may take. */
const isForAdmins = ({ action }: RequestedForm): boolean => stepNamed(action)?.may === 'admins';

const inSession = ({ claims }: Visitor, { action, id }: RequestedForm): string =>
  `/${pagePaths.step(action, id)}&w=${claims.workspace}`;

const notFound = ({ language }: Visitor): HttpResponse =>
  page(404, problemPage('not-found', { language, boardUrl: '/board' }));

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

async function receive(
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

type Taken = { ok: true; reply: { message: string; fresh: boolean } } | Refused;

/** The step, or the answers to a form of the company's own. */
async function taken(
  { deps }: Pages,
  { claims, session, decimalMark: known }: Visitor,
  { action, id }: RequestedForm,
  { key, answers }: { key: string; answers: RawAnswers },
  { now }: HttpRequest,
): Promise<Taken> {
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
