// How long what failed waits before it is tried again. Never decides how often.

export interface Backoff {
  /** Before the second try; each further wait is twice as long. */
  firstWaitMs: number;
  longestWaitMs: number;
}

/** Of a queue's tasks: what index.ts asks of Cloud Tasks, and the workbench's queue does as well. */
export const TASK_BACKOFF: Backoff = { firstWaitMs: 10_000, longestWaitMs: 3_600_000 };

/** The wait after so many tries that failed (1 or more), in milliseconds. */
export const waitAfter = (failures: number, { firstWaitMs, longestWaitMs }: Backoff): number =>
  Math.min(firstWaitMs * 2 ** (failures - 1), longestWaitMs);
