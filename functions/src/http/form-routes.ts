// Takes what a phone sends to a form's link; records it and thanks, or shows the form again with what was
// typed. Works without a script.
import { isDay } from '../../../shared/calendar/days.ts';
import type { AnswerContext } from '../../../shared/form/check/validate.ts';
import { withExtraInNote } from '../../../shared/form/owed/extra-in-note.ts';
import { checkOwed } from '../../../shared/form/owed/owed-answers.ts';
import { NEXT_PAGE } from '../../../shared/form/view/owed-form.tsx';
import { owedPages, withSent } from '../../../shared/form/view/owed-pages.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import { formById } from '../../../shared/process/gate/built-in-forms.ts';
import type { FormReply, SubmissionReply } from '../../../shared/wire/messages/submissions.ts';
import { formPage, type QuickAction, quickActions, thanksPage } from '../pages/index.ts';
import { refusalHeaders } from '../usecases/refuse.ts';
import { formOf } from '../usecases/submit/owed-form.ts';
import { submit } from '../usecases/submit/submit.ts';
import { afterReport } from './after-report.ts';
import { draftName } from './draft-name.ts';
import { cardsFor } from './form-cards.ts';
import { isResponse, type Pages, page, refusedWrite, type Visitor } from './page-context.ts';
import { addressWith } from './requested-form.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { visitorOfForm } from './sign-in/late-link.ts';

/** GET and POST /f/TOKEN. */
export function formRoutes(pages: Pages): Route[] {
  const visited =
    (handle: (visitor: Visitor, request: HttpRequest) => Promise<HttpResponse>): Route['handle'] =>
    async (request, { token = '' }) => {
      const visitor = await visitorOfForm(pages, request, token, ['form']);
      return isResponse(visitor) ? visitor : handle(visitor, request);
    };
  return [
    {
      method: 'GET',
      pattern: '/f/:token',
      handle: visited(async (visitor, request) =>
        page(200, shownForm(pages, visitor, request, { form: owedBy(visitor) })),
      ),
    },
    {
      method: 'POST',
      pattern: '/f/:token',
      byLink: true,
      handle: visited((visitor, request) => receive(pages, visitor, request)),
    },
  ];
}

function owedBy({ read, claims, language }: Visitor): FormReply {
  const form = formOf(read.standing, claims.email, read.standing.asOf.at, language);
  if (!form) throw new Error('a visitor is a person of the plan');
  return form;
}

const boardUrlOf = ({ deps }: Pages, { claims, read }: Visitor): string =>
  deps.linksFor(claims.workspace, read.standing.asOf.at)(claims.email)('board', '');

const snapshotOf = ({ read }: Visitor) => formById(read.standing.plan.forms, 'snapshot')!;

/** The pages of what is owed, and which of them is meant: `page=` of the address, counted from 1. */
function partsOf(visitor: Visitor, form: FormReply, asked: string | null) {
  const parts = owedPages(form.keyResults, snapshotOf(visitor));
  const at = Math.min(Math.max(1, Number.parseInt(asked ?? '1', 10) || 1), parts.length);
  const from = 1 + parts.slice(0, at - 1).reduce((sum, { length }) => sum + length, 0);
  return { shown: parts[at - 1]!, page: at, last: parts.length, from };
}

/** A draft is that of one page of the form. */
const draftOf = ({ claims }: Visitor, at: number): string =>
  draftName(claims, at === 1 ? 'snapshot' : `snapshot ${at}`);

interface FormAnswers {
  form: FormReply;
  raw?: RawAnswers;
  faults?: Parameters<typeof formPage>[0]['faults'];
  problem?: string;
}

function shownForm(
  pages: Pages,
  visitor: Visitor,
  { query }: HttpRequest,
  { form, raw = {}, faults = [], problem }: FormAnswers,
): string {
  const part = partsOf(visitor, form, query.get('page'));
  return formPage({
    form,
    snapshot: snapshotOf(visitor),
    part: { ...part, shown: withSent(part.shown, form.keyResults, raw) },
    raw,
    faults,
    problem: problem ?? null,
    context: contextOf(visitor),
    boardUrl: boardUrlOf(pages, visitor),
    draft: draftOf(visitor, part.page),
    quickActions: quickActionsFor(pages, visitor),
    cards: cardsFor(visitor, form),
  });
}

const contextOf = ({ read, language, decimalMark }: Visitor): AnswerContext => ({
  ...read.standing.plan,
  language,
  decimalMark,
});

/**
 * What else can be begun from the phone, each by a link of its own: who has the form’s link need not sign in.
 */
function quickActionsFor({ deps }: Pages, { claims, read, language }: Visitor): QuickAction[] {
  const { plan, asOf } = read.standing;
  const linkTo = deps.linksFor(claims.workspace, asOf.at)(claims.email);
  return quickActions(plan, language, (subject) => linkTo('action', subject));
}

/** The key that came with the form is kept: pressed twice, or after a fault, it is one submission. */
async function receive(pages: Pages, visitor: Visitor, request: HttpRequest): Promise<HttpResponse> {
  const { [NEXT_PAGE]: asked, ...raw } = formFields(request.body);
  const fresh = owedBy(visitor);
  const key = typeof raw.key === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(raw.key) ? raw.key : fresh.key;
  const date = typeof raw.date === 'string' && isDay(raw.date) ? raw.date : fresh.today;
  const form = { ...fresh, key };
  const checked = checkOwed(form.keyResults, snapshotOf(visitor), raw, contextOf(visitor));
  if (checked.faults.length > 0)
    return page(422, shownForm(pages, visitor, request, { form, raw, faults: checked.faults }));
  const next = typeof asked === 'string' ? partsOf(visitor, form, asked).page : null;
  if (checked.empty && next !== null) return seeOther(addressWith(request, 'page', String(next)));
  const submission = {
    kind: 'snapshot' as const,
    key,
    date,
    reports: withExtraInNote(checked, snapshotOf(visitor), visitor.language),
  };
  const { workspace, email } = visitor.claims;
  const result =
    (await refusedWrite(pages, visitor, request.now)) ??
    (await submit(pages.deps, { workspace, email, submission }, request.now));
  if (!result.ok) {
    const again = shownForm(pages, visitor, request, { form, raw, problem: result.refusal.message });
    return page(result.status, again, refusalHeaders(result));
  }
  const values = Object.fromEntries(checked.reports.map((report) => [report.keyResultId, report.value]));
  return page(200, thanks(pages, visitor, request, { form, reply: result.reply, values, next }));
}

function thanks(
  pages: Pages,
  visitor: Visitor,
  request: HttpRequest,
  done: { form: FormReply; reply: SubmissionReply; values: Record<string, number>; next: number | null },
): string {
  const { form, reply, values } = done;
  const { page: at, last } = partsOf(visitor, form, request.query.get('page'));
  const next = done.next ?? at + 1;
  return thanksPage({
    language: visitor.language,
    workspace: form.workspace,
    personName: form.person.name,
    reply,
    keyResults: form.keyResults,
    values,
    formUrl: at === 1 ? request.path : addressWith(request, 'page', String(at)),
    goOn:
      next === at || next > last
        ? null
        : { href: addressWith(request, 'page', String(next)), page: next, last },
    boardUrl: boardUrlOf(pages, visitor),
    draft: draftOf(visitor, at),
    quickActions: quickActionsFor(pages, visitor),
    follows:
      reply.rows.length === 0
        ? undefined
        : afterReport(
            visitor,
            reply.rows.map(({ keyResultId }) => keyResultId),
          ),
  });
}
