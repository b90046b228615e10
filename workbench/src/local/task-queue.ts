// Takes tasks; runs them on a clock that can be moved, with names, delays and retries as Cloud Tasks has
// them. Never loses one that failed: it is tried again.
import { TASK_BACKOFF, waitAfter } from '../../../functions/src/backoff.ts';
import type { Queue, Task } from '../../../functions/src/ports/queue.ts';
import type { EpochMs } from '../../../shared/model/time.ts';

/** Of one task. */
const TRIES = 12;

export interface WaitingTask {
  task: Task;
  at: EpochMs;
  tries: number;
  order: number;
}

/** Where tasks outlive the process; each call is done when it returns. */
export interface TaskMemory {
  /** What waited when the last process ended. */
  load(): WaitingTask[];
  keep(item: WaitingTask): void;
  drop(item: WaitingTask): void;
}

const FORGETFUL: TaskMemory = { load: () => [], keep: () => {}, drop: () => {} };

export interface LocalQueue extends Queue {
  /** When the next task (of a queue) is due; null where none waits. */
  nextAt(queue?: Task['queue']): EpochMs | null;
  /**
   * Runs the tasks that are due, in the order of their moments, with those that they enqueue for the same
   * time. Returns how many ran.
   */
  runDue(now: EpochMs): Promise<number>;
  /** Tasks that failed each time they were tried. */
  readonly dead: readonly { task: Task; error: unknown }[];
  readonly length: number;
}

/** A queue that hands each task to `run`; a throw means: try again later. */
export function localQueue(
  run: (task: Task) => Promise<void>,
  onFailure: (task: Task, error: unknown) => void = () => {},
  memory: TaskMemory = FORGETFUL,
): LocalQueue {
  const line = lineOf(memory);
  const dead: { task: Task; error: unknown }[] = [];
  /** What is to be tried again; null where it is over with it. */
  const attempt = async (item: WaitingTask, now: EpochMs): Promise<WaitingTask | null> => {
    try {
      await run(item.task);
    } catch (error) {
      onFailure(item.task, error);
      const tries = item.tries + 1;
      if (tries < TRIES) return { ...item, tries, at: now + waitAfter(tries, TASK_BACKOFF) };
      dead.push({ task: item.task, error });
    }
    return null;
  };

  return {
    enqueue: async (task) => line.add(task),
    nextAt: (queue) => line.first(queue)?.at ?? null,
    async runDue(now) {
      let ran = 0;
      for (let next = line.first(); next && next.at <= now; next = line.first()) {
        line.takeFirst();
        const again = await attempt(next, now);
        if (again) line.keep(again);
        else memory.drop(next);
        ran += 1;
      }
      return ran;
    },
    dead,
    get length() {
      return line.length();
    },
  };
}

/** The tasks that wait, in the order of their moments. A name comes once: another time it is no task. */
function lineOf(memory: TaskMemory) {
  const waiting: WaitingTask[] = [...memory.load()].sort((a, b) => a.at - b.at || a.order - b.order);
  const names = new Set<string>(waiting.map(({ task }) => nameOf(task)));
  let order = waiting.reduce((latest, item) => Math.max(latest, item.order), 0);
  const keep = (item: WaitingTask): void => {
    memory.keep(item);
    const after = waiting.findIndex((each) => each.at > item.at);
    if (after < 0) waiting.push(item);
    else waiting.splice(after, 0, item);
  };
  return {
    keep,
    add: (task: Task): void => {
      const name = nameOf(task);
      if (names.has(name)) return;
      names.add(name);
      order += 1;
      keep({ task, at: task.notBefore, tries: 0, order });
    },
    first: (queue?: Task['queue']): WaitingTask | undefined =>
      queue === undefined ? waiting[0] : waiting.find(({ task }) => task.queue === queue),
    takeFirst: () => waiting.shift(),
    length: () => waiting.length,
  };
}

const nameOf = ({ queue, name }: Task): string => `${queue}/${name}`;
