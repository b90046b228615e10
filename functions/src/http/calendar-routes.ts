// Takes an address that somebody's calendar subscribes to; gives the days of its person, as long as they are
// in People and have not made another one. Makes and ends addresses for who has signed in.
import { calendarOf } from '../../../shared/export/calendar.ts';
import { calendarOfPerson, endCalendar, makeCalendar } from '../usecases/access/calendar.ts';
import { signedPart } from './calendar-address.ts';
import { type Pages, visitorNamed } from './page-context.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { forSignedIn } from './sign-in/for-signed-in.ts';

/** /c/TOKEN.ics, /account/calendar. */
export function calendarRoutes(pages: Pages): Route[] {
  return [
    { method: 'GET', pattern: '/c/:token', handle: (request, { token = '' }) => feed(pages, request, token) },
    {
      method: 'POST',
      pattern: '/account/calendar',
      handle: forSignedIn(
        pages,
        '/account',
      )(async ({ claims }, request) => {
        const { workspace, email } = claims;
        const { store } = pages.deps;
        if (formFields(request.body).do === 'end') await endCalendar(store, workspace, email);
        else await makeCalendar(store, workspace, email, request.now);
        return seeOther('/account#calendar');
      }),
    },
  ];
}

/** A calendar's program reads no page: what it gets where the address has ended is a line of text. */
const gone = (status: number, body: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

async function feed(pages: Pages, request: HttpRequest, token: string): Promise<HttpResponse> {
  const read = pages.links.read(signedPart(token), ['calendar'], request.now);
  if (!read.ok) return gone(404, 'There is no calendar at this address.\n');
  const { workspace, email, subject } = read.claims;
  const { deps, baseUrl } = pages;
  const isTheirs = (await calendarOfPerson(deps.store, workspace, email)) === subject;
  const visitor = isTheirs ? await visitorNamed(pages, request, { workspace, email, subject: '' }, {}) : null;
  if (!visitor) return gone(410, 'This calendar has ended: get a new address on the page Account.\n');
  const { head, standing } = visitor.read;
  const body = calendarOf({
    facts: standing,
    workspaceId: workspace,
    email,
    language: visitor.language,
    revision: head.revision,
    publishedAt: head.publishedAt,
    boardUrl: `${baseUrl}/board?w=${workspace}`,
  });
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="attune.ics"',
  };
  return { status: 200, headers, body };
}
