// Takes a workspace's schedule document; gives it in types, and moves it. Never past what was done.
import type { EpochMs } from '../../../shared/model/time.ts';
import { paths } from '../store/paths.ts';
import type { Document, Store } from '../store/port.ts';

/** `schedules/W`: `nextAt` is indexed and always there, so that one query finds who is due. */
export interface Schedule {
  workspace: string;
  nextAt: EpochMs;
  /** Everything due up to this moment has been done. */
  doneUpTo: EpochMs;
}

/** Where nothing comes any more until somebody publishes or something opens: the last moment that JavaScript has. */
export const NEVER: EpochMs = 8_640_000_000_000_000;

export const scheduleOf = (document: Document): Schedule => ({
  workspace: String(document.workspace),
  nextAt: Number(document.nextAt),
  doneUpTo: Number(document.doneUpTo),
});

/**
 * Records that everything up to `doneUpTo` was done. Nothing changes where another run was faster; where a publish came in between, its earlier `nextAt`
 * stands, because what was planned here may be by old settings.
 */
export async function advance(
  store: Store,
  before: Schedule,
  doneUpTo: EpochMs,
  nextAt: EpochMs,
): Promise<void> {
  const path = paths.schedule(before.workspace);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    if (!document) return;
    const current = scheduleOf(document);
    if (current.doneUpTo !== before.doneUpTo) return;
    const planned = current.nextAt === before.nextAt ? nextAt : Math.min(current.nextAt, nextAt);
    tx.set(path, { ...document, doneUpTo, nextAt: planned });
  });
}

/** Lets the workspace be looked at no later than `at`: a deadline began to run. */
export async function lookNoLater(store: Store, workspace: string, at: EpochMs): Promise<void> {
  const path = paths.schedule(workspace);
  await store.transact(async (tx) => {
    const document = await tx.get(path);
    if (document && scheduleOf(document).nextAt > at) tx.set(path, { ...document, nextAt: at });
  });
}
