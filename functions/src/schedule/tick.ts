// Takes a moment; starts what is due in every workspace and asks again for what a crash left behind. Never does the work itself.
import type { EpochMs } from '../../../shared/model/time.ts';
import { type OutboxDeps, sweepMails } from '../mail/outbox.ts';
import { paths } from '../store/paths.ts';

const WORKSPACES_AT_ONCE = 500;

/** One task for each workspace that is due. The same moment twice is the same task. */
export async function tick(deps: OutboxDeps, now: EpochMs): Promise<void> {
  const due = await deps.store.query({ collection: paths.schedules, orderBy: { field: 'nextAt', to: now }, limit: WORKSPACES_AT_ONCE });
  for (const { data } of due) {
    const workspace = String(data.workspace);
    await deps.queue.enqueue({ queue: 'runSchedule', name: `${workspace}-${Number(data.nextAt)}-${now}`, payload: { workspace }, notBefore: now });
  }
  const swept = await sweepMails(deps, now);
  if (due.length > 0 || swept > 0) deps.log('INFO', 'tick', { workspaces: due.length, mails: swept });
}
