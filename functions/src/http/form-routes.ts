// Takes what a phone sends to a form's link; records it and thanks, or shows the form again with what was
// typed. Works without a script.
import { isDay } from '../../../shared/calendar/days.ts';
import { withExtraInNote } from '../../../shared/form/check/extra-in-note.ts';
import { checkOwed } from '../../../shared/form/check/owed-answers.ts';
import { formById } from '../../../shared/form/templates/built-in.ts';
import type { FormReply } from '../../../shared/wire/messages.ts';
import { formPage, type QuickAction, quickActions, thanksPage } from '../pages/index.ts';
import { refusalHeaders } from '../usecases/refuse.ts';
import { formOf } from '../usecases/submit/owed-form.ts';
import { submit } from '../usecases/submit/submit.ts';
import { draftName } from './draft-name.ts';
import type { HttpRequest, HttpResponse } from './message.ts';
import { isResponse, type Pages, page, refusedWrite, type Visitor, visitorOf } from './page-context.ts';
import { formFields } from './posted.ts';
import type { Route } from './router.ts';

/** GET and POST /f/TOKEN. */
export function formRoutes(pages: Pages): Route[] {
  const visited =
    (handle: (visitor: Visitor, request: HttpRequest) => Promise<HttpResponse>): Route['handle'] =>
    async (request, { token = '' }) => {
      const visitor = await visitorOf(pages, request, token, ['form']);
      return isResponse(visitor) ? visitor : handle(visitor, request);
    };
  return [
    {
      method: 'GET',
      pattern: '/f/:token',
      handle: visited(async (visitor) => page(200, shownForm(pages, visitor, owedBy(visitor), {}, []))),
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
  const form = formOf(read.standing, claims.email, read.standing.asOf.at);
  if (!form) throw new Error('a visitor is a person of the plan');
  return { ...form, language };
}

const boardUrlOf = ({ deps }: Pages, { claims, read }: Visitor): string =>
  deps.linksFor(claims.workspace, read.standing.asOf.at)(claims.email)('board', '');

function shownForm(
  pages: Pages,
  visitor: Visitor,
  form: FormReply,
  raw: Record<string, string | string[]>,
  faults: Parameters<typeof formPage>[0]['faults'],
  problem: string | null = null,
): string {
  const { plan } = visitor.read.standing;
  const snapshot = formById(plan.forms, 'snapshot')!;
  return formPage({
    form,
    snapshot,
    raw,
    faults,
    problem,
    context: { ...plan, language: visitor.language, decimalMark: visitor.decimalMark },
    boardUrl: boardUrlOf(pages, visitor),
    draft: draftName(visitor.claims, 'snapshot'),
    doors: doorsFor(pages, visitor),
  });
}

/**
 * What else can be begun from the phone, each by a link of its own: who has the form’s link need not sign in.
 */
function doorsFor({ deps }: Pages, { claims, read, language }: Visitor): QuickAction[] {
  const { plan, asOf } = read.standing;
  const linkTo = deps.linksFor(claims.workspace, asOf.at)(claims.email);
  return quickActions(plan, language, (subject) => linkTo('action', subject));
}

/** The key that came with the form is kept: pressed twice, or after a fault, it is one submission. */
async function receive(pages: Pages, visitor: Visitor, request: HttpRequest): Promise<HttpResponse> {
  const raw = formFields(request.body);
  const { plan } = visitor.read.standing;
  const fresh = owedBy(visitor);
  const key = typeof raw.key === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(raw.key) ? raw.key : fresh.key;
  const date = typeof raw.date === 'string' && isDay(raw.date) ? raw.date : fresh.today;
  const form = { ...fresh, key };
  const snapshot = formById(plan.forms, 'snapshot')!;
  const { language, decimalMark } = visitor;
  const checked = checkOwed(form.keyResults, snapshot, raw, { ...plan, language, decimalMark });
  if (checked.faults.length > 0) return page(422, shownForm(pages, visitor, form, raw, checked.faults));
  const submission = {
    kind: 'snapshot' as const,
    key,
    date,
    reports: withExtraInNote(checked, snapshot, language),
  };
  const { workspace, email } = visitor.claims;
  const result =
    (await refusedWrite(pages, visitor, request.now)) ??
    (await submit(pages.deps, { workspace, email, submission }, request.now));
  if (!result.ok) {
    const again = shownForm(pages, visitor, form, raw, [], result.refusal.message);
    return page(result.status, again, refusalHeaders(result));
  }
  return page(
    200,
    thanksPage({
      language,
      workspace: form.workspace,
      personName: form.person.name,
      reply: result.reply,
      keyResults: form.keyResults,
      values: Object.fromEntries(checked.reports.map((report) => [report.keyResultId, report.value])),
      formUrl: request.path,
      boardUrl: boardUrlOf(pages, visitor),
      draft: draftName(visitor.claims, 'snapshot'),
      doors: doorsFor(pages, visitor),
    }),
  );
}
