// Gives threads in which sessions run. One whose session has ended waits for the next session: to load the
// engine takes a thread a second, to open another workbook in it a moment. Never hands on a thread whose
// script had to be ended.
import { Worker } from 'node:worker_threads';

/** Further ones that nobody needs at the moment are ended: each holds the engine's code, some 60 MB. */
const MOST_IDLE = 2;

interface Idle {
  thread: Worker;
  /** Stops listening to it. */
  stop(): void;
}

const idle: Idle[] = [];

/**
 * A thread that waits for a beginning. Whatever the process was started with to run our sources, it needs
 * nothing of it.
 */
export function takeThread(): Worker {
  const waiting = idle.pop();
  if (!waiting) return new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] });
  waiting.stop();
  waiting.thread.ref();
  return waiting.thread;
}

/**
 * Takes one back whose session has ended, and to which nobody listens any more. It keeps no process alive.
 */
export async function giveBack(thread: Worker): Promise<void> {
  if (idle.length >= MOST_IDLE) {
    // Whatever fails in it while it ends is nobody's any more.
    await thread.on('error', () => {}).terminate();
    return;
  }
  // A timer that the last session left may still fail: it takes the thread with it, and nothing else.
  const gone = () => {
    const at = idle.findIndex((each) => each.thread === thread);
    if (at >= 0) idle.splice(at, 1);
  };
  thread.on('error', gone).on('exit', gone);
  idle.push({ thread, stop: () => void thread.off('error', gone).off('exit', gone) });
  thread.unref();
}
