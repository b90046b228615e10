// Takes a page of admins; lets in who has signed in as one a moment ago. Never a request of anybody else.
import { problemPage } from '../../pages/index.ts';
import { type Pages, page, tooOften, type Visitor } from '../page-context.ts';
import type { HttpRequest, HttpResponse } from '../server/message.ts';
import type { Route } from '../server/router.ts';
import { sessionOf, signInForm, staleSession } from './session.ts';

export interface AdminsPage {
  path: string;
  /** True where what was typed may be a secret: it is typed again after signing in. */
  isSecret?: boolean;
}

/**
 * Handles the requests of admins with a sign-in of the last 15 minutes (design §7, Identity); a post counts as
 * a write. Everybody else gets the page that says what to do.
 */
export const forAdmins =
  (pages: Pages, { path, isSecret = false }: AdminsPage) =>
  (handle: (visitor: Visitor, request: HttpRequest) => Promise<HttpResponse>): Route['handle'] =>
  async (request) => {
    const visitor = await sessionOf(pages, request);
    if (!visitor) return page(200, signInForm(request, { next: path }));
    if (!visitor.isAdmin)
      return page(403, problemPage('forbidden', { language: visitor.language, boardUrl: '/board' }));
    const carried = isSecret ? { ...request, body: Buffer.alloc(0) } : request;
    const barred =
      staleSession(visitor, carried, path) ??
      (request.method === 'POST' ? await tooOften(pages, visitor, request.now) : null);
    return barred ?? handle(visitor, request);
  };
