// Takes a visitor without a session; mails a link and opens a session by it, once: GET shows, POST acts.
// Never says who works here.
import { UNSENT_PAGE } from '../../../shared/digest/headquarters.ts';
import { mailOf } from '../../../shared/sheet/table/texts.ts';
import { badLinkPage, linkSentPage, openPage, pagePaths } from '../pages/index.ts';
import { endSession, findSession, isUsedUp, KEPT_MS, openSession } from '../usecases/access/sessions.ts';
import { requestSignIn } from '../usecases/access/sign-in.ts';
import { boardByLink } from './board-routes.ts';
import { isResponse, languageOf, type Pages, page, type Visitor, visitorOf } from './page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { ownPath } from './server/own-path.ts';
import { formFields } from './server/posted.ts';
import { unpacked } from './server/rejected-post.ts';
import type { Route } from './server/router.ts';
import { deviceOf } from './sign-in/device.ts';
import { sessionOf, signInForm } from './sign-in/session.ts';
import { cookieOf, endedCookie, sessionCookie } from './sign-in/session-cookie.ts';

/** /signin, /signout, /s/TOKEN. */
export function signInRoutes(pages: Pages): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/signin',
      handle: async (request) =>
        page(200, signInForm(request, { next: request.query.get('next') ?? '/board' })),
    },
    { method: 'POST', pattern: '/signin', handle: (request) => mailSignIn(pages, request) },
    { method: 'POST', pattern: '/signout', handle: (request) => signOut(pages, request) },
    { method: 'GET', pattern: '/s/:token', handle: (request, { token = '' }) => open(pages, request, token) },
    {
      method: 'POST',
      pattern: '/s/:token',
      handle: (request, { token = '' }) => enter(pages, request, token),
    },
  ];
}

/** Always the same answer, whoever asks: nobody learns who works here. */
async function mailSignIn({ deps, mayMail }: Pages, request: HttpRequest): Promise<HttpResponse> {
  const { w, email: typed, next, typed: carried } = formFields(request.body);
  const workspace = String(w ?? '');
  const email = mailOf(String(typed ?? ''));
  const path = ownPath(String(next ?? ''));
  if (email === null)
    return page(
      422,
      signInForm(request, {
        typed: String(typed ?? ''),
        isBadAddress: true,
        workspace,
        next: path,
        carried: String(carried ?? ''),
      }),
    );
  await requestSignIn(deps, mayMail, { workspace, email, next: path }, request.now);
  return page(200, linkSentPage(languageOf(request), undefined, unpacked(path, String(carried ?? ''))));
}

/**
 * A mail's link to the board shows it; a sign-in's shows the button that opens a session: mail scanners
 * follow every link.
 */
async function open(pages: Pages, request: HttpRequest, token: string): Promise<HttpResponse> {
  const visitor = await visitorOf(pages, request, token, ['board', 'signin']);
  if (isResponse(visitor)) return visitor;
  // What it names is an admin's, who has signed in just now: no mail's link gives that.
  if (visitor.purpose === 'board' && visitor.claims.subject === UNSENT_PAGE)
    return seeOther(`/${pagePaths.unsent()}?w=${visitor.claims.workspace}`);
  const mine = await sessionOf(pages, request);
  const isSignedIn =
    mine?.claims.workspace === visitor.claims.workspace && mine.claims.email === visitor.claims.email;
  const signIn = signInOf(visitor);
  if (!signIn)
    return isSignedIn ? seeOther(boardOf(request)) : page(200, boardByLink(visitor, request, token));
  if (await isUsedUp(pages.deps.store, visitor.claims.workspace, token))
    return isSignedIn ? seeOther(signIn.next) : usedUp(request, visitor);
  const { language, read, person } = visitor;
  return page(200, openPage({ language, workspace: read.head.name, name: person.name }), OWN_ORIGIN);
}

/**
 * So that a browser which is too old to say where a post comes from names the page's origin; the link works
 * once, and is told to nobody else.
 */
const OWN_ORIGIN = { 'referrer-policy': 'same-origin' };

async function enter(pages: Pages, request: HttpRequest, token: string): Promise<HttpResponse> {
  const visitor = await visitorOf(pages, request, token, ['board', 'signin']);
  if (isResponse(visitor)) return visitor;
  const { deps, baseUrl, mayMail } = pages;
  const { workspace, email } = visitor.claims;
  const fields = formFields(request.body);
  const signIn = signInOf(visitor);
  if (!signIn) {
    // Who looks at the board by a mail's link asks for a sign-in without typing an address: it goes to the
    // link's own person.
    await requestSignIn(
      deps,
      mayMail,
      { workspace, email, next: ownPath(String(fields.next ?? '')) },
      request.now,
    );
    return page(200, linkSentPage(visitor.language, visitor.read.head.name));
  }
  const before = await findSession(deps.store, cookieOf(baseUrl, request), request.now);
  const isKept = fields.keep === 'yes';
  const device = deviceOf(request.headers['user-agent'] ?? '');
  const opened = { workspace, email, link: token, isKept, device, replaces: before };
  const cookie = await openSession(deps.store, opened, request.now);
  if (cookie === null)
    return before?.workspace === workspace && before.email === email
      ? seeOther(signIn.next)
      : usedUp(request, visitor);
  return seeOther(signIn.next, {
    'set-cookie': sessionCookie(baseUrl, cookie, isKept ? KEPT_MS / 1000 : null),
  });
}

async function signOut({ deps, baseUrl }: Pages, request: HttpRequest): Promise<HttpResponse> {
  const session = await findSession(deps.store, cookieOf(baseUrl, request), request.now);
  if (session)
    await endSession(deps.store, { workspace: session.workspace, id: session.id, email: session.email });
  return seeOther('/signin', { 'set-cookie': endedCookie(baseUrl) });
}

/** Where a sign-in's link goes on to; null for a link of the board. */
function signInOf({ purpose, claims }: Visitor): { next: string } | null {
  return purpose === 'signin' ? { next: ownPath(claims.subject.split(' ')[1] ?? '') } : null;
}

const boardOf = ({ query }: HttpRequest): string => (query.size === 0 ? '/board' : `/board?${query}`);

const usedUp = (request: HttpRequest, { claims }: Visitor): HttpResponse =>
  page(410, badLinkPage('used', languageOf(request), `/signin?w=${claims.workspace}`));
