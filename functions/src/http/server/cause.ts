// Takes what was thrown; gives what a log may know of it. Never its message: that may quote what was sent, an
// address or a signed link.
import { types } from 'node:util';
import type { LogFields } from '../../ports/log.ts';

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
