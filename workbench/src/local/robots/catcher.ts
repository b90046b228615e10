// Takes every message that would have gone to a group, over real HTTP on loopback; answers as its service
// does, and gives what arrived. Never sends one on.
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Robots } from '../../../../functions/src/ports/robots.ts';
import type { GroupService } from '../../../../shared/groups/message.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import { chat } from './chat.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import { slack } from './slack.ts';
import { plain, type Said, type StandIn } from './stand-in.ts';
import { teams } from './teams.ts';
import { wecom } from './wecom.ts';

const STAND_INS: Readonly<Record<GroupService, StandIn>> = { wecom, feishu, dingtalk, slack, chat, teams };

export interface CaughtMessage {
  /** 1 for the first. */
  number: number;
  service: GroupService;
  /** What names the robot in its address. */
  robot: string;
  at: EpochMs;
  body: Record<string, unknown>;
}

/** `busy`: too many, whatever comes. `gone`: no such robot. `html`: a page. `hang`: never an answer. */
export type Mood = 'well' | 'busy' | 'gone' | 'html' | 'hang';

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
  setMood(mood: Mood, service?: GroupService): void;
  /** The robot of this address checks signatures by a secret. */
  setSecret(url: string, secret: string): void;
  close(): Promise<void>;
}

export interface CatcherOptions {
  /** Messages of an earlier start. */
  earlier?: readonly CaughtMessage[];
  /** Keeps a message for good, before the sender is told that it was taken. */
  keep?: (message: CaughtMessage) => void;
  /** How long the back end waits for one that hangs. */
  patienceMs?: number;
}

const LARGEST_BYTES = 1_048_576;
const SERVICES = Object.keys(STAND_INS) as GroupService[];

/** Listens on a free port of 127.0.0.1. `now` dates what arrives, and is the services' clock. */
export async function catchMessages(
  now: () => EpochMs,
  { earlier = [], keep = () => {}, patienceMs = 1000 }: CatcherOptions = {},
): Promise<RobotCatcher> {
  const caught: CaughtMessage[] = [...earlier];
  const listeners: ((message: CaughtMessage) => void)[] = [];
  const answers: ReturnType<RobotCatcher['answers']>[number][] = [];
  const moods = new Map<GroupService, Mood>();
  const secrets = new Map<string, string>();
  const calls = new Map<string, { at: EpochMs[]; silentUntil: EpochMs }>();

  const said = (service: GroupService, url: URL, text: string): Said | null => {
    const standIn = STAND_INS[service];
    const robot = standIn.robotOf(url);
    const mood = moods.get(service) ?? 'well';
    if (mood === 'hang') return null;
    if (mood === 'html')
      return plain(200, '<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' });
    if (mood === 'gone') return standIn.unknown;
    const key = `${service} ${robot}`;
    const called = calls.get(key) ?? { at: [], silentUntil: 0 };
    calls.set(key, called);
    if (mood === 'busy' || isTooMany(standIn, called, now())) return standIn.tooMany;
    const body = bodyOf(text);
    if (!body) return plain(400, 'invalid_payload');
    const posted = { url, text, body, at: now(), secret: secrets.get(key) ?? '' };
    const fault = standIn.fault(posted);
    if (fault) return fault;
    const message = { number: caught.length + 1, service, robot, at: now(), body };
    keep(message);
    caught.push(message);
    for (const listener of listeners) listener(message);
    return standIn.taken;
  };

  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.headers['x-url'] as string);
    const service = SERVICES.find((each) => STAND_INS[each].isMine(url));
    const text = await read(incoming);
    if (!service || text === null) return answer(outgoing, plain(404, 'nobody'));
    const reply = said(service, url, text);
    if (!reply) return;
    answers.push({
      service,
      robot: STAND_INS[service].robotOf(url),
      at: now(),
      status: reply.status,
      said: reply.body,
    });
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
    setMood: (mood, service) => {
      for (const each of service ? [service] : SERVICES) moods.set(each, mood);
    },
    setSecret: (address, secret) => {
      const url = new URL(address);
      const service = SERVICES.find((each) => STAND_INS[each].isMine(url))!;
      secrets.set(`${service} ${STAND_INS[service].robotOf(url)}`, secret);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Counts a call; one that is too many counts too, and may begin a silence. */
function isTooMany(
  { limits, silenceMs = 0 }: StandIn,
  called: { at: EpochMs[]; silentUntil: EpochMs },
  now: EpochMs,
): boolean {
  if (called.silentUntil > now) return true;
  const longest = Math.max(...limits.map(({ ms }) => ms));
  called.at = [...called.at.filter((at) => at > now - longest), now];
  const isOver = limits.some(({ count, ms }) => called.at.filter((at) => at > now - ms).length > count);
  if (isOver) called.silentUntil = now + silenceMs;
  return isOver;
}

function bodyOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
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

function answer(outgoing: ServerResponse, { status, body, headers = {} }: Said): void {
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
