// Takes an input and where to; sends it, and gives what came back and how long it took. Never follows what
// the answer says.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Input } from './input.ts';

export interface Answered {
  /** 0 where the connection ended without an answer. */
  status: number;
  ms: number;
}

const MOST_MS = 60_000;
const agent = new Agent({ keepAlive: true });

/** Sends one. Never throws. */
export async function sent(url: string, input: Input): Promise<Answered> {
  const from = performance.now();
  const status = await (input.raw ? sentRaw(url, input.raw) : sentWhole(url, input));
  return { status, ms: performance.now() - from };
}

function sentWhole(url: string, { method, path, headers, body }: Input): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const length = method === 'POST' ? { 'content-length': body.length } : {};
    try {
      const asked = request(
        {
          hostname,
          port,
          method,
          path: path.replace(/[^\x21-\x7e]/g, encodeURIComponent),
          headers: { ...headers, ...length },
          agent,
        },
        (reply) => {
          reply.resume().on('close', () => resolve(reply.statusCode ?? 0));
        },
      );
      asked.setTimeout(MOST_MS, () => asked.destroy());
      asked.on('error', () => resolve(0)).end(body);
    } catch {
      // Node itself refuses to send it.
      resolve(0);
    }
  });
}

function sentRaw(url: string, bytes: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    const done = () => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0));
    };
    socket.on('data', (chunk) => {
      if (answer.length < 100) answer += chunk.toString('latin1');
    });
    socket.setTimeout(MOST_MS, done);
    socket.on('error', done).on('close', done);
  });
}
