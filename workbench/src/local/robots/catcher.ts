// Takes every message that would have gone to a group, over real HTTP on loopback; answers as its service
// does, and gives what arrived. Never sends one on.
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Robots } from '../../../../functions/src/ports/robots.ts';
import type { GroupService } from '../../../../shared/groups/message.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { robotOf, type ServiceMode, serviceOf, standInServices, type TakenMessage } from './services.ts';
import { plain, type ServiceAnswer } from './stand-in.ts';

export interface CaughtMessage extends TakenMessage {
  /** 1 for the first. */
  number: number;
}

export interface RobotCatcher {
  port: number;
  /** The port of the back end: every message goes to the stand-in, whatever its host. */
  robots: Robots;
  messages(): readonly CaughtMessage[];
  /** Called for each message that is taken. */
  onMessage(listener: (message: CaughtMessage) => void): void;
  /** Every answer that was given: what was asked of which robot, and what was said. */
  answers(): readonly { service: GroupService; robot: string; at: EpochMs; status: number; said: string }[];
  /** A service, or the robots of one, behave so from now on. */
  setMode(mode: ServiceMode, service?: GroupService): void;
  /** The robot of this address checks signatures by a secret. */
  setSecret(url: string, secret: string): void;
  close(): Promise<void>;
}

interface CatcherOptions {
  /** Messages of an earlier start. */
  earlier?: readonly CaughtMessage[];
  /** Keeps a message for good, before the sender is told that it was taken. */
  keep?: (message: CaughtMessage) => void;
  /** How long the back end waits for one that hangs. */
  patienceMs?: number;
}

const LARGEST_BYTES = 1_048_576;

/** Listens on a free port of 127.0.0.1. `now` dates what arrives, and is the services' clock. */
export async function catchMessages(
  now: () => EpochMs,
  { earlier = [], keep = () => {}, patienceMs = 1000 }: CatcherOptions = {},
): Promise<RobotCatcher> {
  const caught: CaughtMessage[] = [...earlier];
  const listeners: ((message: CaughtMessage) => void)[] = [];
  const answers: ReturnType<RobotCatcher['answers']>[number][] = [];
  const services = standInServices(now, (taken) => {
    const message = { number: caught.length + 1, ...taken };
    keep(message);
    caught.push(message);
    for (const listener of listeners) listener(message);
  });
  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, outgoing) => {
    const url = new URL(incoming.headers['x-url'] as string);
    const service = serviceOf(url);
    const text = await read(incoming);
    if (!service || text === null) return answer(outgoing, plain(404, 'nobody'));
    const reply = services.answerTo(service, url, text);
    if (!reply) return;
    const robot = robotOf(service, url);
    answers.push({ service, robot, at: now(), status: reply.status, said: reply.body });
    answer(outgoing, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    robots: { post: ({ url, body }) => posted(port, url, body, patienceMs) },
    messages: () => caught,
    onMessage: (listener) => void listeners.push(listener),
    answers: () => answers,
    setMode: services.setMode,
    setSecret: services.setSecret,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function answer(outgoing: ServerResponse, { status, body, headers = {} }: ServiceAnswer): void {
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}

/** As the robots of the internet are called, but on this machine alone: the address travels in a header. */
function posted(port: number, url: string, body: string, patienceMs: number): ReturnType<Robots['post']> {
  return new Promise((resolve) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json', 'x-url': url },
    });
    const timer = setTimeout(() => {
      resolve({ failed: 'timeout', isUnknown: true });
      request.destroy();
    }, patienceMs);
    request.on('error', () => {
      clearTimeout(timer);
      resolve({ failed: 'unreachable', isUnknown: false });
    });
    request.on('response', async (response) => {
      const text = (await read(response).catch(() => null)) ?? '';
      clearTimeout(timer);
      const after = response.headers['retry-after'];
      resolve({
        status: response.statusCode ?? 0,
        body: text,
        retryAfterSeconds: after === undefined ? null : Number(after),
      });
    });
    request.end(body);
  });
}
