// Takes a thread that was made for one question; gives its answer, and ends it. Never lets it take longer, or
// more memory, than it was given.
import type { Worker } from 'node:worker_threads';

/**
 * Null where `ms` milliseconds were not enough, or its memory, or where it went without a word. Rejects with
 * what it threw.
 */
export async function firstAnswer<Answer>(
  worker: Worker,
  question: unknown,
  ms: number,
): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), ms);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error),
      );
      worker.once('exit', () => resolve(null));
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
