// Takes Node's request (or the one of Cloud Functions, which has read the body already); hands it to the handler and writes its answer.
// Never holds more than the limit, never throws.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { EpochMs } from '../../../shared/model/time.ts';
import { type HttpRequest, type HttpResponse, LARGEST_BODY_BYTES } from './message.ts';

export type Handle = (request: HttpRequest) => Promise<HttpResponse>;

/** Answers one request. A caller that goes away in the middle is nobody's fault. */
export async function answer(
  incoming: IncomingMessage & { rawBody?: Buffer },
  outgoing: ServerResponse,
  handle: Handle,
  now: EpochMs,
): Promise<void> {
  try {
    const { path, query } = addressOf(incoming.url ?? '/');
    const body = incoming.rawBody ?? (await bodyOf(incoming));
    const headers = headersOf(incoming.headers);
    const response = await handle({ method: incoming.method ?? 'GET', path, query, headers, body, now });
    outgoing.writeHead(response.status, response.headers).end(response.body);
  } catch {
    if (!outgoing.headersSent) outgoing.writeHead(400);
    outgoing.end();
  }
}

/** Path, decoded, and query. The path is cut off by hand: to URL a path that begins with `//` is another host. */
function addressOf(url: string): { path: string; query: URLSearchParams } {
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const query = new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1));
  try {
    return { path: decodeURIComponent(path), query };
  } catch {
    return { path, query };
  }
}

const headersOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

/** The body, cut one byte past the limit: enough for the router to refuse it. What comes after is read and thrown away. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, LARGEST_BODY_BYTES + 1);
}
