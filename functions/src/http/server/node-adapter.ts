// Takes Node's request, on a machine of one's own or under Google's functions framework; hands it to the
// handler and writes its answer.
// Never holds more than the limit, never has two large bodies in work at once, never throws.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cleanText } from '../../../../shared/model/clean-text.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { causeOf } from '../../ports/cause.ts';
import type { Log } from '../../ports/log.ts';
import { compressed } from './compressed.ts';
import { EVERY_ANSWER } from './headers.ts';
import { type HttpRequest, type HttpResponse, LARGEST_FORM_BYTES, largestBodyBytes } from './message.ts';
import { originalRequest } from './original-request.ts';

export type Handle = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * A workbook of 8 MB takes some 200 MB while it is read: two at once would take the place of everybody else.
 */
const inTurn = oneAtATime();

/** What answers, and where it is told of what no route has caught. */
export interface RequestHandler {
  handle: Handle;
  log: Log;
}

/** Answers one request. A caller that goes away in the middle is nobody's fault; whatever else breaks is. */
export async function answer(
  incoming: IncomingMessage & { rawBody?: Buffer },
  outgoing: ServerResponse,
  { handle, log }: RequestHandler,
  now: EpochMs,
): Promise<void> {
  try {
    const { url, contentType } = originalRequest(incoming);
    const { path, query } = addressOf(url);
    const body = incoming.rawBody ?? (await bodyOf(incoming, largestBodyBytes(path)));
    const headers: Record<string, string> = { ...headersOf(incoming.headers), 'content-type': contentType };
    const work = () => handle({ method: incoming.method ?? 'GET', path, query, headers, body, now });
    const response = await (body.length > LARGEST_FORM_BYTES ? inTurn(work) : work());
    if (response.stream) return await sendStream(response, response.stream, outgoing);
    const packed = await compressed(response, headers['accept-encoding'] ?? '');
    outgoing.writeHead(packed.status, { ...packed.headers, ...lengthOf(packed, incoming) }).end(packed.body);
  } catch (error) {
    const isGone = outgoing.destroyed || (incoming.destroyed && !incoming.complete);
    if (!isGone) log('ERROR', 'answer-failed', causeOf(error));
    if (!outgoing.headersSent) outgoing.writeHead(isGone ? 400 : 500, EVERY_ANSWER);
    outgoing.end();
  }
}

/**
 * Piece by piece, as fast as the caller takes them. One that breaks off leaves the caller an answer that has
 * no end, never a file that looks whole.
 */
const sendStream = (
  { status, headers }: HttpResponse,
  stream: AsyncIterable<Uint8Array>,
  outgoing: ServerResponse,
): Promise<void> => {
  outgoing.writeHead(status, headers);
  return pipeline(Readable.from(stream), outgoing);
};

/** The body's length, so that it goes out in one piece with its headers; not where there is none to have. */
function lengthOf({ status, body }: HttpResponse, { method }: IncomingMessage): Record<string, string> {
  return method === 'HEAD' || status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
}

/**
 * Path, decoded, and query. The path is cut off by hand: to URL a path that begins with `//` is another host.
 */
function addressOf(url: string): { path: string; query: URLSearchParams } {
  const cut = url.indexOf('?');
  const path = cut < 0 ? url : url.slice(0, cut);
  const query = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)))
    query.append(cleanText(name), cleanText(value));
  try {
    return { path: cleanText(decodeURIComponent(path)), query };
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

/**
 * The body, cut one byte past the limit: enough for the router to refuse it. What comes after is read and
 * thrown away.
 */
async function bodyOf(incoming: IncomingMessage, largestBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (length <= largestBytes) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, largestBytes + 1);
}
