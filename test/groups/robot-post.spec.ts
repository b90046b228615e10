// Specification of the call to a robot: what a service, or whoever stands in its place, may answer, and where
// its name may lead. Over loopback alone, by a line that the test hands in.

import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { httpsRobots, type Network } from '../../functions/src/groups/robot-post.ts';
import { services } from '../../shared/groups/services/table.ts';

const URL_OF_SLACK = 'https://hooks.slack.com/services/T00000001/B00000001/XXXXXXXXXXXX';
const PATIENCE_MS = 400;

let answer: RequestListener;
let server: Server;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const overLoopback = (): Network => ({
  resolve: (_, __, done) => done(null, []),
  connect: () => connect((server.address() as AddressInfo).port, '127.0.0.1'),
});
const posted = () => httpsRobots(PATIENCE_MS, overLoopback()).post({ url: URL_OF_SLACK, body: '{}' });

describe('a service', () => {
  it('that leads elsewhere is not followed: it has not taken the message', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    const reply = await posted();
    expect(reply).toMatchObject({ status: 302 });
    expect(asked).toEqual(['POST /services/T00000001/B00000001/XXXXXXXXXXXX']);
    if ('status' in reply) expect(services.slack.read(reply)).toMatchObject({ is: 'unclear' });
  });

  it('that answers without end is read up to 64 KB', async () => {
    answer = (_, response) => {
      const more = () => response.write('x'.repeat(16_384), () => response.destroyed || setImmediate(more));
      response.writeHead(200);
      more();
    };
    const reply = await posted();
    expect('body' in reply ? reply.body.length : reply).toBeLessThanOrEqual(64 * 1024);
  });

  it('that says nothing, or a letter now and then, is waited for no longer than the rest', async () => {
    answer = () => {};
    expect(await posted()).toEqual({ failed: 'timeout', isUnknown: true });
    answer = (_, response) => {
      response.writeHead(200);
      const drip = () => response.write('x', () => response.destroyed || setTimeout(drip, 50));
      drip();
    };
    expect(await posted()).toEqual({ failed: 'timeout', isUnknown: true });
  });

  it('that breaks off within its answer may have the message or not', async () => {
    answer = (request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('o', () => request.socket.destroy());
    };
    expect(await posted()).toEqual({ failed: 'unreachable', isUnknown: true });
  });
});

describe('the name of a service', () => {
  const resolving = (...found: string[]): Network => ({
    resolve: (_, __, done) =>
      done(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
  });

  it.each([
    ['into a network', ['10.0.0.1']],
    ['to this machine', ['127.0.0.1']],
    ['to the machine’s own data', ['169.254.169.254']],
    ['into a network of IPv6', ['fd00::1']],
    ['to a public address and into a network', ['34.1.2.3', '192.168.0.1']],
    ['nowhere', []],
  ])('that leads %s is not called', async (_, found) => {
    const robots = httpsRobots(PATIENCE_MS, resolving(...found));
    expect(await robots.post({ url: URL_OF_SLACK, body: '{}' })).toEqual({
      failed: 'refused',
      isUnknown: false,
    });
  });

  it('that leads elsewhere a moment later is asked anew, and called only where it was looked at', async () => {
    const leads = [['10.0.0.1'], ['127.0.0.1']];
    let at = 0;
    const rebinding: Network = {
      resolve: (host, options, done) =>
        resolving(...leads[at++ % leads.length]!).resolve(host, options, done),
    };
    const robots = httpsRobots(PATIENCE_MS, rebinding);
    for (const _ of leads)
      expect(await robots.post({ url: URL_OF_SLACK, body: '{}' })).toMatchObject({ failed: 'refused' });
    expect(at).toBe(leads.length);
  });
});
