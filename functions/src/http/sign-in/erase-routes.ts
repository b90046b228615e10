// Takes a visitor who has just signed in; erases them, or, for an admin, anybody: it says what that does, and
// acts on a second press. Never on a first one, and never for who signed in long ago.

import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import { mailOf } from '../../../../shared/sheet/table/texts.ts';
import { erasePage, erasureBegunPage, pagePaths } from '../../pages/index.ts';
import { allowReturn, askForErasure } from '../../usecases/people/erasures.ts';
import { gatherWait } from '../../usecases/people/gather-limit.ts';
import { mayErase } from '../../usecases/people/may-erase.ts';
import { type Pages, page, retryLaterPage, type Visitor } from '../page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from '../server/message.ts';
import { formFields } from '../server/posted.ts';
import type { Route } from '../server/router.ts';
import { forAdmins } from './for-admins.ts';
import { forSignedIn, type Handle } from './for-signed-in.ts';
import { staleSession } from './session.ts';
import { endedCookie } from './session-cookie.ts';

const PEOPLE = `/${pagePaths.people()}`;
const OWN = '/account/erase';

/** /account/erase, /people/erase, /people/return. An address never stands in a path: those are logged. */
export function eraseRoutes(pages: Pages): Route[] {
  const admins = forAdmins(pages, { path: PEOPLE });
  const own = forSignedIn(pages, OWN, (visitor, request) => staleSession(visitor, request, OWN))(
    (visitor, request) => erased(pages, visitor, request, visitor.claims.email),
  );
  const named =
    (handle: (visitor: Visitor, request: HttpRequest, email: string) => Promise<HttpResponse>): Handle =>
    async (visitor, request) => {
      const email = mailOf(String(formFields(request.body).email ?? ''));
      return email === null ? seeOther(PEOPLE) : handle(visitor, request, email);
    };
  return [
    { method: 'GET', pattern: OWN, handle: own },
    { method: 'POST', pattern: OWN, handle: own },
    {
      method: 'POST',
      pattern: `${PEOPLE}/erase`,
      handle: admins(named((visitor, request, email) => erased(pages, visitor, request, email))),
    },
    {
      method: 'POST',
      pattern: `${PEOPLE}/return`,
      handle: admins(
        named(async ({ claims }, { now }, email) => {
          await allowReturn(pages.deps, { workspace: claims.workspace, email, by: claims.email }, now);
          return seeOther(PEOPLE);
        }),
      ),
    },
  ];
}

/** The page that asks; with `confirm` the erasure, where nothing stands against it. */
async function erased(
  { deps, baseUrl }: Pages,
  visitor: Visitor,
  { method, body, now }: HttpRequest,
  email: string,
): Promise<HttpResponse> {
  const { claims, read, view } = visitor;
  const { workspace } = claims;
  const wait = await gatherWait(deps.store, claims, now);
  if (wait !== null) return retryLaterPage(visitor.language, wait);
  const may = await mayErase(deps, { workspace, head: read.head, email }, now);
  const isOwn = email === claims.email;
  const input = { workspace: read.head.name, isOwn };
  const confirmed = method === 'POST' && formFields(body).confirm === 'yes';
  if (!may.ok || !confirmed) {
    const name = planIndex(read.standing.plan).personName(email);
    return page(may.ok ? 200 : 409, erasePage({ ...input, email, name, may }, view));
  }
  const { language } = read.head.settings;
  await askForErasure(deps, { workspace, email, language, inSheet: may.inSheet, by: claims.email }, now);
  const begun = erasureBegunPage({ ...input, inSheet: may.inSheet }, view);
  return page(200, begun, isOwn ? { 'set-cookie': endedCookie(baseUrl) } : {});
}
