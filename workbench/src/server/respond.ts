// Takes an answer; writes it with the headers that every answer of the workbench has. Never lets anything be
// kept by a browser, read by another site or guessed.
import type { IncomingMessage, ServerResponse } from 'node:http';

const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
};

/** A `cache-control` among `headers` takes the place of `no-store`. */
export function respond(
  outgoing: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  outgoing.writeHead(status, { ...ALWAYS, 'content-type': type, ...headers }).end(body);
}

export const respondJson = (outgoing: ServerResponse, status: number, value: unknown): void =>
  respond(outgoing, status, 'application/json; charset=utf-8', JSON.stringify(value));

export const respondText = (outgoing: ServerResponse, status: number, text: string): void =>
  respond(outgoing, status, 'text/plain; charset=utf-8', text);

/**
 * The body, or null where it is larger than `most`: the rest is read and thrown away, so that the sender
 * hears the answer.
 */
export async function bodyOf(incoming: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else chunks.length = 0;
    // A sender that goes on and on is cut off.
    if (length > most * 4) incoming.destroy();
  }
  return length > most ? null : Buffer.concat(chunks);
}
