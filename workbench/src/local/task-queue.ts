// Takes tasks; runs them on a clock that can be moved, with names, delays and retries as Cloud Tasks has them. Never loses one that failed: it is tried again.
import type { Queue, Task } from '../../../functions/src/queue.ts';
import type { EpochMs } from '../../../shared/model/time.ts';

/** Tries of one task, and the wait before the second; each further wait is twice as long, up to the longest. */
const TRIES = 12;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 3_600_000;

interface Waiting {
  task: Task;
  at: EpochMs;
  tries: number;
  order: number;
}

export interface LocalQueue extends Queue {
  /** When the next task is due; null where none waits. */
  nextAt(): EpochMs | null;
  /** Runs the tasks that are due, in the order of their moments, with those that they enqueue for the same time. Returns how many ran. */
  runDue(now: EpochMs): Promise<number>;
  /** Tasks that failed each time they were tried. */
  readonly dead: readonly { task: Task; error: unknown }[];
  readonly length: number;
}

/** A queue that hands each task to `run`; a throw means: try again later. */
export function localQueue(
  run: (task: Task) => Promise<void>,
  onFailure: (task: Task, error: unknown) => void = () => {},
): LocalQueue {
  const waiting: Waiting[] = [];
  const names = new Set<string>();
  const dead: { task: Task; error: unknown }[] = [];
  let order = 0;

  const insert = (item: Waiting) => {
    const after = waiting.findIndex((each) => each.at > item.at);
    if (after < 0) waiting.push(item);
    else waiting.splice(after, 0, item);
  };
  const attempt = async (item: Waiting, now: EpochMs) => {
    try {
      await run(item.task);
    } catch (error) {
      onFailure(item.task, error);
      const tries = item.tries + 1;
      if (tries >= TRIES) dead.push({ task: item.task, error });
      else insert({ ...item, tries, at: now + Math.min(FIRST_WAIT_MS * 2 ** item.tries, LONGEST_WAIT_MS) });
    }
  };

  return {
    async enqueue(task) {
      const name = `${task.queue}/${task.name}`;
      if (names.has(name)) return;
      names.add(name);
      order += 1;
      insert({ task, at: task.notBefore, tries: 0, order });
    },
    nextAt: () => waiting[0]?.at ?? null,
    async runDue(now) {
      let ran = 0;
      for (let next = waiting[0]; next && next.at <= now; next = waiting[0]) {
        waiting.shift();
        await attempt(next, now);
        ran += 1;
      }
      return ran;
    },
    dead,
    get length() {
      return waiting.length;
    },
  };
}
