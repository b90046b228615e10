// Takes a mail address; mails a link that signs in, if People has it. The same answer for every address. GET shows, POST acts.
import { signInMail } from '../../../shared/digest/other-mails.ts';
import { say } from '../../../shared/look/words.ts';
import type { FormTemplate } from '../../../shared/model/form.ts';
import { queueMail } from '../mail/outbox.ts';
import { actionPage, linkSentPage, signInPage } from '../pages/index.ts';
import { newKey } from '../usecases/new-key.ts';
import { readStanding } from '../usecases/standing.ts';
import { formFields, type HttpRequest, type HttpResponse, html, seeOther } from './message.ts';
import { boardUrl, claimsOf, isResponse, languageOf, type PageDeps, visitorOf } from './page-context.ts';
import type { Route } from './router.ts';
import { sessionCookie } from './session.ts';

/** Of one address so often at most: further requests find the same mail. */
const SIGN_IN_WINDOW_MS = 5 * 60_000;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
const WORKSPACE = /^[0-9a-f]{32}$/;

/** GET and POST /signin, GET and POST /s/TOKEN. */
export function signInRoutes(pages: PageDeps): Route[] {
  return [
    { method: 'GET', pattern: '/signin', handle: async (request) => html(200, askPage(request)) },
    { method: 'POST', pattern: '/signin', handle: (request) => mailLink(pages, request) },
    { method: 'GET', pattern: '/s/:token', handle: (request, { token }) => confirm(pages, request, token!) },
    { method: 'POST', pattern: '/s/:token', handle: (request, { token }) => signIn(pages, request, token!) },
  ];
}

function askPage(request: HttpRequest, typed = '', isBadAddress = false): string {
  const fields = formFields(request.body);
  const workspace = String(fields.w ?? request.query.get('w') ?? '');
  const language = languageOf(request);
  return signInPage({ language, action: '', hidden: { w: workspace }, typed, isBadAddress });
}

async function mailLink(pages: PageDeps, request: HttpRequest): Promise<HttpResponse> {
  const { email: typed = '', w: workspace = '' } = formFields(request.body);
  const email = String(typed).trim().toLowerCase();
  if (!ADDRESS.test(email)) return html(422, askPage(request, String(typed), true));
  if (WORKSPACE.test(String(workspace))) await mailIfKnown(pages, String(workspace), email, request.now);
  return html(200, linkSentPage(languageOf(request)));
}

async function mailIfKnown({ deps }: PageDeps, workspace: string, email: string, now: number): Promise<void> {
  const read = await readStanding(deps, workspace, now);
  const content = read && signInMail(read.standing, email, deps.linksFor(workspace, now)(email));
  if (!content) return;
  const window = String(Math.floor(now / SIGN_IN_WINDOW_MS));
  await queueMail(deps, { workspace, to: email, kind: 'signin', window, content }, now);
}

/** A mail scanner that opens the link signs nobody in: the button does. */
async function confirm(pages: PageDeps, request: HttpRequest, token: string): Promise<HttpResponse> {
  const visitor = await comer(pages, request, token);
  if (isResponse(visitor)) return visitor;
  const { language, read } = visitor;
  const title = { en: say('en', 'toBoard'), zh: say('zh', 'toBoard') };
  const template: FormTemplate = { id: 'signin', title, fields: [] };
  const { plan } = read.standing;
  return html(
    200,
    actionPage({
      language,
      workspace: plan.settings.workspace,
      template,
      raw: {},
      faults: [],
      context: { ...plan, language },
      formKey: newKey(),
      lead: visitor.name,
    }),
  );
}

async function signIn(pages: PageDeps, request: HttpRequest, token: string): Promise<HttpResponse> {
  const visitor = await comer(pages, request, token);
  if (isResponse(visitor)) return visitor;
  const cookie = sessionCookie(pages.links, visitor, pages.baseUrl, request.now);
  return seeOther(boardUrl(pages), { 'set-cookie': cookie });
}

async function comer(pages: PageDeps, request: HttpRequest, token: string) {
  const claims = claimsOf(pages, request, token, ['signin', 'board']);
  return isResponse(claims) ? claims : visitorOf(pages, request, claims);
}
