// Takes an admin with a session; shows the mails that did not arrive, and sends them again: GET shows, POST
// acts. Never for anybody else.
import { planIndex } from '../../../shared/lookup/plan-index.ts';
import { sendAgain, unsentMails } from '../outbox/unsent.ts';
import { pagePaths, unsentPage } from '../pages/index.ts';
import { type Pages, page } from './page-context.ts';
import { seeOther } from './server/message.ts';
import { formFields } from './server/posted.ts';
import type { Route } from './server/router.ts';
import { forAdmins } from './sign-in/for-admins.ts';

const path = `/${pagePaths.unsent()}`;
/** The button that sends all of them again. */
const ALL = 'all';
const LARGEST_COUNT = 9999;

/** /board/mails. */
export function unsentRoutes(pages: Pages): Route[] {
  const admins = forAdmins(pages, { path });
  return [
    {
      method: 'GET',
      pattern: path,
      handle: admins(async ({ claims, read, view }, { now, query }) => {
        const mails = await unsentMails(pages.deps.store, claims.workspace, now);
        const { settings } = read.standing.plan;
        const { personName: nameOf } = planIndex(read.standing.plan);
        const again = query.get('again');
        const sentAgain =
          again === null ? null : Math.min(Math.max(0, Math.trunc(Number(again)) || 0), LARGEST_COUNT);
        return page(200, unsentPage({ settings, mails, nameOf, sentAgain }, view));
      }),
    },
    {
      method: 'POST',
      pattern: path,
      handle: admins(async ({ claims }, { body, now }) => {
        const asked = String(formFields(body).mail ?? '');
        const mails = await unsentMails(pages.deps.store, claims.workspace, now);
        const ids = mails
          .filter(({ id, canBeSent }) => canBeSent && (asked === ALL || id === asked))
          .map(({ id }) => id);
        const count = await sendAgain(pages.deps, claims.workspace, ids, now);
        return seeOther(`${path}?again=${count}`);
      }),
    },
  ];
}
