// Takes a request; gives the visitor of its session, or the form by which one is asked for. Never opens a
// session: sign-in does.
import { signInPage } from '../../pages/index.ts';
import { findSession, isFresh } from '../../usecases/access/sessions.ts';
import { languageOf, type Pages, page, type Visitor, visitorNamed } from '../page-context.ts';
import type { HttpRequest, HttpResponse } from '../server/message.ts';
import { ownPath } from '../server/own-path.ts';
import { packed, rejectedPostOf } from '../server/rejected-post.ts';
import { cookieOf } from './session-cookie.ts';

/**
 * The visitor of the session cookie; null where there is none, or where the address asks for another
 * workspace.
 */
export async function sessionOf(pages: Pages, request: HttpRequest): Promise<Visitor | null> {
  const session = await findSession(pages.deps.store, cookieOf(pages.baseUrl, request), request.now);
  if (!session) return null;
  const { workspace, email } = session;
  const asked = request.query.get('w');
  if (asked !== null && asked !== workspace) return null;
  return visitorNamed(pages, request, { workspace, email, subject: '' }, { session });
}

/** Where the request leads, to be gone on to after signing in; a POST is not repeated. */
export function pathAfterSignIn({ path, query }: HttpRequest): string {
  const kept = new URLSearchParams(query);
  for (const name of ['w', 'lang']) kept.delete(name);
  return ownPath(kept.size === 0 ? path : `${path}?${kept}`);
}

interface SignInFormMore {
  typed?: string;
  isBadAddress?: boolean;
  workspace?: string;
  next?: string;
  /** What was typed into a form before the session ended (rejected-post.ts). */
  carried?: string;
  /** The link that led here works no longer. */
  isExpired?: boolean;
}

/** The form that asks for a mail address. */
export function signInForm(request: HttpRequest, more: SignInFormMore = {}): string {
  const {
    workspace = request.query.get('w') ?? '',
    next = pathAfterSignIn(request),
    carried = '',
    ...typed
  } = more;
  return signInPage({
    language: languageOf(request),
    action: '/signin',
    hidden: { w: workspace, next, ...(carried === '' ? {} : { typed: carried }) },
    ...typed,
  });
}

/**
 * What an admin alone may do asks for a sign-in of the last 15 minutes (design §7, Identity); null where
 * there is one.
 */
export function staleSession(visitor: Visitor, request: HttpRequest, next: string): HttpResponse | null {
  const { session, claims } = visitor;
  if (session && isFresh(session, request.now)) return null;
  const post = rejectedPostOf(request);
  const again = signInPage({
    language: visitor.language,
    workspace: visitor.read.head.name,
    action: '/signin',
    hidden: {
      w: claims.workspace,
      next: ownPath(next),
      email: claims.email,
      ...(post === null ? {} : { typed: packed(post) }),
    },
    known: claims.email,
  });
  return page(403, again);
}
