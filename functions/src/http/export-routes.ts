// Takes a visitor with a session, or whom the sidebar has proven; hands out the plan, the snapshots and the
// board as files. Never more than the board shows them, never to who came by a mail's link.
import { exportedFile, fileNamed } from '../files/export-file.ts';
import { badLinkPage, problemPage, tooOftenPage } from '../pages/index.ts';
import { exporterOf, readExported } from '../usecases/export/read-exported.ts';
import { readPageStanding } from '../usecases/standing/standing.ts';
import { languageOf, type Pages, page, type Visitor, writeLimitPage } from './page-context.ts';
import type { HttpRequest, HttpResponse } from './server/message.ts';
import type { Route } from './server/router.ts';
import { sessionOf, signInForm } from './sign-in/session.ts';

/** /board/export/FILE, and /x/TOKEN/FILE for the sidebar, which has no session (identity/links-for.ts). */
export function exportRoutes(pages: Pages): Route[] {
  return [
    {
      method: 'GET',
      pattern: '/board/export/:file',
      handle: async (request, { file = '' }) => {
        const visitor = await sessionOf(pages, request);
        if (!visitor) return page(200, signInForm(request));
        return exported(pages, visitor, request, file);
      },
    },
    { method: 'GET', pattern: '/x/:token/:file', handle: (request, named) => handOut(pages, request, named) },
  ];
}

async function exported(
  pages: Pages,
  visitor: Visitor,
  { query, now }: HttpRequest,
  file: string,
): Promise<HttpResponse> {
  const { claims, isAdmin, language, read } = visitor;
  const nothing = page(404, problemPage('not-found', { language, boardUrl: '/board' }));
  const name = fileNamed(file);
  if (!name) return nothing;
  // A file costs as much as a report does.
  const busy = await writeLimitPage(pages, visitor, now);
  if (busy) return busy;
  const asking = { ...claims, isAdmin, language, cycle: query.get('cycle') };
  const found = await readExported(pages.deps, read, asking, now);
  return found ? { status: 200, body: '', ...exportedFile(name, found) } : nothing;
}

async function handOut(
  { links, deps, countWrite }: Pages,
  request: HttpRequest,
  { token = '', file = '' }: Record<string, string>,
): Promise<HttpResponse> {
  const { now, query } = request;
  const read = links.read(token, ['export'], now);
  const standing = read.ok ? await readPageStanding(deps, read.claims.workspace, now) : null;
  // Whoever has left, or is no admin any more, since the address was made, is that at once.
  const who =
    read.ok && standing
      ? exporterOf(standing, { email: read.claims.email, isReader: false, lang: query.get('lang') }, now)
      : null;
  if (!read.ok || !standing || !who) {
    const isExpired = !read.ok && read.code === 'expired';
    const reason = isExpired ? 'expired' : 'invalid';
    return page(isExpired ? 410 : 404, badLinkPage(reason, languageOf(request), null));
  }
  const { workspace, email } = read.claims;
  const nothing = page(404, problemPage('not-found', { language: who.language, boardUrl: '/board' }));
  const name = fileNamed(file);
  if (!name) return nothing;
  const wait = await countWrite(workspace, email, now);
  if (wait !== null) return page(429, tooOftenPage(who.language, wait), { 'retry-after': String(wait) });
  const exported = await readExported(
    deps,
    standing,
    { workspace, email, ...who, cycle: query.get('cycle') },
    now,
  );
  return exported ? { status: 200, body: '', ...exportedFile(name, exported) } : nothing;
}
