// Takes a workspace's schedule document; gives it in types, and moves it. Never past what was done.
import { type EpochMs, NEVER } from '../../../shared/model/time.ts';
import type { Document, Json, Store } from '../ports/store.ts';
import { paths } from '../store/paths.ts';
import { readHead } from '../usecases/workspace/head.ts';
import type { Invitation } from './meeting.ts';

/** `schedules/W`: `nextAt` is indexed and always there, so that one query finds who is due. */
export interface Schedule {
  workspace: string;
  nextAt: EpochMs;
  /** Everything due up to this moment has been done. */
  doneUpTo: EpochMs;
  /** A deadline that began to run, maybe while a run was planning without it; NEVER where none has. */
  watchAt: EpochMs;
  /** Who has an invitation to the decoding meeting; null: nobody yet. */
  invitation: Invitation | null;
  /**
   * Whoever is in the plan of this revision was welcomed; 0: nobody yet, null: from before there were
   * welcomes.
   */
  welcomed: number | null;
}

/** What an older document lacks is NEVER or null. */
export const scheduleOf = (document: Document): Schedule => ({
  workspace: String(document.workspace),
  nextAt: Number(document.nextAt),
  doneUpTo: Number(document.doneUpTo),
  watchAt: Number(document.watchAt ?? NEVER),
  invitation: (document.invitation ?? null) as Invitation | null,
  welcomed: typeof document.welcomed === 'number' ? document.welcomed : null,
});

interface Advance {
  /** The schedule and the plan's revision that the run began with. */
  before: Schedule;
  revision: number;
  doneUpTo: EpochMs;
  nextAt: EpochMs;
  /** What is announced of the meeting after the run. */
  invitation: Invitation | null;
}

/**
 * Records that everything up to `doneUpTo` was done. Nothing changes where another run was faster. Where
 * somebody published in between, what was planned here is by old settings: the next tick looks again.
 */
export async function advance(
  store: Store,
  { before, revision, doneUpTo, nextAt, invitation }: Advance,
): Promise<void> {
  const path = paths.schedule(before.workspace);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    const head = await readHead(tx, before.workspace);
    if (!document || scheduleOf(document).doneUpTo !== before.doneUpTo) return;
    const { watchAt } = scheduleOf(document);
    const isPassed = watchAt <= doneUpTo;
    const planned = head?.revision === revision ? nextAt : doneUpTo;
    tx.set(path, {
      ...document,
      invitation: invitation as Json,
      welcomed: revision,
      doneUpTo,
      nextAt: isPassed ? planned : Math.min(planned, watchAt),
      watchAt: isPassed ? NEVER : watchAt,
    });
  });
}

/** Lets the workspace be looked at no later than `at`: a deadline began to run. */
export async function wakeNoLaterThan(store: Store, workspace: string, at: EpochMs): Promise<void> {
  const path = paths.schedule(workspace);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    const schedule = document && scheduleOf(document);
    if (!schedule || (schedule.nextAt <= at && schedule.watchAt <= at)) return;
    const nextAt = Math.min(schedule.nextAt, at);
    tx.set(path, { ...document, nextAt, watchAt: Math.min(schedule.watchAt, at) });
  });
}
