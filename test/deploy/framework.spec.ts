// Takes nothing; specifies that under Google's functions framework what anybody sends meets our own limits and answers, not those of the framework. Never a network beyond loopback.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERY_ANSWER } from '../../functions/src/http/headers.ts';
import { answer } from '../../functions/src/http/node-adapter.ts';
import { bookWith, HQ, KEY, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let running: Running;
let server: Server;
let url: string;
beforeAll(async () => {
  running = await startRunning('2025-01-10T12:00:00+08:00');
  // As in a deployment: the framework names the function, then loads our index, then makes its server.
  process.env.FUNCTION_TARGET = 'api';
  await import('../../functions/src/index.ts');
  http('api', (request, response) => answer(request, response, running.backEnd.handle, running.clock.now()));
  server = getTestServer('api');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  delete process.env.FUNCTION_TARGET;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await running.close();
});

const toApi = async (
  path: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
) =>
  fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await running.issuer.token(running.clock.now(), { email: HQ })}`,
      'x-attune-key': KEY,
      'content-type': 'application/json',
      ...headers,
    },
    body,
  });

describe('under the functions framework', () => {
  it('a workbook is published and a form is taken', async () => {
    const published = await toApi('publish', JSON.stringify(publishBody(bookWith())));
    expect(published.status).toBe(200);
    const asked = await fetch(`${url}/signin?lang=zh`, {
      method: 'POST',
      headers: FORM,
      body: `email=${OWNER}`,
    });
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('请查收邮件')]);
  });

  it('nothing is unpacked or parsed before our code refuses it', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, '['));
    const packed = await toApi('publish', bomb, { 'content-encoding': 'gzip' });
    const nested = await toApi('publish', '['.repeat(1_000_000));
    const broken = await toApi('publish', '{');
    expect([packed.status, nested.status, broken.status]).toEqual([415, 400, 400]);
    for (const reply of [packed, nested, broken])
      expect(Object.keys(await reply.json())).toEqual(['code', 'message']);
  });

  it.each<[string, number, RequestInit]>([
    ['/signin', 413, { method: 'POST', headers: FORM, body: '&'.repeat(5000) }],
    ['/signin', 415, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
    [
      '/signin',
      415,
      { method: 'POST', headers: { 'content-type': `${FORM['content-type']};charset=no` }, body: 'x' },
    ],
    ['/signin', 415, { method: 'POST', headers: { ...FORM, 'content-encoding': 'no' }, body: 'x' }],
    ['/%E0%A4%A', 404, {}],
    ['/robots.txt', 200, {}],
    ['/favicon.ico', 204, {}],
    ['/board', 405, { method: 'DELETE' }],
  ])('%s is answered by us: %i', async (path, status, init) => {
    const reply = await fetch(url + path, init);
    expect(reply.status).toBe(status);
    expect(Object.keys(EVERY_ANSWER).filter((name) => !reply.headers.has(name))).toEqual([]);
    expect(await reply.text()).not.toMatch(/node_modules|\bat .+:\d+:\d+/);
  });
});
