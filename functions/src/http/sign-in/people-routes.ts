// Takes a visitor with a session; gives them all that is kept about themselves, an admin the same about
// anybody, and the log of who did so. Never anything to who has not signed in.
import { mailOf } from '../../../../shared/sheet/table/texts.ts';
import { pagePaths, peoplePage } from '../../pages/index.ts';
import { listAccess, noteAccess } from '../../usecases/access/access-log.ts';
import { listErasures, nameInLog } from '../../usecases/people/erasures.ts';
import { exportFile } from '../../usecases/people/export-file.ts';
import { gatherWait } from '../../usecases/people/gather-limit.ts';
import { personData } from '../../usecases/people/person-data.ts';
import { type Pages, page, retryLaterPage, type Visitor } from '../page-context.ts';
import type { HttpResponse } from '../server/message.ts';
import { formFields } from '../server/posted.ts';
import type { Route } from '../server/router.ts';
import { forAdmins } from './for-admins.ts';
import { forSignedIn } from './for-signed-in.ts';

const PEOPLE = `/${pagePaths.people()}`;

/** /account/export, /people, /people/export. */
export function peopleRoutes(pages: Pages): Route[] {
  const admins = forAdmins(pages, { path: PEOPLE });
  return [
    {
      method: 'POST',
      pattern: '/account/export',
      handle: forSignedIn(
        pages,
        '/account',
      )((visitor, { now }) => exported(pages, visitor, visitor.claims.email, now)),
    },
    { method: 'GET', pattern: PEOPLE, handle: admins((visitor) => shown(pages, visitor)) },
    {
      method: 'POST',
      pattern: `${PEOPLE}/export`,
      handle: admins(async (visitor, { body, now }) => {
        const typed = String(formFields(body).email ?? '');
        const email = mailOf(typed);
        return email === null ? shown(pages, visitor, typed) : exported(pages, visitor, email, now);
      }),
    },
  ];
}

async function shown({ deps }: Pages, visitor: Visitor, typed?: string): Promise<HttpResponse> {
  const { read, view, claims, person } = visitor;
  const { people, settings } = read.standing.plan;
  const log = await listAccess(deps.store, claims.workspace);
  const erasures = await listErasures(deps.store, claims.workspace);
  const timeZone = person.timeZone ?? settings.timeZone;
  const html = peoplePage({ workspace: read.head.name, people, log, erasures, timeZone, typed }, view);
  return page(typed === undefined ? 200 : 422, html);
}

/** The log says so before anything is handed out. */
async function exported(
  { deps }: Pages,
  visitor: Visitor,
  email: string,
  now: number,
): Promise<HttpResponse> {
  const { claims, read, language } = visitor;
  const { workspace } = claims;
  const wait = await gatherWait(deps.store, claims, now);
  if (wait !== null) return retryLaterPage(language, wait);
  const about = await nameInLog(deps, workspace, email);
  const data = await personData(deps.store, workspace, { head: read.head, email, now });
  await deps.store.transact(async (tx) =>
    noteAccess(tx, workspace, { at: now, by: claims.email, kind: 'exported', about, detail: '' }),
  );
  return {
    status: 200,
    headers: {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="attune-data.zip"',
    },
    body: '',
    stream: exportFile(data),
  };
}
