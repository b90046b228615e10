// Takes the link of a mail, or a visitor with a session; leads to the form of a step, or to a form of the
// company's own. GET shows, POST acts. Never an admin's step by a link.

import { admins } from '../../../shared/process/steps/rights.ts';
import { beginnings, stepNamed } from '../../../shared/process/steps/table.ts';
import { pagePaths, problemPage } from '../pages/index.ts';
import { isResponse, type Pages, page, type Visitor } from './page-context.ts';
import { ANSWER, type RequestedForm, requestedForm } from './requested-form.ts';
import { type HttpRequest, type HttpResponse, seeOther } from './server/message.ts';
import { packed, rejectedPostOf } from './server/rejected-post.ts';
import type { Route } from './server/router.ts';
import { visitorOfForm } from './sign-in/late-link.ts';
import { pathAfterSignIn, sessionOf, signInForm, staleSession } from './sign-in/session.ts';
import { showStep, submitStep } from './step-page.ts';

type Handle = (visitor: Visitor, asked: RequestedForm, request: HttpRequest) => Promise<HttpResponse>;

/**
 * /a/TOKEN; the page of each step that begins with a person; /do?step=&id= for any step from the board;
 * /answer?form= for a form of the company's own.
 */
export function actionRoutes(pages: Pages): Route[] {
  const show: Handle = (visitor, asked, request) => showStep(pages, visitor, asked, request);
  const take: Handle = (visitor, asked, request) => submitStep(pages, visitor, asked, request);
  const both = (path: string, subjectOf: (query: URLSearchParams) => string): Route[] => [
    { method: 'GET', pattern: path, handle: fromBoard(pages, subjectOf, show) },
    { method: 'POST', pattern: path, handle: fromBoard(pages, subjectOf, take) },
  ];
  return [
    { method: 'GET', pattern: '/a/:token', handle: linked(pages, show) },
    { method: 'POST', pattern: '/a/:token', byLink: true, handle: linked(pages, take) },
    ...beginnings.flatMap(({ name, begins }) => both(`/${begins!.path}`, () => `${name}:`)),
    ...both('/do', (query) => `${query.get('step') ?? ''}:${query.get('id') ?? ''}`),
    ...both('/answer', (query) => `${ANSWER}:${query.get('form') ?? ''}`),
  ];
}

/** By the link of a mail. */
const linked =
  (pages: Pages, handle: Handle): Route['handle'] =>
  async (request, { token = '' }) => {
    const visitor = await visitorOfForm(pages, request, token, ['action']);
    if (isResponse(visitor)) return visitor;
    const asked = requestedForm(visitor, visitor.claims.subject, request.query.get('step'));
    if (!asked) return notFound(visitor);
    // No mail's link gives an admin's rights: its step is taken signed in.
    return isForAdmins(asked) ? seeOther(inSession(visitor, asked)) : handle(visitor, asked, request);
  };

/** Signed in; what an admin alone may do, freshly. */
const fromBoard =
  (pages: Pages, subjectOf: (query: URLSearchParams) => string, handle: Handle): Route['handle'] =>
  async (request) => {
    const visitor = await sessionOf(pages, request);
    if (!visitor)
      return page(
        request.method === 'POST' ? 401 : 200,
        signInForm(request, { carried: packed(rejectedPostOf(request)) }),
      );
    const asked = requestedForm(visitor, subjectOf(request.query), request.query.get('step'));
    if (!asked) return notFound(visitor);
    const stale =
      visitor.isAdmin && isForAdmins(asked) ? staleSession(visitor, request, pathAfterSignIn(request)) : null;
    return stale ?? handle(visitor, asked, request);
  };

/** A step that nobody but an admin may take. */
const isForAdmins = ({ action }: RequestedForm): boolean => [stepNamed(action)?.may].flat().includes(admins);

const inSession = ({ claims }: Visitor, { action, id }: RequestedForm): string =>
  `/${pagePaths.step(action, id)}&w=${claims.workspace}`;

const notFound = ({ language }: Visitor): HttpResponse =>
  page(404, problemPage('not-found', { language, boardUrl: '/board' }));
