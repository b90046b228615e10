// Takes a workspace's access and a request; gives the back end's answer as a value: done, refused, or not
// reached.
// Never logs a token or a key.
import type { Refusal } from '../../../shared/wire/messages/refusal.ts';
import type { Context } from './context.ts';
import { recordSent } from './done.ts';
import { PersonFault } from './person-fault.ts';
import type { Services } from './services.ts';

export interface Access {
  /** Without a slash at its end. */
  apiBase: string;
  key: string;
  token: string;
}

export type Outcome<T> =
  | { kind: 'done'; value: T }
  | { kind: 'refused'; status: number; refusal: Refusal & Record<string, unknown> }
  /** Not reached (no status), or the server could not: worth trying again later. */
  | { kind: 'unreachable'; status: number | null; detail: string };

/** Statuses below 500 that say nothing about what was sent. */
const WORTH_RETRYING = [408, 425, 429];

/** One request; never throws for a network that is down. `body` absent: GET. */
export function callApi<T>(services: Services, access: Access, path: string, body?: unknown): Outcome<T> {
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse;
  try {
    response = services.fetch(`${access.apiBase}${path}`, requestOptions(access, body));
  } catch (error) {
    return { kind: 'unreachable', status: null, detail: String((error as Error)?.message ?? error) };
  }
  const status = response.getResponseCode();
  const parsed = parse(response.getContentText());
  if (status >= 200 && status < 300 && parsed !== null && body !== undefined) recordSent();
  if (status >= 200 && status < 300 && parsed !== null) return { kind: 'done', value: parsed as T };
  if (status >= 400 && status < 500 && !WORTH_RETRYING.includes(status)) {
    return { kind: 'refused', status, refusal: refusalOf(status, parsed) };
  }
  return { kind: 'unreachable', status, detail: `HTTP ${status}` };
}

/** What the back end said. Throws PersonFault, in words, where it is not reached. */
export function reachApi<T>(
  { services, sayObstacle }: Context,
  access: Access,
  path: string,
  body?: unknown,
): Exclude<Outcome<T>, { kind: 'unreachable' }> {
  const outcome = callApi<T>(services, access, path, body);
  if (outcome.kind !== 'unreachable') return outcome;
  throw new PersonFault(sayObstacle('unreachable', { detail: outcome.detail }));
}

/** What a GET gives. Throws PersonFault, in words, where the back end refuses or is not reached. */
export function askApi<T>(context: Context, access: Access, path: string): T {
  const outcome = reachApi<T>(context, access, path);
  if (outcome.kind === 'done') return outcome.value;
  throw new PersonFault(outcome.refusal.message);
}

function requestOptions(access: Access, body: unknown): GoogleAppsScript.URL_Fetch.URLFetchRequestOptions {
  const headers = { Authorization: `Bearer ${access.token}`, 'x-attune-key': access.key };
  const common = { headers, muteHttpExceptions: true, followRedirects: false, timeoutSeconds: 60 };
  if (body === undefined) return { ...common, method: 'get' };
  return { ...common, method: 'post', contentType: 'application/json', payload: JSON.stringify(body) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusalOf(status: number, parsed: unknown): Refusal & Record<string, unknown> {
  const refusal = parsed as (Refusal & Record<string, unknown>) | null;
  if (refusal && typeof refusal.message === 'string') return refusal;
  return { code: `http-${status}`, message: `HTTP ${status}` };
}
