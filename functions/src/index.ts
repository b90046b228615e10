// Names what a deployment exports: one HTTP function, one schedule, three task queues. Wiring only;
// everything heavy is loaded by the first request.
import { onRequest } from 'firebase-functions/https';
import { onSchedule } from 'firebase-functions/scheduler';
import { onTaskDispatched } from 'firebase-functions/tasks';
import type { BackEnd } from './app.ts';
import { keepFromFramework } from './http/as-sent.ts';
import type { QueueName } from './ports/queue.ts';
import { linkSecret, region, smtpPassword } from './settings.ts';

const secrets = [linkSecret, smtpPassword];
const common = { region, secrets };

/**
 * What an instance holds at most: `concurrency` bodies of 8 MB and one workbook in work
 * (http/node-adapter.ts), beside 150 MB of our own code. More callers are other instances, so that one
 * request never ends those of others; `maxInstances` is what a flood can cost.
 */
const ANSWERING = { memory: '1GiB', concurrency: 20, maxInstances: 20 } as const;
/** One company's memory and plan at a time. */
const WORKING = { memory: '1GiB', concurrency: 1 } as const;

keepFromFramework(process.env);

let made: Promise<BackEnd> | null = null;

/** Made once for each instance; a failure is not kept. */
function backEnd(): Promise<BackEnd> {
  made ??= import('./google.ts').then(({ googleBackEnd }) => googleBackEnd());
  made.catch(() => {
    made = null;
  });
  return made;
}

/** Everything under /v1 and every page. Callers prove who they are by token or link, so anybody may knock. */
export const api = onRequest(
  { ...common, ...ANSWERING, invoker: 'public', timeoutSeconds: 60 },
  async (request, response) => {
    const [{ answer }, { handle }] = await Promise.all([import('./http/node-adapter.ts'), backEnd()]);
    await answer(request, response, handle, Date.now());
  },
);

/** Each quarter of an hour: whoever is due gets a task. */
export const tick = onSchedule(
  {
    ...common,
    ...WORKING,
    maxInstances: 1,
    schedule: '*/15 * * * *',
    timeZone: 'UTC',
    timeoutSeconds: 300,
    retryCount: 2,
  },
  async () => (await backEnd()).tick(),
);

/** A queue that calls only ourselves; what fails is tried again, later each time. */
const queue = (name: QueueName, maxConcurrentDispatches: number, maxAttempts: number) =>
  onTaskDispatched(
    {
      ...common,
      ...WORKING,
      // As many as the queue asks for at once.
      maxInstances: maxConcurrentDispatches,
      invoker: 'private',
      timeoutSeconds: 300,
      retryConfig: { maxAttempts, minBackoffSeconds: 10, maxBackoffSeconds: 3600, maxDoublings: 9 },
      rateLimits: { maxConcurrentDispatches },
    },
    async ({ data }) => (await backEnd()).runTask({ queue: name, payload: data }),
  );

export const rollUp = queue('rollUp', 20, 12);
// The next tick asks again for both.
export const runSchedule = queue('runSchedule', 10, 3);
export const sendMail = queue('sendMail', 4, 3);
