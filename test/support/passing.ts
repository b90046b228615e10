// Lets time pass as it does for a deployment: a tick each quarter of an hour, tasks at their moments.
// Never sleeps.
import type { EpochMs } from '../../shared/model/time.ts';
import type { Clock } from '../../workbench/src/local/clock.ts';
import type { LocalQueue } from '../../workbench/src/local/task-queue.ts';

const QUARTER_MS = 15 * 60_000;

export interface ScheduledBackEnd {
  clock: Clock;
  queue: LocalQueue;
  tick: () => Promise<void>;
}

/** Moves the clock to `end` and does on the way what is due. */
export async function passTo({ clock, queue, tick }: ScheduledBackEnd, end: EpochMs): Promise<void> {
  while (clock.now() < end) {
    const nextTick = (Math.floor(clock.now() / QUARTER_MS) + 1) * QUARTER_MS;
    const next = Math.min(end, nextTick, Math.max(queue.nextAt() ?? end, clock.now()));
    clock.moveTo(next);
    if (next === nextTick) await tick();
    await queue.runDue(next);
  }
}
