// Takes a visitor with a session; shows their sessions and ends those that they name; to an admin
// everybody's. Never ends another's for who is no admin.

import { planIndex } from '../../../../shared/lookup/plan-index.ts';
import { accountPage } from '../../pages/index.ts';
import { calendarOfPerson } from '../../usecases/access/calendar.ts';
import { endSession, listSessions } from '../../usecases/access/sessions.ts';
import { calendarAddress } from '../calendar-address.ts';
import { type Pages, page, type Visitor } from '../page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from '../server/message.ts';
import { formFields } from '../server/posted.ts';
import type { Route } from '../server/router.ts';
import { forAdmins } from './for-admins.ts';
import { forSignedIn } from './for-signed-in.ts';

/** /account, /account/end, /sessions, /sessions/end. */
export function accountRoutes(pages: Pages): Route[] {
  const mine = forSignedIn(pages, '/account');
  const admins = forAdmins(pages, { path: '/sessions' });
  return [
    {
      method: 'GET',
      pattern: '/account',
      handle: mine((visitor, request) => shown(pages, visitor, request, 'own')),
    },
    {
      method: 'POST',
      pattern: '/account/end',
      handle: mine((visitor, request) => end(pages, visitor, request, 'own')),
    },
    {
      method: 'GET',
      pattern: '/sessions',
      handle: admins((visitor, request) => shown(pages, visitor, request, 'all')),
    },
    {
      method: 'POST',
      pattern: '/sessions/end',
      handle: admins((visitor, request) => end(pages, visitor, request, 'all')),
    },
  ];
}

type SessionScope = 'own' | 'all';

async function shown(
  pages: Pages,
  visitor: Visitor,
  { now }: HttpRequest,
  whose: SessionScope,
): Promise<HttpResponse> {
  const { claims, read, view, session, isAdmin } = visitor;
  const { workspace, email } = claims;
  const { deps } = pages;
  const name = whose === 'own' ? await calendarOfPerson(deps.store, workspace, email) : null;
  const found = await listSessions(deps.store, workspace, whose === 'own' ? { email, now } : { now });
  const { settings } = read.standing.plan;
  const { personName } = planIndex(read.standing.plan);
  return page(
    200,
    accountPage(
      {
        workspace: read.head.name,
        whose,
        isAdmin,
        calendar: name === null ? null : calendarAddress(pages, workspace, email, name),
        timeZone: visitor.person.timeZone ?? settings.timeZone,
        sessions: found.map((each) => ({
          ...each,
          name: personName(each.email),
          isHere: each.id === session?.id,
        })),
      },
      view,
    ),
  );
}

/** `id`: one session; `others`: all of one's own but this. */
async function end(
  { deps }: Pages,
  visitor: Visitor,
  request: HttpRequest,
  whose: SessionScope,
): Promise<HttpResponse> {
  const { claims, session } = visitor;
  const { workspace, email } = claims;
  const { id = '', others } = formFields(request.body);
  const listed =
    others === 'yes' ? await listSessions(deps.store, workspace, { email, now: request.now }) : [];
  const ids =
    others === 'yes' ? listed.map((each) => each.id).filter((each) => each !== session?.id) : [String(id)];
  for (const each of ids)
    await endSession(deps.store, {
      workspace,
      id: each,
      email: whose === 'own' ? email : null,
      by: { email, now: request.now },
    });
  return seeOther(whose === 'own' ? '/account' : '/sessions');
}
