import { silentLog } from '../../../functions/src/log.ts';
import { openSqliteStore } from '../../../functions/src/store/sqlite.ts';
import type { Deps } from '../../../functions/src/usecases/deps.ts';
import { rollUp } from '../../../functions/src/usecases/roll-up.ts';
import { standingClock } from '../local/clock.ts';
import { localQueue } from '../local/task-queue.ts';
import type { Engine, Trace } from './run.ts';

export async function playEngine({
  start,
}: {
  start: number;
  timeZone: string;
  trace: Trace;
}): Promise<Engine & { mails(): { name: string; eml: Buffer }[]; close(): Promise<void> }> {
  const clock = standingClock(start);
  const store = openSqliteStore(':memory:');
  const queue = localQueue(
    async (task) => {
      if (task.queue === 'rollUp') await rollUp(deps, String(task.payload.workspace), clock.now());
    },
    (_, error) => console.error(error),
  );
  const deps: Deps = { clock: clock.now, store, queue, log: silentLog, tell: async () => {} };
  return {
    deps,
    queue,
    clock,
    tick: async () => {},
    nextTickAt: async () => null,
    mails: () => [],
    close: () => store.close(),
  };
}
