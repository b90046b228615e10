// Takes what was thrown; gives what a log may know of it, at every edge alike: its kind, its code and its
// place. Never its message: that may quote what was sent, an address or a signed link.
import { types } from 'node:util';
import type { Log, LogFields } from './log.ts';

/** The innermost calls: enough to find the place. */
const MOST_CALLS = 8;
const CALL = /^\s{1,20}at /;

/** Its kind, Node's code where it has one, and where it was thrown. */
export function causeOf(error: unknown): LogFields {
  if (!types.isNativeError(error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const calls = (error.stack ?? '').split('\n').filter((line) => CALL.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: calls
      .slice(0, MOST_CALLS)
      .map((line) => line.trim())
      .join(' '),
  };
}

/**
 * Does work that a platform calls and calls again where it throws. The fault is logged here; what is thrown
 * on, which the platform prints as it is, says nothing but where to look.
 */
export async function withCauseLogged<Result>(
  log: Log,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    log('ERROR', 'task-failed', { task: name, ...causeOf(error) });
    throw new Error(`${name} failed: the line task-failed before this one says where`);
  }
}
