// Takes a page of admins; lets in who has signed in as one a moment ago. Never a request of anybody else.
import { problemPage } from '../../pages/index.ts';
import { type Pages, page } from '../page-context.ts';
import type { Route } from '../server/router.ts';
import { forSignedIn, type Handle } from './for-signed-in.ts';
import { staleSession } from './session.ts';

interface AdminsPage {
  path: string;
  /** True where what was typed may be a secret: it is typed again after signing in. */
  isSecret?: boolean;
}

/**
 * Handles the requests of admins with a sign-in of the last 15 minutes (design §7, Identity). Everybody else
 * gets the page that says what to do.
 */
export const forAdmins = (
  pages: Pages,
  { path, isSecret = false }: AdminsPage,
): ((handle: Handle) => Route['handle']) =>
  forSignedIn(pages, path, (visitor, request) => {
    if (!visitor.isAdmin)
      return page(403, problemPage('forbidden', { language: visitor.language, boardUrl: '/board' }));
    const kept = isSecret ? { ...request, body: Buffer.alloc(0) } : request;
    return staleSession(visitor, kept, path);
  });
