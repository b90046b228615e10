// Takes the link of a mail, or a visitor with a session; shows the form of a step and does it. GET shows, POST acts.
import { formById } from '../../../shared/form/built-in.ts';
import { checkAnswers } from '../../../shared/form/validate.ts';
import type { FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import { ACTION_NAMES } from '../../../shared/wire/decode.ts';
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
      const asked = askedBy(visitor, visitor.claims.subject);
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
      return handle(visitor, askedBy(visitor, `${action}:`)!, request);
    };
  const show = async (visitor: Visitor, asked: Asked) =>
    page(200, shown(visitor, asked, { raw: {}, faults: [], formKey: newKey() }));
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

/** `action:id` of a link; null for an action that has no form. */
function askedBy({ read }: Visitor, subject: string): Asked | null {
  const cut = subject.indexOf(':');
  const action = ACTION_NAMES.find((name) => name === subject.slice(0, cut));
  const template = action && formById(read.standing.plan.forms, action);
  return action && template ? { action, id: subject.slice(cut + 1), template } : null;
}

function shown(
  visitor: Visitor,
  { id, template }: Asked,
  form: Pick<ActionPageInput, 'raw' | 'faults' | 'formKey'> & { problem?: string },
): string {
  const { language, read, view } = visitor;
  const { standing } = read;
  const input = { template, context: { ...standing.plan, language }, boardUrl: '/board', ...form };
  const named = reviewOf(id);
  const review =
    named && standing.states.get(named.keyResultId)?.reviews.find((each) => each.number === named.number);
  if (review) return reviewActionPage(standing, review, view, input);
  return actionPage({ ...input, language, workspace: read.head.name, lead: aboutOf(visitor, id) });
}

/** What the step is about, in the words of whoever asked. */
function aboutOf({ read }: Visitor, id: string): string | null {
  const { process } = read.standing;
  const support = process.support.find((each) => each.id === id);
  const proposal = process.proposals.find((each) => each.id === id);
  const signal = process.signals.find((each) => each.id === id);
  const goal = process.microOkrs.find((each) => each.id === id);
  const form = process.formProposals.find((each) => each.id === id);
  return (
    support?.request ??
    proposal?.objective ??
    signal?.what ??
    goal?.goal ??
    (form ? `${form.title}: ${form.label}` : null)
  );
}

async function receive(
  { deps }: Pages,
  visitor: Visitor,
  asked: Asked,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { language, read, claims } = visitor;
  const raw: RawAnswers = formFields(request.body);
  const formKey = typeof raw.key === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(raw.key) ? raw.key : newKey();
  const checked = checkAnswers(asked.template, raw, { ...read.standing.plan, language });
  if (checked.faults.length > 0)
    return page(422, shown(visitor, asked, { raw, faults: checked.faults, formKey }));
  const answers = Object.fromEntries(Object.entries(raw).filter(([name]) => name !== 'key'));
  const result = await act(
    deps,
    {
      workspace: claims.workspace,
      email: claims.email,
      action: { key: formKey, action: asked.action, id: asked.id, answers },
    },
    request.now,
  );
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
