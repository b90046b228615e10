// Takes tasks; puts them into Cloud Tasks by the functions' own queues. Loaded lazily: firebase-admin is heavy.
import type { Queue, Task } from './ports/queue.ts';

/** Cloud Tasks takes a schedule at most 30 days ahead; nothing of ours waits so long. */
const FARTHEST_MS = 29 * 24 * 3_600_000;

/** The queue of a deployment in `region`. A name that is taken is not an error: the task is there already. */
export function cloudQueue(region: string, clock: () => number): Queue {
  return {
    enqueue: async ({ queue, name, payload, notBefore }: Task) => {
      const { getFunctions } = await import('firebase-admin/functions');
      const { getApps, initializeApp } = await import('firebase-admin/app');
      if (getApps().length === 0) initializeApp();
      const scheduleTime = new Date(Math.min(Math.max(notBefore, clock()), clock() + FARTHEST_MS));
      try {
        await getFunctions()
          .taskQueue(`locations/${region}/functions/${queue}`)
          .enqueue(payload, { id: name, scheduleTime });
      } catch (error) {
        if ((error as { code?: string }).code !== 'functions/task-already-exists') throw error;
      }
    },
  };
}
