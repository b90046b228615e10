// Takes the context; gives UrlFetchApp. Never opens a connection itself: it asks the outside and waits.

import type { FetchAnswer, FetchRequest } from '../fetching.ts';
import type { Methods, ServiceObject } from '../realm/service.ts';
import { ScriptException, service } from '../realm/service.ts';
import type { ServiceContext } from '../service-context.ts';
import { blobData, blobService } from './blob.ts';
import { toBuffer } from './bytes.ts';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'];
const OPTIONS = new Set([
  'method',
  'payload',
  'headers',
  'contentType',
  'muteHttpExceptions',
  'followRedirects',
  'timeoutSeconds',
  'validateHttpsCertificates',
  'escaping',
  'url',
]);
/** What Google gives a request by default, and the most. */
const MAX_SECONDS = 360;
const SHOWN_RESPONSE_CHARACTERS = 200;

type Options = Record<string, unknown>;
type Answered = Extract<FetchAnswer, { ok: true }>;

const responseMethods: Methods<Answered> = {
  getResponseCode: ({ status }) => status,
  getContentText: ({ body }, charset?: unknown) => new TextDecoder(String(charset ?? 'utf-8')).decode(body),
  getContent: ({ body }) => [...Buffer.from(body)].map((byte) => (byte > 127 ? byte - 256 : byte)),
  getHeaders: ({ headers }) => Object.fromEntries(headers),
  getAllHeaders: ({ headers }) => allHeaders(headers),
  getBlob: ({ body, headers }) =>
    blobService(
      Buffer.from(body),
      headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null,
      null,
    ),
  toString: ({ body }: Answered) => new TextDecoder().decode(body),
};

/** A header that came more than once is a list. */
function allHeaders(headers: readonly [string, string][]): Record<string, string | string[]> {
  const all: Record<string, string | string[]> = {};
  for (const [name, value] of headers) {
    const before = all[name];
    all[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return all;
}

function requestOf(url: unknown, given: unknown): FetchRequest {
  const options = (given ?? {}) as Options;
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown) throw new ScriptException(`UrlFetchApp option ${unknown} is not available in the workbench`);
  const method = String(options.method ?? 'get').toLowerCase();
  if (!METHODS.includes(method)) throw new ScriptException(`Attribute provided with invalid value: method`);
  const { body, contentType } = payloadOf(options);
  const headers = Object.entries((options.headers ?? {}) as Options).map(([name, value]) => [
    name,
    String(value),
  ]);
  if (contentType && !headers.some(([name]) => name!.toLowerCase() === 'content-type')) {
    headers.push(['Content-Type', contentType]);
  }
  return {
    url: addressOf(url),
    method: method.toUpperCase(),
    headers: headers as [string, string][],
    body,
    followRedirects: options.followRedirects !== false,
    timeoutMs: Math.min(MAX_SECONDS, Number(options.timeoutSeconds ?? MAX_SECONDS)) * 1000,
  };
}

function addressOf(url: unknown): string {
  const text = String(url);
  if (!/^https?:\/\/[^/]/i.test(text)) throw new ScriptException(`Invalid argument: ${text}`);
  return text;
}

/** A plain object is a form; text without a content type is sent as a form too, as Google does. */
function payloadOf(options: Options): { body: Uint8Array | null; contentType: string | null } {
  const { payload, contentType } = options;
  const form = 'application/x-www-form-urlencoded';
  if (payload === undefined || payload === null)
    return { body: null, contentType: contentType ? String(contentType) : null };
  const blob = blobData(payload);
  if (blob) return { body: blob.bytes, contentType: String(contentType ?? blob.contentType ?? form) };
  const plain = typeof payload === 'object' && !Array.isArray(payload);
  const content = plain ? new URLSearchParams(payload as Record<string, string>).toString() : payload;
  return { body: toBuffer(content), contentType: String(contentType ?? form) };
}

function responseOf(answer: FetchAnswer, request: FetchRequest, muted: boolean): ServiceObject {
  if (!answer.ok) {
    const what = answer.reason === 'timeout' ? 'Timeout' : 'Address unavailable';
    throw new ScriptException(`${what}: ${request.url}`);
  }
  if (answer.status >= 400 && !muted) {
    const start = new TextDecoder().decode(answer.body).slice(0, SHOWN_RESPONSE_CHARACTERS);
    throw new ScriptException(
      `Request failed for ${new URL(request.url).origin} returned code ${answer.status}. Truncated server response: ${start} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return service('HTTPResponse', answer, responseMethods);
}

function fetchAll(
  context: ServiceContext,
  calls: readonly { url: unknown; options: unknown }[],
): ServiceObject[] {
  const requests = calls.map(({ url, options }) => requestOf(url, options));
  const listed = listedIn(context.files['appsscript.json']);
  const other = requests.find(({ url }) => listed && !listed.some((each) => url.startsWith(each)));
  if (other)
    throw new ScriptException(
      `Request to ${other.url} is not allowed: the address is not in urlFetchWhitelist of the manifest.`,
    );
  const answers = context.port.ask('fetch', requests) as FetchAnswer[];
  return answers.map((answer, i) =>
    responseOf(answer, requests[i]!, (calls[i]!.options as Options | undefined)?.muteHttpExceptions === true),
  );
}

/** What a manifest allows to be fetched, by how an address begins; null where it has no list. */
function listedIn(manifest: string | undefined): string[] | null {
  if (manifest === undefined) return null;
  return (JSON.parse(manifest) as { urlFetchWhitelist?: string[] }).urlFetchWhitelist ?? null;
}

function permitted(context: ServiceContext): void {
  if (context.authMode !== 'FULL')
    throw new ScriptException('You do not have permission to call UrlFetchApp.fetch');
}

const methods: Methods<ServiceContext> = {
  fetch: (context, url: unknown, options?: unknown) => {
    permitted(context);
    return fetchAll(context, [{ url, options }])[0];
  },
  fetchAll: (context, requests: unknown) => {
    permitted(context);
    return fetchAll(
      context,
      (requests as (string | Options)[]).map((one) =>
        typeof one === 'string' ? { url: one, options: {} } : { url: one.url, options: one },
      ),
    );
  },
};

/** Throws where the manifest has a urlFetchWhitelist and the address is not in it, as Google does. */
export function urlFetchApp(context: ServiceContext): ServiceObject {
  return service('UrlFetchApp', context, methods);
}
