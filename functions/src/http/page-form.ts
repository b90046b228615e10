// Takes the phone form's requests; shows all that a person owes, and submits what they filled in. Works without a script. Never loses what was typed.

import { isDay } from '../../../shared/calendar/days.ts';
import { formById } from '../../../shared/form/built-in.ts';
import { faultMessage } from '../../../shared/form/messages.ts';
import { type CardFault, checkOwed, type OwedAnswers } from '../../../shared/form/owed-answers.ts';
import type { AnswerContext } from '../../../shared/form/validate.ts';
import type { Answers, FormTemplate, RawAnswers } from '../../../shared/model/form.ts';
import { decodeSubmission } from '../../../shared/wire/decode.ts';
import type { FormReply } from '../../../shared/wire/messages.ts';
import { formPage, thanksPage } from '../pages/index.ts';
import { formOf } from '../usecases/owed-form.ts';
import { refuse } from '../usecases/refuse.ts';
import { submit } from '../usecases/submit.ts';
import { formFields, type HttpRequest, type HttpResponse, html } from './message.ts';
import {
  boardUrl,
  claimsOf,
  isResponse,
  type PageDeps,
  refusalPage,
  type Visitor,
  visitorOf,
} from './page-context.ts';
import type { Route } from './router.ts';

/** GET and POST /f/TOKEN. */
export function formRoutes(pages: PageDeps): Route[] {
  const opened =
    (handle: (opened: Opened, request: HttpRequest) => Promise<HttpResponse>): Route['handle'] =>
    async (request, { token }) => {
      const form = await open(pages, request, token!);
      return isResponse(form) ? form : handle(form, request);
    };
  return [
    {
      method: 'GET',
      pattern: '/f/:token',
      handle: opened(async (form) => html(200, pageOf(pages, form, {}, []))),
    },
    {
      method: 'POST',
      pattern: '/f/:token',
      handle: opened((form, request) => receive(pages, form, request)),
    },
  ];
}

interface Opened {
  visitor: Visitor;
  form: FormReply;
  snapshot: FormTemplate;
  context: AnswerContext;
}

async function open(pages: PageDeps, request: HttpRequest, token: string): Promise<Opened | HttpResponse> {
  const claims = claimsOf(pages, request, token, ['form']);
  if (isResponse(claims)) return claims;
  const visitor = await visitorOf(pages, request, claims);
  if (isResponse(visitor)) return visitor;
  const { standing } = visitor.read;
  const form = formOf(standing, visitor.email, request.now);
  if (!form) return refusalPage(visitor.language, refuse('not-in-people', visitor.language));
  const snapshot = formById(standing.plan.forms, 'snapshot')!;
  return { visitor, form, snapshot, context: { ...standing.plan, language: visitor.language } };
}

function pageOf(
  pages: PageDeps,
  { form, snapshot, context }: Opened,
  raw: RawAnswers,
  faults: readonly CardFault[],
  problem: string | null = null,
): string {
  return formPage({ form, snapshot, raw, faults, problem, context, boardUrl: boardUrl(pages) });
}

/** Checks every card; with a fault the page comes back as it was typed, under the same key. */
async function receive(pages: PageDeps, opened: Opened, request: HttpRequest): Promise<HttpResponse> {
  const { visitor, form, snapshot, context } = opened;
  const { key, date, ...raw } = formFields(request.body);
  const again: Opened = { ...opened, form: { ...form, key: typeof key === 'string' ? key : form.key } };
  const answers = checkOwed(form.keyResults, snapshot, raw, context);
  const problem = answers.empty ? faultMessage('nothing-filled-in', context.language, {}) : null;
  if (problem || answers.faults.length > 0)
    return html(422, pageOf(pages, again, raw, answers.faults, problem));
  const day = typeof date === 'string' && isDay(date) ? date : form.today;
  const decoded = decodeSubmission({ kind: 'snapshot', key, date: day, reports: reportsOf(answers, opened) });
  if (!decoded.ok || decoded.value.kind !== 'snapshot')
    return html(400, pageOf(pages, opened, raw, [], decoded.ok ? null : decoded.message));
  const { workspace, email, language } = visitor;
  const result = await submit(pages.deps, { workspace, email, submission: decoded.value }, request.now);
  if (!result.ok) return html(result.status, pageOf(pages, again, raw, [], result.refusal.message));
  const values = Object.fromEntries(answers.reports.map((report) => [report.keyResultId, report.value]));
  return html(
    200,
    thanksPage({
      language,
      workspace: form.workspace,
      personName: visitor.name,
      reply: result.reply,
      keyResults: form.keyResults,
      values,
      formUrl: `${pages.baseUrl}${request.path}`,
      boardUrl: boardUrl(pages),
    }),
  );
}

/** Answers to fields that an admin added to the snapshot have no column of their own: they stand in the note, under their label. */
function reportsOf({ reports, extra }: OwedAnswers, { snapshot, context }: Opened): OwedAnswers['reports'] {
  const labelOf = (id: string) =>
    snapshot.fields.find((field) => field.id === id)?.label[context.language] ?? id;
  const lines = (answers: Answers) =>
    Object.entries(answers).map(
      ([id, value]) => `${labelOf(id)}: ${Array.isArray(value) ? value.join(', ') : value}`,
    );
  return reports.map((report) => ({
    ...report,
    note: [report.note, ...lines(extra[report.keyResultId] ?? {})].filter((line) => line !== '').join('\n'),
  }));
}
