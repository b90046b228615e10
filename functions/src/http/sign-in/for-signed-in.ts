// Takes a page of whoever has signed in; lets them in, and counts what they post. Never a request without a
// session.
import { type Pages, page, type Visitor, writeLimitPage } from '../page-context.ts';
import type { HttpRequest, HttpResponse } from '../server/message.ts';
import type { Route } from '../server/router.ts';
import { sessionOf, signInForm } from './session.ts';

export type Handle = (visitor: Visitor, request: HttpRequest) => Promise<HttpResponse>;

/** Null where the visitor may go on. */
type Bar = (visitor: Visitor, request: HttpRequest) => HttpResponse | null;

/**
 * Handles the requests of who has a session and whom `bar` lets by; a post counts as a write
 * (design §7, Identity). Everybody else gets the page that says what to do, and goes on at `next` from there.
 */
export const forSignedIn =
  (pages: Pages, next: string, bar: Bar = () => null) =>
  (handle: Handle): Route['handle'] =>
  async (request) => {
    const visitor = await sessionOf(pages, request);
    if (!visitor) return page(200, signInForm(request, { next }));
    const barred =
      bar(visitor, request) ??
      (request.method === 'POST' ? await writeLimitPage(pages, visitor, request.now) : null);
    return barred ?? handle(visitor, request);
  };
