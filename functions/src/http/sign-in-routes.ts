// Takes a visitor without a session; mails a link and opens a session by it: GET shows, POST acts. Never says who works here.

import { signInMail } from '../../../shared/digest/other-mails.ts';
import { both } from '../../../shared/form/templates/define.ts';
import { mailOf } from '../../../shared/sheet/table/texts.ts';
import { pageWords } from '../../../shared/words/small-pages.ts';
import { queueMail } from '../mail/outbox.ts';
import { actionPage, linkSentPage } from '../pages/index.ts';
import { readStanding } from '../usecases/board/standing.ts';
import { newKey } from '../usecases/new-key.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './message.ts';
import { isResponse, languageOf, type Pages, page, SESSION_COOKIE, visitorOf } from './page-context.ts';
import { formFields } from './posted.ts';
import type { Route } from './router.ts';
import { signInForm } from './session.ts';

/** A session lasts so long; after that a new link is mailed. */
const SESSION_MS = 30 * 24 * 3_600_000;
/** One sign-in mail for each address and stretch of ten minutes. */
const SIGN_IN_WINDOW_MS = 600_000;
const WORKSPACE = /^[0-9a-f]{32}$/;

/** /signin, /s/TOKEN. */
export function signInRoutes(pages: Pages): Route[] {
  return [
    { method: 'GET', pattern: '/signin', handle: async (request) => page(200, signInForm(request)) },
    { method: 'POST', pattern: '/signin', handle: (request) => mailSignIn(pages, request) },
    {
      method: 'GET',
      pattern: '/s/:token',
      handle: (request, { token = '' }) => askToOpen(pages, request, token),
    },
    {
      method: 'POST',
      pattern: '/s/:token',
      handle: (request, { token = '' }) => openSession(pages, request, token),
    },
  ];
}

/** Always the same answer, whoever asks: nobody learns who works here. */
async function mailSignIn({ deps }: Pages, request: HttpRequest): Promise<HttpResponse> {
  const { w = '', email: typed = '' } = formFields(request.body);
  const workspace = String(w);
  const email = mailOf(String(typed));
  if (email === null) return page(422, signInForm(request, { typed: String(typed), isBadAddress: true }));
  const read = WORKSPACE.test(workspace) ? await readStanding(deps, workspace, request.now) : null;
  const content = read && signInMail(read.standing, email, deps.linksFor(workspace, request.now)(email));
  if (content)
    await queueMail(
      deps,
      {
        workspace,
        to: email,
        kind: 'signin',
        window: String(Math.floor(request.now / SIGN_IN_WINDOW_MS)),
        content,
      },
      request.now,
    );
  return page(200, linkSentPage(languageOf(request)));
}

/** A mail scanner follows every link: only the button opens a session. */
async function askToOpen(pages: Pages, request: HttpRequest, token: string): Promise<HttpResponse> {
  const visitor = await visitorOf(pages, request, token, ['board', 'signin']);
  if (isResponse(visitor)) return visitor;
  const { language, read } = visitor;
  const title = both(pageWords.openBoard);
  return page(
    200,
    actionPage({
      language,
      workspace: read.head.name,
      template: { id: 'signin', title, fields: [] },
      raw: {},
      faults: [],
      context: { ...read.standing.plan, language },
      formKey: newKey(),
    }),
  );
}

async function openSession(pages: Pages, request: HttpRequest, token: string): Promise<HttpResponse> {
  const visitor = await visitorOf(pages, request, token, ['board', 'signin']);
  if (isResponse(visitor)) return visitor;
  const { workspace, email } = visitor.claims;
  const session = pages.links.sign({
    workspace,
    email,
    purpose: 'session',
    subject: '',
    expiresAt: request.now + SESSION_MS,
  });
  const secure = pages.baseUrl.startsWith('https:') ? '; Secure' : '';
  const cookie = `${SESSION_COOKIE}=${session}; Path=/; Max-Age=${SESSION_MS / 1000}; HttpOnly; SameSite=Lax${secure}`;
  return seeOther('/board', { 'set-cookie': cookie });
}
