// Names what a deployment exports: one HTTP function, one schedule, five task queues. Wiring only;
// everything heavy is loaded by the first request.
import { onRequest } from 'firebase-functions/https';
import { onSchedule } from 'firebase-functions/scheduler';
import { onTaskDispatched } from 'firebase-functions/tasks';
import type { BackEnd } from './app.ts';
import { TASK_BACKOFF } from './backoff.ts';
import { hideFromFramework } from './http/server/original-request.ts';
import type { QueueName } from './ports/queue.ts';
import { groupSecret, linkSecret, region, smtpPassword } from './settings.ts';

/**
 * What a function may read and who it is: an account of its own (docs/deploying.md, Rights), so that what is
 * taken from one opens no more than that one needs. The project completes the address.
 */
const runsAs = (account: string, ...secrets: (typeof linkSecret)[]) => ({
  region,
  secrets,
  serviceAccount: `attune-${account}@`,
});

/**
 * What an instance holds at most: `concurrency` bodies of 8 MB and one workbook in work
 * (http/server/node-adapter.ts), beside 150 MB of our own code. More callers are other instances, so that one
 * request never ends those of others; `maxInstances` is what a flood can cost.
 */
const ANSWERING = { memory: '1GiB', concurrency: 20, maxInstances: 20 } as const;
/** One company's memory and plan at a time. */
const WORKING = { memory: '1GiB', concurrency: 1 } as const;

hideFromFramework(process.env);
// Read when the framework makes its server, after this: else its faults show a stack trace to whoever asks.
process.env.NODE_ENV ??= 'production';

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
  { ...runsAs('api', linkSecret, groupSecret), ...ANSWERING, invoker: 'public', timeoutSeconds: 60 },
  async (request, response) => {
    const [{ answer }, { handle }, { jsonLog: log }] = await Promise.all([
      import('./http/server/node-adapter.ts'),
      backEnd(),
      import('./ports/log.ts'),
    ]);
    await answer(request, response, { handle, log }, Date.now());
  },
);

/** Each quarter of an hour: whoever is due gets a task. */
export const tick = onSchedule(
  {
    ...runsAs('tick'),
    ...WORKING,
    maxInstances: 1,
    schedule: '*/15 * * * *',
    timeZone: 'UTC',
    timeoutSeconds: 300,
    retryCount: 2,
  },
  async () => (await import('./google.ts')).googleTick(),
);

/** A queue that calls only ourselves; what fails is tried again, later each time. */
const queue = (
  name: QueueName,
  as: ReturnType<typeof runsAs>,
  maxConcurrentDispatches: number,
  maxAttempts: number,
) =>
  onTaskDispatched(
    {
      ...as,
      ...WORKING,
      // As many as the queue asks for at once.
      maxInstances: maxConcurrentDispatches,
      invoker: 'private',
      timeoutSeconds: 300,
      retryConfig: {
        maxAttempts,
        minBackoffSeconds: TASK_BACKOFF.firstWaitMs / 1000,
        maxBackoffSeconds: TASK_BACKOFF.longestWaitMs / 1000,
        maxDoublings: 9,
      },
      rateLimits: { maxConcurrentDispatches },
    },
    async ({ data }) => (await backEnd()).runTask({ queue: name, payload: data }),
  );

export const rollUp = queue('rollUp', runsAs('roll-up', linkSecret), 20, 12);
// The next tick asks again for both.
export const runSchedule = queue('runSchedule', runsAs('schedule', linkSecret), 10, 3);
export const sendMail = queue('sendMail', runsAs('mail', linkSecret, smtpPassword), 4, 3);
export const erase = queue('erase', runsAs('erase', linkSecret), 2, 3);
// Of its own: a chat service that hangs holds up no mail.
export const sendGroup = queue('sendGroup', runsAs('group', linkSecret, groupSecret), 4, 3);
