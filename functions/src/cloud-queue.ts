// Takes tasks; puts them into Cloud Tasks by the functions' own queues. Loaded lazily: firebase-admin is
// heavy.
import type { Queue, Task } from './ports/queue.ts';
import { projectNumber, runAddress } from './run-address.ts';

/** Cloud Tasks takes a schedule at most 30 days ahead; nothing of ours waits so long. */
const FARTHEST_MS = 29 * 24 * 3_600_000;

/**
 * The queue of a deployment in `region`. A name that is taken is not an error: the task is there already.
 * Each task names the Cloud Run address of its function: the name under cloudfunctions.net, which
 * firebase-admin would take, can be refused there.
 */
export function cloudQueue(region: string, clock: () => number, numberOf = projectNumber): Queue {
  let asked: Promise<string> | null = null;
  const number = () => {
    asked ??= numberOf();
    asked.catch(() => {
      asked = null;
    });
    return asked;
  };
  return {
    enqueue: async ({ queue, name, payload, notBefore }: Task) => {
      const { getFunctions } = await import('firebase-admin/functions');
      const { getApps, initializeApp } = await import('firebase-admin/app');
      if (getApps().length === 0) initializeApp();
      const scheduleTime = new Date(Math.min(Math.max(notBefore, clock()), clock() + FARTHEST_MS));
      const uri = runAddress(queue, await number(), region);
      try {
        await getFunctions()
          .taskQueue(`locations/${region}/functions/${queue}`)
          .enqueue(payload, { id: name, scheduleTime, uri });
      } catch (error) {
        if ((error as { code?: string }).code !== 'functions/task-already-exists') throw error;
      }
    },
  };
}
