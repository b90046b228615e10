// Takes what was posted; gives its fields, or why it is not taken: type, charset, encoding, size. Costs one
// pass, whatever was sent.
import type { HttpFault } from './faults.ts';
import type { HttpRequest } from './message.ts';

/**
 * What a route takes. `file`: bytes that say themselves what they are. `one-click`: a mail program's press on
 * Unsubscribe (RFC 8058), which may come as either kind of form.
 */
export type BodyKind = 'form' | 'json' | 'file' | 'one-click';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const BYTES = 'application/octet-stream';
const TYPES: Record<BodyKind, readonly string[]> = {
  form: [FORM],
  json: [JSON_TYPE],
  file: [BYTES],
  'one-click': [FORM, 'multipart/form-data'],
};

/** A form of 100 key results has about 600. */
const MOST_PARAMETERS = 1000;

const AMPERSAND = 0x26;

const NOT_JSON: HttpFault = {
  status: 415,
  code: 'not-json',
  message: 'Send JSON: content-type application/json.',
};
const NOT_A_FORM: HttpFault = {
  status: 415,
  code: 'not-a-form',
  message: `Send a form: content-type ${FORM}.`,
};
const NOT_BYTES: HttpFault = {
  status: 415,
  code: 'not-bytes',
  message: `Send the file: content-type ${BYTES}.`,
};
const NOT_UTF8: HttpFault = {
  status: 415,
  code: 'not-utf-8',
  message: 'Send UTF-8: no other charset is read.',
};
const ENCODED: HttpFault = {
  status: 415,
  code: 'encoded',
  message: 'Send the body as it is: no content-encoding is taken.',
};
/** What is answered to another content type. */
const NOT_TAKEN: Record<BodyKind, HttpFault> = {
  form: NOT_A_FORM,
  json: NOT_JSON,
  file: NOT_BYTES,
  'one-click': NOT_A_FORM,
};
const TOO_MANY: HttpFault = {
  status: 413,
  code: 'too-many-parameters',
  message: `A form has at most ${MOST_PARAMETERS.toLocaleString('en')} fields.`,
};

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MB`;

/** Why a body is not taken; null where it is. Nothing of it has been read by then but its bytes. */
export function bodyFault(
  { headers, body }: HttpRequest,
  takes: BodyKind,
  largestBytes: number,
): HttpFault | null {
  if (body.length === 0) return null;
  if (body.length > largestBytes)
    return {
      status: 413,
      code: 'too-large',
      message: `This is more than ${megabytes(largestBytes)}: send less at once.`,
    };
  if (!/^(?:identity)?$/i.test(headers['content-encoding'] ?? '')) return ENCODED;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').slice(0, 200).toLowerCase().split(';');
  if (!TYPES[takes].includes(type.trim())) return NOT_TAKEN[takes];
  if (takes === 'file') return null;
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  if (charset !== undefined && !['charset=utf-8', 'charset="utf-8"', 'charset=utf8'].includes(charset))
    return NOT_UTF8;
  return takes !== 'json' && countOf(body, AMPERSAND) >= MOST_PARAMETERS ? TOO_MANY : null;
}

function countOf(body: Buffer, wanted: number): number {
  let count = 0;
  for (const byte of body) if (byte === wanted) count += 1;
  return count;
}

/**
 * The fields of a form as a browser posts it; a name that comes twice is a list. A name is never a property
 * of all objects.
 */
export function formFields(body: Buffer): Record<string, string | string[]> {
  const fields = new Map<string, string | string[]>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const before = fields.get(name);
    if (before === undefined) fields.set(name, value);
    else if (Array.isArray(before)) before.push(value);
    else fields.set(name, [before, value]);
  }
  return Object.fromEntries(fields);
}
