// Takes an admin with a session; shows the mails that did not arrive, and sends them again: GET shows, POST
// acts. Never for anybody else.
import { planIndex } from '../../../shared/process/plan-index.ts';
import { sendAgain, unsentMails } from '../outbox/unsent.ts';
import { pagePaths, problemPage, unsentPage } from '../pages/index.ts';
import { type Pages, page, tooOften, type Visitor } from './page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { sessionOf, signInForm, staleSession } from './sign-in/session.ts';

const path = `/${pagePaths.unsent()}`;
/** The button that sends all of them again. */
const ALL = 'all';
const LARGEST_COUNT = 9999;

/** /board/mails. */
export function unsentRoutes(pages: Pages): Route[] {
  const forAdmins =
    (handle: (visitor: Visitor, request: HttpRequest) => Promise<HttpResponse>): Route['handle'] =>
    async (request) => {
      const visitor = await sessionOf(pages, request);
      if (!visitor) return page(200, signInForm(request, { next: path }));
      if (!visitor.isAdmin)
        return page(403, problemPage('forbidden', { language: visitor.language, boardUrl: '/board' }));
      const barred =
        staleSession(visitor, request, path) ??
        (request.method === 'POST' ? await tooOften(pages, visitor, request.now) : null);
      return barred ?? handle(visitor, request);
    };
  return [
    {
      method: 'GET',
      pattern: path,
      handle: forAdmins(async ({ claims, read, view }, { now, query }) => {
        const mails = await unsentMails(pages.deps.store, claims.workspace, now);
        const { settings } = read.standing.plan;
        const { personName: nameOf } = planIndex(read.standing.plan);
        const again = query.get('again');
        const sentAgain =
          again === null ? null : Math.min(Math.max(0, Math.trunc(Number(again)) || 0), LARGEST_COUNT);
        return page(200, unsentPage({ settings, mails, nameOf, sentAgain }, view));
      }),
    },
    {
      method: 'POST',
      pattern: path,
      handle: forAdmins(async ({ claims }, { body, now }) => {
        const asked = String(formFields(body).mail ?? '');
        const mails = await unsentMails(pages.deps.store, claims.workspace, now);
        const ids = mails
          .filter(({ id, canBeSent }) => canBeSent && (asked === ALL || id === asked))
          .map(({ id }) => id);
        const count = await sendAgain(pages.deps, claims.workspace, ids, now);
        return seeOther(`${path}?again=${count}`);
      }),
    },
  ];
}
