// Takes a moment; asks for one task for each workspace that is due, and again for what a crash left behind.
// Never does the work itself.
import { type EpochMs, MS_PER_HOUR, TICK_MS } from '../../../shared/model/time.ts';
import { sweepMails } from '../outbox/outbox.ts';
import type { Stored } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import type { Deps } from '../usecases/deps.ts';
import { sweepErasures } from '../usecases/people/erasures.ts';
import { askForRollUp } from '../usecases/roll-up/roll-up-task.ts';
import { scheduleOf } from './plan-document.ts';

/** What is pending without a roll-up is looked for so often: it costs a read for each workspace. */
const SWEEP_PENDING_MS = MS_PER_HOUR;
const PAGE = 500;

type TickDeps = Omit<Deps, 'notify' | 'markOf'>;

/**
 * One tick (design §7, Schedule). Its tasks are named by the tick, so that one which failed for good is asked
 * for again by the next.
 */
export async function tick(deps: TickDeps, now: EpochMs): Promise<void> {
  const slot = Math.floor(now / TICK_MS);
  let due = 0;
  for await (const { data } of schedules(deps, now)) {
    const { workspace, nextAt } = scheduleOf(data);
    await deps.queue.enqueue({
      queue: 'runSchedule',
      name: `${workspace}-${slot}`,
      payload: { workspace, at: nextAt },
      notBefore: now,
    });
    due += 1;
  }
  const mails = await sweepMails(deps, now);
  const erasures = await sweepErasures(deps, now);
  const isSweep = now % SWEEP_PENDING_MS < TICK_MS;
  const rollUps = isSweep ? await sweepPending(deps) : 0;
  deps.log('INFO', 'tick', { due, mails, erasures, rollUps });
}

/**
 * Schedules that are due up to `to`, in pages; a moment that a whole page shares is left to the next tick.
 */
async function* schedules(deps: Pick<Deps, 'store'>, to?: EpochMs): AsyncGenerator<Stored> {
  const seen = new Set<string>();
  let from: number | undefined;
  for (let more = true; more; ) {
    const page = await deps.store.query({
      collection: paths.schedules,
      orderBy: {
        field: 'nextAt',
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
      limit: PAGE,
    });
    for (const stored of page) {
      if (seen.has(stored.path)) continue;
      seen.add(stored.path);
      yield stored;
    }
    const last = page.at(-1);
    const next = last ? scheduleOf(last.data).nextAt : undefined;
    more = page.length === PAGE && next !== from;
    from = next;
  }
}

/**
 * Workspaces in which something is pending get a roll-up: the one that was asked for may have died with its
 * request.
 */
async function sweepPending(deps: TickDeps): Promise<number> {
  let asked = 0;
  for await (const { data } of schedules(deps)) {
    const { workspace } = scheduleOf(data);
    const pending = await deps.store.query({ collection: paths.pendingOf(workspace), limit: 1 });
    if (pending.length === 0) continue;
    await askForRollUp(deps, workspace);
    asked += 1;
  }
  return asked;
}
