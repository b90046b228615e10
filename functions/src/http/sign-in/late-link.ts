// Takes the link of a form whose time is over; lets its own person go on where they have signed in, or asks
// them to, with what they typed. Never gives a link more time than its person's session.
import type { LinkPurpose } from '../../identity/links.ts';
import { isResponse, type Pages, page, type Visitor, visitorOf } from '../page-context.ts';
import type { HttpRequest, HttpResponse } from '../server/message.ts';
import { packed, rejectedPostOf } from '../server/rejected-post.ts';
import { sessionOf, signInForm } from './session.ts';

const EXPIRED = 410;

/** The visitor that a form's link names, or the page that says why not and leads on (design §7, Identity). */
export async function visitorOfForm(
  pages: Pages,
  request: HttpRequest,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<Visitor | HttpResponse> {
  const visitor = await visitorOf(pages, request, token, purposes);
  if (!isResponse(visitor) || visitor.status !== EXPIRED) return visitor;
  // Ours, and of this purpose: only its time is over.
  const read = pages.links.read(token, purposes, 0);
  if (!read.ok) return visitor;
  const { workspace, email, subject } = read.claims;
  const known = await sessionOf(pages, request);
  if (known?.claims.workspace === workspace && known.claims.email === email)
    return { ...known, claims: { workspace, email, subject } };
  if (request.method !== 'POST') return page(EXPIRED, signInForm(request, { workspace, isExpired: true }));
  return page(
    401,
    signInForm(request, { workspace, carried: packed(rejectedPostOf(request)), isExpired: true }),
  );
}
