// Takes Node's request (or the one of Cloud Functions, which has read the body already); hands it to the handler and writes its answer. Never holds more than the limit.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EpochMs } from '../../../shared/model/time.ts';
import { type HttpRequest, type HttpResponse, LARGEST_BODY_BYTES } from './message.ts';

/** Answers one request. */
export async function answer(
  incoming: IncomingMessage & { rawBody?: Buffer },
  outgoing: ServerResponse,
  handle: (request: HttpRequest) => Promise<HttpResponse>,
  now: EpochMs,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const response = await handle({
    method: incoming.method ?? 'GET',
    path: decoded(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    body: incoming.rawBody ?? (await bodyOf(incoming)),
    now,
  });
  outgoing.writeHead(response.status, response.headers).end(response.body);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

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
