// Takes what has happened in a workspace; tells at once whom it concerns, and lets the schedule watch the deadlines that began to run.
// Told twice is told once: notices have names.
import { noticesOf } from '../../../shared/digest/notices.ts';
import { deadlinesOf } from '../../../shared/process/deadlines.ts';
import { type LinkMaker, linkMaker } from '../identity/link-to.ts';
import { bundleNotices } from '../mail/bundle.ts';
import type { OutboxDeps } from '../mail/outbox.ts';
import type { Telling } from '../usecases/deps.ts';
import { lookNoLater } from './plan-document.ts';

/** The `tell` of the use cases (functions/src/usecases/deps.ts). */
export function teller(deps: OutboxDeps & LinkMaker): (telling: Telling) => Promise<void> {
  return async ({ workspace, standing, happened, now }) => {
    const linkTo = linkMaker(deps, workspace, now);
    await bundleNotices(deps, {
      workspace,
      standing,
      notices: noticesOf(standing, happened, linkTo),
      linkTo,
      now,
    });
    const deadlines = deadlinesOf(standing, now);
    if (deadlines.length > 0) await lookNoLater(deps.store, workspace, Math.min(...deadlines));
  };
}
