// What a service's answer means, whatever its dialect. Never what to do about it: the outbox knows.

export interface ServiceReply {
  status: number;
  body: string;
  /** Seconds, as the header says; null where there is none. */
  retryAfterSeconds: number | null;
}

/**
 * `sent`: it is in the group. `busy`: another minute cures it. `gone`: the robot was removed or stopped, or
 * its address or secret is wrong: nothing cures it but an admin. `refused`: this message is not taken, the
 * next may be. `unclear`: no answer of this service at all.
 */
export type GroupAnswer =
  | { is: 'sent' }
  | { is: 'busy'; code: string; waitMs: number }
  | { is: 'gone' | 'refused' | 'unclear'; code: string };

export const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** The JSON object of an answer; null for HTML, text or nothing. */
export function jsonOf({ body }: ServiceReply): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The codes of a service that answers 200 whatever happened. */
interface Codes {
  /** Which field has the code. */
  field: 'errcode' | 'code';
  busy: Readonly<Record<number, number>>;
  gone: readonly number[];
  /** What else may stand in a code's message and tell which it is. */
  isGone?: (code: number, message: string) => boolean;
}

/** Reads the code; one that nobody knows refuses the message, as long as it is the service that speaks. */
export function answerByCode(reply: ServiceReply, { field, busy, gone, isGone }: Codes): GroupAnswer {
  const json = jsonOf(reply);
  const code = json?.[field] ?? json?.StatusCode;
  if (typeof code !== 'number') return answerByStatus(reply);
  if (code === 0) return { is: 'sent' };
  const wait = busy[code];
  if (wait !== undefined) return { is: 'busy', code: String(code), waitMs: wait };
  const said = String(json?.errmsg ?? json?.msg ?? '');
  if (gone.includes(code) || isGone?.(code, said)) return { is: 'gone', code: String(code) };
  return { is: code < 0 ? 'unclear' : 'refused', code: String(code) };
}

/**
 * Reads the status alone, where it says what happened. 200 with something else than an answer says nothing.
 */
export function answerByStatus({ status, retryAfterSeconds }: ServiceReply): GroupAnswer {
  const code = `HTTP ${status}`;
  if (status === 429 || status === 503) {
    const waitMs = retryAfterSeconds === null ? MINUTE_MS : retryAfterSeconds * 1000;
    return { is: 'busy', code, waitMs: Math.min(Math.max(waitMs, 1000), LONGEST_WAIT_MS) };
  }
  if ([401, 403, 404, 410].includes(status)) return { is: 'gone', code };
  if (status === 400 || status === 413 || status === 422) return { is: 'refused', code };
  return { is: 'unclear', code };
}
