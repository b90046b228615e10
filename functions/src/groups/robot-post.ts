// Takes a request to a robot; posts it over https to a public address of one of the six services. Never
// follows a redirect, never another port, never waits for ever.
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { robotAddress } from '../../../shared/groups/address.ts';
import type { ServiceReply } from '../../../shared/groups/answer.ts';
import type { RobotFailure, Robots } from '../ports/robots.ts';
import { parseUrl } from './parse-url.ts';
import { publicOnly } from './public-address.ts';

/** Far below the outbox's lease: a sender that is still alive keeps its message. */
const PATIENCE_MS = 15_000;
/** No service answers with more. */
const LARGEST_REPLY_BYTES = 64 * 1024;

type Resolved = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** What lies between us and a service. */
export interface Network {
  /** As `dns.lookup` of all addresses of a host. */
  resolve: (
    host: string,
    options: { all: true; verbatim: true },
    done: (error: Error | null, found: LookupAddress[]) => void,
  ) => void;
  /** A line that is there already; absent: one of its own over TLS. */
  connect?: RequestOptions['createConnection'];
}

/**
 * As `dns.lookup`, but a name that leads into a network is not found. What was looked at is what is called:
 * a name that is another address a moment later leads nowhere else.
 */
const publicLookup =
  ({ resolve }: Network) =>
  (host: string, options: LookupOptions, done: Resolved): void =>
    resolve(host, { all: true, verbatim: true }, (error, found) => {
      const address = error ? null : publicOnly(found);
      if (!address) return done(error ?? new NotPublic(), []);
      if (options.all) return done(null, [address]);
      done(null, address.address, address.family);
    });

class NotPublic extends Error {
  constructor() {
    super('the host has an address that is not public');
    this.name = 'NotPublic';
  }
}

/**
 * Robots over the internet (design §7, Groups). `patienceMs`: for one message, from the look-up to the end of
 * the answer.
 */
export function httpsRobots(patienceMs = PATIENCE_MS, network: Network = { resolve: lookup }): Robots {
  return {
    post: ({ url, body }) => {
      // Looked at when it was set up, and again: a document of the store may be older than the rule.
      const address = robotAddress(url, parseUrl);
      if (!address.ok) return Promise.resolve({ failed: 'refused', isUnknown: false });
      return posted(address.url, Buffer.from(body, 'utf8'), patienceMs, network);
    },
  };
}

function posted(
  url: string,
  body: Buffer,
  patienceMs: number,
  network: Network,
): Promise<ServiceReply | RobotFailure> {
  return new Promise((resolve) => {
    let isHandedOver = false;
    const request = httpsRequest(url, {
      method: 'POST',
      lookup: publicLookup(network) as never,
      ...(network.connect ? { createConnection: network.connect } : { agent: false }),
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length },
    });
    const timer = setTimeout(() => {
      resolve({ failed: 'timeout', isUnknown: isHandedOver });
      request.destroy();
    }, patienceMs);
    const settle = (came: ServiceReply | RobotFailure) => {
      clearTimeout(timer);
      resolve(came);
    };
    request.on('finish', () => {
      isHandedOver = true;
    });
    request.on('error', (error) => {
      const failed = error instanceof NotPublic ? 'refused' : 'unreachable';
      settle({ failed, isUnknown: isHandedOver });
    });
    request.on('response', (response) => {
      readReply(response, settle, () => request.destroy());
      // A line that breaks within the answer: the message may be there, or not.
      response.on('error', () => settle({ failed: 'unreachable', isUnknown: true }));
    });
    request.end(body);
  });
}

/** The answer, or as much of it as is read of any; `stop` ends one that is longer. */
function readReply(response: IncomingMessage, done: (reply: ServiceReply) => void, stop: () => void): void {
  const parts: Buffer[] = [];
  let bytes = 0;
  const reply = (): ServiceReply => {
    const after = Number(response.headers['retry-after'] ?? Number.NaN);
    return {
      status: response.statusCode ?? 0,
      body: Buffer.concat(parts).toString('utf8'),
      retryAfterSeconds: Number.isFinite(after) && after >= 0 ? after : null,
    };
  };
  response.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes <= LARGEST_REPLY_BYTES) parts.push(part);
    else {
      done(reply());
      stop();
    }
  });
  response.on('end', () => done(reply()));
}
