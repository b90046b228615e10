// Takes the address of a back end; gives an address before it that can be closed, or that swallows the
// answers. Never changes what passes.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** open: passes. away: nobody is there. deaf: the request arrives, its answer does not. ill: answers 503. */
export type GateState = 'open' | 'away' | 'deaf' | 'ill';

export interface Gate {
  url: string;
  state: GateState;
  /** A request that holds this text is answered as by a server that breaks on it; null for none. */
  breaksOn: string | null;
  /** What happens while a request is under way, before the back end gets it; null for nothing. */
  meanwhile: ((asked: string) => unknown) | null;
  /** What was asked for, such as `POST /v1/submissions`. */
  asked: string[];
  close(): Promise<void>;
}

export async function gateBefore(url: string): Promise<Gate> {
  const server = createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => {
      // Whoever asked is gone, or the back end is: as a gateway says it.
      if (outgoing.headersSent || outgoing.destroyed) incoming.socket.destroy();
      else outgoing.writeHead(502).end('the back end is gone');
    });
  });
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    gate.asked.push(`${incoming.method} ${incoming.url?.split('?')[0]}`);
    const body = await bodyOf(incoming);
    await gate.meanwhile?.(gate.asked.at(-1)!);
    if (gate.state === 'away') return void incoming.socket.destroy();
    if (gate.state === 'ill') return void outgoing.writeHead(503).end('busy');
    if (gate.breaksOn !== null && body.includes(gate.breaksOn))
      return void outgoing.writeHead(500).end('broken');
    const { method = 'GET', headers } = incoming;
    const reply = await fetch(`${url}${incoming.url}`, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
        ['host', 'connection', 'content-length'].includes(name) ? [] : [[name, String(value)]],
      ),
      body: body.length > 0 ? new Uint8Array(body) : null,
    });
    const text = await reply.text();
    if (gate.state === 'deaf') return void incoming.socket.destroy();
    outgoing.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' }).end(text);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gate: Gate = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state: 'open',
    breaksOn: null,
    meanwhile: null,
    asked: [],
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return gate;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
