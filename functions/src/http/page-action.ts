// Takes the link of an action; shows its form, and does it. GET shows, POST acts: mail scanners follow every link. Never decides who may.
import { formById } from '../../../shared/form/built-in.ts';
import { type AnswerContext, checkAnswers, type Fault } from '../../../shared/form/validate.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import type { Review } from '../../../shared/model/state.ts';
import { ACTION_NAMES, decodeAction } from '../../../shared/wire/decode.ts';
import type { ActionName } from '../../../shared/wire/messages.ts';
import { actionDonePage, actionPage, problemPage, reviewActionPage, signalPage } from '../pages/index.ts';
import { act } from '../usecases/actions/act.ts';
import { reviewOf } from '../usecases/happened.ts';
import { newKey } from '../usecases/new-key.ts';
import { aboutOf } from './action-about.ts';
import { withChoices } from './action-choices.ts';
import { formFields, type HttpRequest, type HttpResponse, html, seeOther } from './message.ts';
import {
  boardUrl,
  claimsOf,
  isResponse,
  languageOf,
  type PageDeps,
  type Visitor,
  viewOf,
  visitorOf,
} from './page-context.ts';
import type { Route } from './router.ts';

interface Opened {
  visitor: Visitor;
  action: ActionName;
  id: string;
  template: FormTemplate;
  review: Review | null;
  context: AnswerContext;
}

/** GET and POST /a/TOKEN. */
export function actionRoutes(pages: PageDeps): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/a/:token',
      handle: async (request, { token }) => {
        const opened = await open(pages, request, token!);
        if (isResponse(opened)) return opened;
        const step = nextStep(opened);
        if (step !== opened.action)
          return seeOther(`${pages.baseUrl}/a/${token}?step=${encodeURIComponent(step)}`);
        return html(200, pageOf(pages, opened, {}, [], null, newKey()));
      },
    },
    {
      method: 'POST',
      pattern: '/a/:token',
      handle: async (request, { token }) => {
        const opened = await open(pages, request, token!);
        return isResponse(opened) ? opened : receive(pages, opened, request);
      },
    },
  ];
}

/** The link names an action and its thing; a review's link serves for all its steps, by `?step=`, as long as the review goes on. */
async function open(pages: PageDeps, request: HttpRequest, token: string): Promise<Opened | HttpResponse> {
  const claims = claimsOf(pages, request, token, ['action']);
  if (isResponse(claims)) return claims;
  const visitor = await visitorOf(pages, request, claims);
  if (isResponse(visitor)) return visitor;
  const cut = claims.subject.indexOf(':');
  const named = cut < 0 ? claims.subject : claims.subject.slice(0, cut);
  const id = cut < 0 ? '' : claims.subject.slice(cut + 1);
  const step = request.query.get('step') ?? named;
  const isReview = named.startsWith('review.');
  const action = ACTION_NAMES.find((each) => each === (isReview && isReviewStep(step) ? step : named));
  const { standing } = visitor.read;
  const template = action && formById(standing.plan.forms, action);
  const review = isReview ? reviewIn(visitor, id) : null;
  if (!action || !template || (isReview && !review))
    return html(404, problemPage('not-found', { language: languageOf(request), boardUrl: boardUrl(pages) }));
  const { language } = visitor;
  const context = { ...standing.plan, language };
  return { visitor, action, id, template: withChoices(template, standing.plan), review, context };
}

const isReviewStep = (step: string) => step.startsWith('review.') || step === 'playbook.keep';

function reviewIn({ read }: Visitor, id: string): Review | null {
  const named = reviewOf(id);
  const state = named && read.standing.states.get(named.keyResultId);
  return state?.reviews.find((review) => review.number === named?.number) ?? null;
}

/** What a review waits for next; an effective one offers to keep its measure as a playbook. Any other action is its own next step. */
function nextStep({ action, review }: Opened): ActionName {
  if (!review || !isReviewStep(action)) return action;
  if (review.closedAt !== null) return review.outcome === 'effective' ? 'playbook.keep' : 'review.close';
  if (review.startedAt !== null) return 'review.close';
  return review.respondedAt !== null ? 'review.start' : 'review.respond';
}

function pageOf(
  pages: PageDeps,
  { visitor, action, id, template, review, context }: Opened,
  raw: RawAnswers,
  faults: readonly Fault[],
  problem: string | null,
  formKey: string,
): string {
  const { standing } = visitor.read;
  const { settings } = standing.plan;
  const common = { template, raw, faults, problem, context, formKey, boardUrl: boardUrl(pages) };
  if (review) return reviewActionPage(standing, review, viewOf(pages, visitor), common);
  const page = { ...common, language: visitor.language, workspace: settings.workspace };
  if (action === 'signal.report') return signalPage({ ...page, signalHours: settings.signalHours });
  return actionPage({ ...page, lead: aboutOf(standing, action, id, visitor.language) });
}

async function receive(pages: PageDeps, opened: Opened, request: HttpRequest): Promise<HttpResponse> {
  const { visitor, action, id, template, context } = opened;
  const { key, ...raw } = formFields(request.body);
  const formKey = typeof key === 'string' ? key : newKey();
  const { faults } = checkAnswers(template, raw, context);
  if (faults.length > 0) return html(422, pageOf(pages, opened, raw, faults, null, formKey));
  const decoded = decodeAction({ key: formKey, action, id, answers: raw });
  if (!decoded.ok) return html(400, pageOf(pages, opened, raw, [], decoded.message, newKey()));
  const { workspace, email, language } = visitor;
  const result = await act(pages.deps, { workspace, email, action: decoded.value }, request.now);
  if (!result.ok) return html(result.status, pageOf(pages, opened, raw, [], result.refusal.message, formKey));
  const { message, fresh } = result.reply;
  const name = visitor.read.standing.plan.settings.workspace;
  return html(200, actionDonePage({ language, workspace: name, message, fresh, boardUrl: boardUrl(pages) }));
}
