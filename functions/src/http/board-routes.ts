// Takes a visitor with a session; shows the board and its pages. Never acts: signing in and the steps of the
// process have routes of their own.

import { once } from '../../../shared/lookup/once.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { Status } from '../../../shared/model/state.ts';
import { newKey } from '../new-key.ts';
import {
  boardPage,
  cyclesPage,
  filmPage,
  growthPage,
  keyResultPage,
  type Link,
  type PageView,
  type Paging,
  pagePaths,
  problemPage,
  processPage,
  quickActions,
  unitPage,
  unitsPage,
} from '../pages/index.ts';
import { liveSpan, readPastStanding, spanOf } from '../usecases/board/cycles.ts';
import {
  mayBegin,
  type OpenThingsRequest,
  stepsAmong,
  type WaitingThing,
  waitingThings,
} from '../usecases/board/open-things.ts';
import { boardFor } from '../usecases/board/read-board.ts';
import type { Head } from '../usecases/workspace/head.ts';
import { type Pages, page, type Visitor } from './page-context.ts';
import type { HttpRequest } from './server/message.ts';
import type { Route } from './server/router.ts';
import { sessionOf, signInForm } from './sign-in/session.ts';

/** No list has more pages. */
const LAST_PAGE = 100_000;

/** Pages that a past cycle has too; what is to be done is of the live one alone. */
const OF_A_CYCLE = /^board(?:\/units?|\/film|\/key-result|\/export\/[a-z]{1,9}\.[a-z]{1,4})?(?:\?|$)/;

/** What a visitor looks at: the live cycle, or one that is over. */
interface BoardContext {
  standing: Standing;
  /** What waits for a step, found when a page asks for it. */
  open: () => readonly WaitingThing[];
  head: Head;
  view: PageView;
  visitor: Visitor;
}

type RenderPage = (context: BoardContext, request: HttpRequest) => string | null;

/** What each page shows; null where there is no such thing. */
const PAGES: Readonly<Record<string, RenderPage>> = {
  '/board': boardShown,
  '/board/unit': ({ standing, view }, { query }) => unitPage(standing, query.get('id') ?? '', view),
  '/board/film': ({ standing, view }, { query }) =>
    filmPage(standing, { unitId: query.get('unit') ?? undefined, day: query.get('day') ?? undefined }, view),
  '/board/units': ({ standing, view }, { query }) =>
    unitsPage(standing, query.get('unit') ?? undefined, view),
  '/board/key-result': ({ standing, view }, { query }) =>
    keyResultPage(standing, query.get('id') ?? '', view, view.past ? null : newKey()),
  '/board/cycles': ({ head, view }) =>
    cyclesPage(
      {
        workspace: head.name,
        live: liveSpan(head),
        past: head.past.map((each) => ({ ...spanOf(each), indicators: each.measures })),
      },
      view,
    ),
  '/board/process': ({ visitor, view, open }) => {
    const { read, language } = visitor;
    const offered = quickActions(read.standing.plan, language, (_, path) => view.link(path));
    return processPage(read.standing, view, { open: open(), quickActions: offered });
  },
  '/board/growth': ({ visitor, view }) => {
    const { standing } = visitor.read;
    return growthPage(standing, view, {
      email: visitor.claims.email,
      givesPoints: mayBegin(standing, askingAs(visitor), 'points.book'),
    });
  },
};

/**
 * All are GET. Without a session the sign-in form is shown, with 200; 404 where the page knows no such thing
 * or cycle.
 */
export function boardRoutes(pages: Pages): Route[] {
  const signedIn =
    (show: RenderPage): Route['handle'] =>
    async (request) => {
      const visitor = await sessionOf(pages, request);
      if (!visitor) return page(200, signInForm(request));
      const context = await boardContextOf(pages, visitor, request.query.get('cycle'));
      const body =
        context && show({ ...context, view: { ...context.view, paging: pagingOf(request) } }, request);
      return body === null
        ? page(404, problemPage('not-found', { language: visitor.language, boardUrl: '/board' }))
        : page(200, body);
    };
  return Object.entries(PAGES).map(([pattern, show]) => ({ method: 'GET', pattern, handle: signedIn(show) }));
}

/** Which list of the page is paged through; the page's address without that, for the links of the lists. */
function pagingOf({ path, query }: HttpRequest): Paging {
  const rest = new URLSearchParams([...query].filter(([name]) => !['part', 'page', 'cycle'].includes(name)));
  const part = query.get('part') ?? '';
  return {
    path: `${path.slice(1)}${rest.size > 0 ? `?${rest}` : ''}`,
    part: /^[a-zA-Z]{1,20}$/.test(part) ? part : '',
    page: Math.min(Math.max(1, Math.trunc(Number(query.get('page'))) || 1), LAST_PAGE),
  };
}

function boardShown(
  { standing, view, open }: Pick<BoardContext, 'standing' | 'view' | 'open'>,
  { query }: HttpRequest,
): string {
  return boardPage(standing, {
    ...view,
    open: open(),
    unitId: query.get('unit') ?? undefined,
    status: (query.get('status') ?? undefined) as Status | undefined,
    // Nothing can be done in a cycle that is over.
    quickActions: view.past ? [] : quickActions(standing.plan, view.language, (_, path) => view.link(path)),
  });
}

/** The board as a mail's link opens it: to look at. Whatever else it leads to asks to sign in. */
export function boardByLink(visitor: Visitor, request: HttpRequest, token: string): string {
  const { claims } = visitor;
  const { standing, view, open } = liveBoardContext(visitor);
  const here = `/s/${token}`;
  const link: Link = (path) =>
    /^board(?:\?|$)/.test(path)
      ? `${here}${path.slice('board'.length)}`
      : `/${path}${path.includes('?') ? '&' : '?'}w=${claims.workspace}`;
  const paging = pagingOf(request);
  return boardShown({ standing, open, view: { ...view, link, paging, isByLink: true } }, request);
}

/** The live cycle: what waits for the visitor in it is a press away. */
function liveBoardContext(visitor: Visitor): BoardContext {
  const { read, view } = visitor;
  const { head, standing } = read;
  const open = once(() => waitingThings(standing, askingAs(visitor)));
  return { standing, head, view: { ...view, stepOn: stepsAmong(open) }, visitor, open };
}

const askingAs = ({ read, claims, isAdmin, language }: Visitor): OpenThingsRequest => ({
  email: claims.email,
  isAdmin,
  language,
  now: read.standing.asOf.at,
});

/**
 * The live cycle, or the past one that `cycle` names by its first day; links then stay in it. Null where
 * there was none.
 */
async function boardContextOf(
  { deps }: Pages,
  visitor: Visitor,
  cycle: string | null,
): Promise<BoardContext | null> {
  const { read, view, claims, isAdmin } = visitor;
  const { head, standing } = read;
  if (cycle === null || cycle === standing.plan.settings.cycleStart) return liveBoardContext(visitor);
  const past = await readPastStanding(deps, claims.workspace, head, cycle);
  if (!past) return null;
  const { cycle: name, cycleEnd: end } = past.plan.settings;
  const link: Link = (path) => view.link(OF_A_CYCLE.test(path) ? pagePaths.inCycle(path, cycle) : path);
  return {
    standing: { ...past, board: boardFor(past.board, claims.email, isAdmin) },
    head,
    visitor,
    open: () => [],
    view: { ...view, link, past: { name, end, presentUrl: view.link(pagePaths.board()) } },
  };
}
