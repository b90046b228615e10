// Waits for what happens by itself, in a page or a process: holds an expectation again and again until it
// is met. Never for what the test itself can await.
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 50;
/**
 * Above what a loaded machine needs, below the 120 s that a test may take: the last fault is then what is
 * printed.
 */
const WITHIN_MS = 60_000;

/** Resolves once `expectation` no longer throws; after a minute it throws what the last attempt threw. */
export async function eventually(expectation: () => void | Promise<void>): Promise<void> {
  const end = performance.now() + WITHIN_MS;
  for (;;) {
    try {
      return await expectation();
    } catch (fault) {
      if (performance.now() > end) throw fault;
    }
    await pause(EVERY_MS);
  }
}
