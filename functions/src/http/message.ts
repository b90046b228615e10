// Takes nothing; gives what a handler is handed and what it answers, whatever the host. Never a framework's request.
import type { EpochMs } from '../../../shared/model/time.ts';

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
}

/** A body may be this large: a workbook of 10,000 rows is about 2 MB. */
export const LARGEST_BODY_BYTES = 8 * 1024 * 1024;

/** Headers that every answer has: nothing is kept, guessed or told on. */
const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: { ...ALWAYS, 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** A refusal in the shape of every endpoint's refusals. */
export const jsonRefusal = (status: number, code: string, message: string): HttpResponse =>
  json(status, { code, message });

/** Sends on with GET. */
export const seeOther = (location: string, headers: Record<string, string> = {}): HttpResponse => ({
  status: 303,
  headers: { ...ALWAYS, location, ...headers },
  body: '',
});

/** The fields of a form as a browser posts it; a name that comes twice is a list. */
export function formFields(body: Buffer): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(body.toString('utf8'));
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    fields[name] = values.length > 1 ? values : values[0]!;
  }
  return fields;
}
