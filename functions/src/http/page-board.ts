// Takes a signed-in visitor's requests; shows the board, a unit, a key result. Never another workspace's: the session names the one.
import type { Status } from '../../../shared/model/state.ts';
import { boardPage, keyResultPage, pagePaths, problemPage, unitPage } from '../pages/index.ts';
import { boardFor } from '../usecases/read-board.ts';
import { type HttpRequest, type HttpResponse, html, seeOther } from './message.ts';
import {
  boardUrl,
  isResponse,
  linkOf,
  type PageDeps,
  type Visitor,
  viewOf,
  visitorOf,
} from './page-context.ts';
import type { Route } from './router.ts';
import { sessionOf } from './session.ts';

type Shown = (visitor: Visitor, request: HttpRequest) => string | null;

const SIGNAL_LINK_MS = 24 * 3_600_000;

/** GET /board, /board/unit, /board/key-result, /signal. */
export function boardRoutes(pages: PageDeps): Route[] {
  const show = (pattern: string, shown: Shown): Route => ({
    method: 'GET',
    pattern,
    handle: (request) => signedIn(pages, request, (visitor) => answer(pages, visitor, request, shown)),
  });
  return [
    show('/board', (visitor, { query }) =>
      boardPage(standingFor(visitor), {
        ...viewOf(pages, visitor),
        unitId: query.get('unit') ?? undefined,
        status: (query.get('status') ?? undefined) as Status | undefined,
      }),
    ),
    show('/board/unit', (visitor, { query }) =>
      unitPage(standingFor(visitor), query.get('id') ?? '', viewOf(pages, visitor)),
    ),
    show('/board/key-result', (visitor, { query }) =>
      keyResultPage(standingFor(visitor), query.get('id') ?? '', viewOf(pages, visitor)),
    ),
    {
      method: 'GET',
      pattern: '/signal',
      handle: (request) =>
        signedIn(pages, request, (visitor) => seeOther(signalLink(pages, visitor, request))),
    },
  ];
}

/** Whoever is not signed in is sent to the sign-in of the workspace that the address names. */
async function signedIn(
  pages: PageDeps,
  request: HttpRequest,
  shown: (visitor: Visitor) => HttpResponse,
): Promise<HttpResponse> {
  const session = sessionOf(pages.links, request);
  const wanted = request.query.get('w');
  if (!session || (wanted !== null && wanted !== session.workspace)) {
    const workspace = wanted ?? session?.workspace ?? '';
    return seeOther(
      `${linkOf(pages)(pagePaths.signIn())}${workspace ? `?w=${encodeURIComponent(workspace)}` : ''}`,
    );
  }
  const visitor = await visitorOf(pages, request, session);
  return isResponse(visitor) ? visitor : shown(visitor);
}

function answer(pages: PageDeps, visitor: Visitor, request: HttpRequest, shown: Shown): HttpResponse {
  const page = shown(visitor, request);
  if (page !== null) return html(200, page);
  const { language } = visitor;
  return html(404, problemPage('not-found', { language, boardUrl: boardUrl(pages) }));
}

/** The standing with the points that the visitor may see. */
function standingFor({ read, email, isAdmin }: Visitor): Visitor['read']['standing'] {
  const { standing } = read;
  return { ...standing, board: boardFor(standing.board, email, isAdmin) };
}

/** What acts carries a signed link, not the cookie: another site cannot post it. */
function signalLink({ links, baseUrl }: PageDeps, { workspace, email }: Visitor, request: HttpRequest) {
  const expiresAt = request.now + SIGNAL_LINK_MS;
  const token = links.sign({ workspace, email, purpose: 'action', subject: 'signal.report:', expiresAt });
  return `${baseUrl}/a/${token}`;
}
