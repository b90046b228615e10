// Takes a visitor with a session; hands out the plan, the snapshots and the board as files. Never more than
// the board shows them, never to who came by a mail's link.
import { exportedFile, fileNamed } from '../files/export-file.ts';
import { problemPage } from '../pages/index.ts';
import { readExported } from '../usecases/export/read-exported.ts';
import { type Pages, page, tooOften, type Visitor } from './page-context.ts';
import type { HttpRequest, HttpResponse } from './server/message.ts';
import type { Route } from './server/router.ts';
import { sessionOf, signInForm } from './sign-in/session.ts';

/** /board/export/FILE. */
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
  const busy = await tooOften(pages, visitor, now);
  if (busy) return busy;
  const asking = { ...claims, isAdmin, language, cycle: query.get('cycle') };
  const found = await readExported(pages.deps, read, asking, now);
  return found ? { status: 200, body: '', ...exportedFile(name, found) } : nothing;
}
