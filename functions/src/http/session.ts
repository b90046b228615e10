// Takes a request; gives the visitor of its session, or the form by which one is asked for. Never opens a session: sign-in does.
import { signInPage } from '../pages/index.ts';
import type { HttpRequest } from './message.ts';
import {
  cookieOf,
  isResponse,
  languageOf,
  type Pages,
  SESSION_COOKIE,
  type Visitor,
  visitorOf,
} from './page-context.ts';

/** The visitor of the session cookie; null where there is none, or where the address asks for another workspace. */
export async function sessionOf(pages: Pages, request: HttpRequest): Promise<Visitor | null> {
  const visitor = await visitorOf(pages, request, cookieOf(request, SESSION_COOKIE), ['session']);
  if (isResponse(visitor)) return null;
  const asked = request.query.get('w');
  return asked === null || asked === visitor.claims.workspace ? visitor : null;
}

/** The form that asks for a mail address. */
export function signInForm(
  request: HttpRequest,
  more: { typed?: string; isBadAddress?: boolean } = {},
): string {
  return signInPage({
    language: languageOf(request),
    action: '/signin',
    hidden: { w: request.query.get('w') ?? '' },
    ...more,
  });
}
