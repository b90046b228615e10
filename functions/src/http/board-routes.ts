// Takes a visitor with a session; shows the board and its pages. Signs visitors in by a mailed link: GET shows, POST acts.
import { signInMail } from '../../../shared/digest/other-mails.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Status } from '../../../shared/model/state.ts';
import { queueMail } from '../mail/outbox.ts';
import {
  actionPage,
  boardPage,
  cyclesPage,
  doorsOf,
  growthPage,
  keyResultPage,
  type Link,
  linkSentPage,
  type PageView,
  pagePaths,
  problemPage,
  processPage,
  signInPage,
  unitPage,
} from '../pages/index.ts';
import { liveSpan, readPastStanding, spanOf } from '../usecases/cycles.ts';
import type { Head } from '../usecases/head.ts';
import { newKey } from '../usecases/new-key.ts';
import { openThings } from '../usecases/open-things.ts';
import { boardFor } from '../usecases/read-board.ts';
import { readStanding } from '../usecases/standing.ts';
import { formFields, type HttpRequest, type HttpResponse, seeOther } from './message.ts';
import {
  cookieOf,
  isResponse,
  languageOf,
  type Pages,
  page,
  SESSION_COOKIE,
  type Visitor,
  visitorOf,
} from './page-context.ts';
import type { Route } from './router.ts';

/** A session lasts so long; after that a new link is mailed. */
const SESSION_MS = 30 * 24 * 3_600_000;
/** One sign-in mail for each address and stretch of ten minutes. */
const SIGN_IN_WINDOW_MS = 600_000;
const WORKSPACE = /^[0-9a-f]{32}$/;

/** Pages that a past cycle has too; what is to be done is of the live one alone. */
const OF_A_CYCLE = /^board(?:\/unit|\/key-result)?(?:\?|$)/;

/** What a visitor looks at: the live cycle, or one that is over. */
interface Looking {
  standing: Standing;
  head: Head;
  view: PageView;
  visitor: Visitor;
}

/** /board, /board/unit, /board/key-result, /board/cycles, /board/process, /board/growth, /signin, /s/TOKEN. */
export function boardRoutes(pages: Pages): Route[] {
  const signedIn =
    (show: (looking: Looking, request: HttpRequest) => string | null): Route['handle'] =>
    async (request) => {
      const visitor = await sessionOf(pages, request);
      if (!visitor) return page(200, signInForm(request));
      const looking = await lookingAt(pages, visitor, request.query.get('cycle'));
      const body = looking && show(looking, request);
      return body === null
        ? page(404, problemPage('not-found', { language: visitor.language, boardUrl: '/board' }))
        : page(200, body);
    };
  return [
    {
      method: 'GET',
      pattern: '/board',
      handle: signedIn(({ standing, view }, { query }) =>
        boardPage(standing, {
          ...view,
          unitId: query.get('unit') ?? undefined,
          status: (query.get('status') ?? undefined) as Status | undefined,
          // Nothing can be done in a cycle that is over.
          doors: view.past ? [] : doorsOf(standing.plan, view.language, (_, path) => view.link(path)),
        }),
      ),
    },
    {
      method: 'GET',
      pattern: '/board/unit',
      handle: signedIn(({ standing, view }, { query }) => unitPage(standing, query.get('id') ?? '', view)),
    },
    {
      method: 'GET',
      pattern: '/board/key-result',
      handle: signedIn(({ standing, view }, { query }) =>
        keyResultPage(standing, query.get('id') ?? '', view),
      ),
    },
    {
      method: 'GET',
      pattern: '/board/cycles',
      handle: signedIn(({ head, view }) =>
        cyclesPage(
          {
            workspace: head.name,
            live: liveSpan(head),
            past: head.past.map((each) => ({ ...spanOf(each), measures: each.measures })),
          },
          view,
        ),
      ),
    },
    {
      method: 'GET',
      pattern: '/board/process',
      handle: signedIn(({ visitor }) => {
        const { read, view, language } = visitor;
        const doors = doorsOf(read.standing.plan, language, (_, path) => view.link(path));
        return processPage(read.standing, view, { open: openFor(visitor), doors });
      }),
    },
    {
      method: 'GET',
      pattern: '/board/growth',
      handle: signedIn(({ visitor }) =>
        growthPage(visitor.read.standing, visitor.view, {
          open: openFor(visitor),
          email: visitor.claims.email,
          mayGive:
            visitor.isAdmin ||
            visitor.read.standing.plan.units.some(({ leadEmail }) => leadEmail === visitor.claims.email),
        }),
      ),
    },
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

/** What waits for a step of the visitor. */
const openFor = ({ read, claims, isAdmin, language }: Visitor) =>
  openThings(read.standing, { email: claims.email, isAdmin, language, now: read.standing.asOf.at });
/** The live cycle, or the past one that `cycle` names by its first day; links then stay in it. Null where there was none. */
async function lookingAt({ deps }: Pages, visitor: Visitor, cycle: string | null): Promise<Looking | null> {
  const { read, view, claims, isAdmin } = visitor;
  const { head, standing } = read;
  if (cycle === null || cycle === standing.plan.settings.cycleStart) return { standing, head, view, visitor };
  const past = await readPastStanding(deps, claims.workspace, head, cycle);
  if (!past) return null;
  const { cycle: name, cycleEnd: end } = past.plan.settings;
  const link: Link = (path) => view.link(OF_A_CYCLE.test(path) ? pagePaths.inCycle(path, cycle) : path);
  return {
    standing: { ...past, board: boardFor(past.board, claims.email, isAdmin) },
    head,
    visitor,
    view: { ...view, link, past: { name, end, presentUrl: view.link(pagePaths.board()) } },
  };
}

/** The visitor of the session cookie; null where there is none, or where the address asks for another workspace. */
export async function sessionOf(pages: Pages, request: HttpRequest): Promise<Visitor | null> {
  const visitor = await visitorOf(pages, request, cookieOf(request, SESSION_COOKIE), ['session']);
  if (isResponse(visitor)) return null;
  const asked = request.query.get('w');
  return asked === null || asked === visitor.claims.workspace ? visitor : null;
}

function signInForm(request: HttpRequest, more: { typed?: string; isBadAddress?: boolean } = {}): string {
  return signInPage({
    language: languageOf(request),
    action: '/signin',
    hidden: { w: request.query.get('w') ?? '' },
    ...more,
  });
}

/** Always the same answer, whoever asks: nobody learns who works here. */
async function mailSignIn({ deps }: Pages, request: HttpRequest): Promise<HttpResponse> {
  const { w = '', email: typed = '' } = formFields(request.body);
  const workspace = String(w);
  const email = String(typed).trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    return page(422, signInForm(request, { typed: String(typed), isBadAddress: true }));
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
  const title = { en: 'Open the board', zh: '打开看板' };
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
