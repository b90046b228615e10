// Takes the link of a mail, or a visitor with a session; shows the form of a step and does it. GET shows, POST acts.
import { formById } from '../../../shared/form/built-in.ts';
import { checkAnswers } from '../../../shared/form/validate.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Review } from '../../../shared/model/state.ts';
import { ACTION_NAMES, decodeAction } from '../../../shared/wire/decode.ts';
import type { ActionName } from '../../../shared/wire/messages.ts';
import {
  type ActionPageInput,
  actionDonePage,
  actionPage,
  problemPage,
  reviewActionPage,
} from '../pages/index.ts';
import { act } from '../usecases/actions/act.ts';
import { reviewOf } from '../usecases/happened.ts';
import { newKey } from '../usecases/new-key.ts';
import { aboutOf } from './action-about.ts';
import { withChoices } from './action-choices.ts';
import { sessionOf } from './board-routes.ts';
import { formFields, type HttpRequest, type HttpResponse, seeOther } from './message.ts';
import { isResponse, type Pages, page, type Visitor, visitorOf } from './page-context.ts';
import type { Route } from './router.ts';

interface Asked {
  action: ActionName;
  id: string;
  template: FormTemplate;
}

/** Actions that a visitor of the board may start from a page, by the page's path. */
const PAGES: Record<string, ActionName> = {
  signal: 'signal.report',
  growth: 'microOkr.set',
  idea: 'form.propose',
  propose: 'proposal.submit',
  support: 'support.request',
};

/** /a/TOKEN, and the pages of steps that begin with a person: /signal, /growth, /idea, /propose, /support. */
export function actionRoutes(pages: Pages): Route[] {
  const linked =
    (
      handle: (visitor: Visitor, asked: Asked, request: HttpRequest) => Promise<HttpResponse>,
    ): Route['handle'] =>
    async (request, { token = '' }) => {
      const visitor = await visitorOf(pages, request, token, ['action']);
      if (isResponse(visitor)) return visitor;
      const asked = askedBy(visitor, visitor.claims.subject, request.query.get('step'));
      return asked
        ? handle(visitor, asked, request)
        : page(404, problemPage('not-found', { language: visitor.language }));
    };
  const fromBoard =
    (
      action: ActionName,
      handle: (visitor: Visitor, asked: Asked, request: HttpRequest) => Promise<HttpResponse>,
    ): Route['handle'] =>
    async (request) => {
      const visitor = await sessionOf(pages, request);
      if (!visitor) return seeOther('/board');
      if (isFromElsewhere(request))
        return page(403, problemPage('forbidden', { language: visitor.language, boardUrl: '/board' }));
      return handle(visitor, askedBy(visitor, `${action}:`, null)!, request);
    };
  const show = async (visitor: Visitor, asked: Asked, { path }: HttpRequest) => {
    const step = nextStep(visitor, asked);
    // The step stands in the address, so that a page left open acts on what it showed.
    if (step !== asked.action) return seeOther(`${path}?step=${step}`);
    return page(200, shown(visitor, asked, { raw: {}, faults: [], formKey: newKey() }));
  };
  const done = (visitor: Visitor, asked: Asked, request: HttpRequest) =>
    receive(pages, visitor, asked, request);
  return [
    { method: 'GET', pattern: '/a/:token', handle: linked(show) },
    { method: 'POST', pattern: '/a/:token', handle: linked(done) },
    ...Object.entries(PAGES).flatMap(([path, action]): Route[] => [
      { method: 'GET', pattern: `/${path}`, handle: fromBoard(action, show) },
      { method: 'POST', pattern: `/${path}`, handle: fromBoard(action, done) },
    ]),
  ];
}

/**
 * A post that another site made the browser send. The cookie alone would not come along (SameSite=Lax), but a neighbour on the same domain could send it. Links
 * need no such check: who has the link may act.
 */
const isFromElsewhere = ({ method, headers }: HttpRequest): boolean =>
  method === 'POST' && ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? '');

/** `action:id` of a link, or a further step of the same review; null for an action that has no form. */
function askedBy(visitor: Visitor, subject: string, step: string | null): Asked | null {
  const cut = subject.indexOf(':');
  const named = subject.slice(0, cut);
  const id = subject.slice(cut + 1);
  const wanted = step !== null && isReviewStep(named) && isReviewStep(step) ? step : named;
  const action = ACTION_NAMES.find((name) => name === wanted);
  const { plan } = visitor.read.standing;
  const template = action && formById(plan.forms, action);
  return action && template ? { action, id, template: withChoices(template, plan) } : null;
}

const isReviewStep = (name: string): boolean => name.startsWith('review.') || name === 'playbook.keep';

function reviewIn({ read }: Visitor, id: string): Review | null {
  const named = reviewOf(id);
  const state = named && read.standing.states.get(named.keyResultId);
  return state?.reviews.find((each) => each.number === named?.number) ?? null;
}

/** A review's link serves for all its steps: what it waits for next; an effective one offers to keep its measure. */
function nextStep(visitor: Visitor, { action, id }: Asked): ActionName {
  const review = isReviewStep(action) ? reviewIn(visitor, id) : null;
  if (!review) return action;
  if (review.closedAt !== null) return review.outcome === 'effective' ? 'playbook.keep' : 'review.close';
  if (review.startedAt !== null) return 'review.close';
  return review.respondedAt !== null ? 'review.start' : 'review.respond';
}

function shown(
  visitor: Visitor,
  { action, id, template }: Asked,
  form: Pick<ActionPageInput, 'raw' | 'faults' | 'formKey'> & { problem?: string },
): string {
  const { language, read, view } = visitor;
  const { standing } = read;
  const input = { template, context: { ...standing.plan, language }, boardUrl: '/board', ...form };
  const review = reviewIn(visitor, id);
  if (review) return reviewActionPage(standing, review, view, input);
  return actionPage({
    ...input,
    language,
    workspace: read.head.name,
    lead: aboutOf(standing, action, id, language),
  });
}

async function receive(
  { deps }: Pages,
  visitor: Visitor,
  asked: Asked,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { language, read, claims } = visitor;
  const { key, ...raw } = formFields(request.body) as RawAnswers;
  const formKey = typeof key === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(key) ? key : newKey();
  const checked = checkAnswers(asked.template, raw, { ...read.standing.plan, language });
  if (checked.faults.length > 0)
    return page(422, shown(visitor, asked, { raw, faults: checked.faults, formKey }));
  const decoded = decodeAction({ key: formKey, action: asked.action, id: asked.id, answers: raw });
  if (!decoded.ok)
    return page(400, shown(visitor, asked, { raw, faults: [], formKey, problem: decoded.message }));
  const { workspace, email } = claims;
  const result = await act(deps, { workspace, email, action: decoded.value }, request.now);
  if (!result.ok)
    return page(
      result.status,
      shown(visitor, asked, { raw, faults: [], formKey, problem: result.refusal.message }),
    );
  return page(
    200,
    actionDonePage({
      language,
      workspace: read.head.name,
      message: result.reply.message,
      fresh: result.reply.fresh,
      boardUrl: '/board',
    }),
  );
}
