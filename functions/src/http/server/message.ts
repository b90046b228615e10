// What a handler is handed and what it answers, whatever the host. Never a framework's request.
import type { EpochMs } from '../../../../shared/model/time.ts';

export interface HttpRequest {
  method: string;
  /** Decoded, without the query: `/f/abc`. */
  path: string;
  query: URLSearchParams;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: Buffer;
  now: EpochMs;
}

export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** What is sent piece by piece instead of a body: never whole in memory. */
  stream?: AsyncIterable<Uint8Array>;
}

/** A workbook may be this large: one of 10,000 rows is about 2 MB. */
export const LARGEST_BODY_BYTES = 8 * 1024 * 1024;
/** Everything else that is sent: a page's form, a report, a step. A document of the store holds as much. */
export const LARGEST_FORM_BYTES = 1024 * 1024;

/** Where a workbook comes in. */
const LARGE: ReadonlySet<string> = new Set(['/v1/publish', '/v1/values', '/v1/import']);

/** How many bytes of a body are kept at an address. */
export const largestBodyBytes = (path: string): number =>
  LARGE.has(path) ? LARGEST_BODY_BYTES : LARGEST_FORM_BYTES;

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A refusal in the shape of every endpoint's refusals. */
export const jsonRefusal = (status: number, code: string, message: string): HttpResponse =>
  json(status, { code, message });

/** Sends on with GET. */
export const seeOther = (location: string, headers: Record<string, string> = {}): HttpResponse => ({
  status: 303,
  headers: { location, ...headers },
  body: '',
});
