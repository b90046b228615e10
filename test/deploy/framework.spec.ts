// Specifies that under Google's functions framework what anybody sends meets our own limits and answers, not
// those of the framework. Never a network beyond loopback.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVERY_ANSWER } from '../../functions/src/http/server/headers.ts';
import { underFramework } from '../support/framework.ts';
import { bookWith, HQ, KEY, OWNER, publishBody, type Running, startRunning } from '../support/running.ts';

const root = join(import.meta.dirname, '..', '..');
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let running: Running;
let url: string;
const { serve, stop } = underFramework();
beforeAll(async () => {
  running = await startRunning('2025-01-10T12:00:00+08:00', { serve });
  url = running.url;
});
afterAll(async () => {
  stop();
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

describe('the built functions', () => {
  const listensWith = (env: Record<string, string>) => {
    const code = `
      const { hasSubscribers } = await import('node:diagnostics_channel');
      await import(${JSON.stringify(pathToFileURL(join(root, 'functions', 'lib', 'index.js')).href)});
      console.log(hasSubscribers('http.server.request.start'));`;
    const { FUNCTION_TARGET: _, ...rest } = process.env;
    return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: join(root, 'functions'),
      env: { ...rest, ...env },
      encoding: 'utf8',
    }).trim();
  };

  it('keep requests from the framework where it serves `api`, and nowhere else', () => {
    expect(listensWith({ FUNCTION_TARGET: 'api' })).toBe('true');
    for (const env of [
      {},
      { FUNCTION_TARGET: 'rollUp' },
      { FUNCTION_TARGET: 'api', FUNCTIONS_EMULATOR: 'true' },
    ])
      expect(listensWith(env as Record<string, string>)).toBe('false');
  });
});
