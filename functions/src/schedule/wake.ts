// Takes a standing that something happened to; sees that the schedule looks again in time. Never does what is
// due itself.
import { leadsOf } from '../../../shared/digest/reader.ts';
import type { Standing } from '../../../shared/model/standing.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import { deadlinesOf } from '../../../shared/process/deadlines.ts';
import { bundleStart } from '../outbox/bundle-window.ts';
import { paths } from '../store/paths.ts';
import type { Deps } from '../usecases/deps.ts';
import { scheduleOf, wakeNoLaterThan } from './plan-document.ts';

/** Comes back in time for the deadlines that have begun to run (design §6, Climbing). */
export async function wakeForDeadlines(
  deps: Pick<Deps, 'store'>,
  workspace: string,
  standing: Standing,
  now: EpochMs,
): Promise<void> {
  const deadlines = deadlinesOf(standing, now);
  if (deadlines.length > 0) await wakeNoLaterThan(deps.store, workspace, bundleStart(Math.min(...deadlines)));
}

/** An invitation that is not true any more is corrected now, not by the next tick. */
export async function correctInvitation(
  { store, queue }: Pick<Deps, 'store' | 'queue'>,
  workspace: string,
  standing: Standing,
  now: EpochMs,
): Promise<void> {
  const document = await store.get(paths.schedule(workspace));
  const invitation = document && scheduleOf(document).invitation;
  if (!invitation) return;
  const leads = leadsOf(standing);
  const isTrue =
    invitation.meeting === standing.plan.settings.decodingMeeting &&
    invitation.emails.every((email) => leads.includes(email));
  if (isTrue) return;
  await queue.enqueue({
    queue: 'runSchedule',
    name: `${workspace}-meeting-${invitation.sequence}-${now}`,
    payload: { workspace, at: now },
    notBefore: now,
  });
}
