// Specifies what is taken of what anybody may send: type, charset, encoding, size, number of fields, depth;
// and what every answer has. Never a clock: what grows with the square of its input is told by what is
// refused.
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compressed } from '../../functions/src/http/server/compressed.ts';
import { EVERY_ANSWER } from '../../functions/src/http/server/headers.ts';
import { jsonOf } from '../../functions/src/http/server/json-body.ts';
import { formFields } from '../../functions/src/http/server/posted.ts';
import { oneAtATime } from '../../functions/src/one-at-a-time.ts';
import { HQ, KEY, OWNER, type Running, startPublished } from '../support/running.ts';

const FORM = 'application/x-www-form-urlencoded';
let running: Running;
beforeAll(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterAll(() => running.close());

const post = (path: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`${running.url}${path}`, { method: 'POST', redirect: 'manual', headers, body });

const toApi = async (
  path: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Record<string, string> = {},
) =>
  post(`/v1/${path}`, body, {
    authorization: `Bearer ${await running.issuer.token(running.clock.now(), { email: HQ })}`,
    'x-attune-key': KEY,
    'content-type': 'application/json',
    ...headers,
  });

describe('a form that anybody posts', () => {
  const fieldsOf = (count: number) => Array.from({ length: count }, (_, index) => `f${index}=x`).join('&');

  it('may have a thousand fields, and not one more', async () => {
    const email = `email=${OWNER}&`;
    expect((await post('/signin', email + fieldsOf(999), { 'content-type': FORM })).status).toBe(200);
    expect((await post('/signin', email + fieldsOf(1000), { 'content-type': FORM })).status).toBe(413);
    expect((await post('/signin', '&'.repeat(500_000), { 'content-type': FORM })).status).toBe(413);
  });

  it('may have a megabyte, and not one byte more', async () => {
    const of = (length: number) => `email=${OWNER}&x=`.padEnd(length, 'x');
    expect((await post('/signin', of(1_048_576), { 'content-type': FORM })).status).toBe(200);
    expect((await post('/signin', of(1_048_577), { 'content-type': FORM })).status).toBe(413);
  });

  it.each([
    ['text/plain', 415],
    ['application/json', 415],
    ['multipart/form-data; boundary=x', 415],
    ['', 415],
    [`${FORM}; charset=gb18030`, 415],
    [`${FORM};charset=klingon`, 415],
    [`${FORM}; charset=utf-8`, 200],
    [`${FORM};charset="UTF-8"`, 200],
    [`${FORM}; x=y`, 200],
  ])('of the type %o is answered with %i', async (type, status) => {
    const reply = await post('/signin', Buffer.from(`email=${OWNER}`), type ? { 'content-type': type } : {});
    expect(reply.status).toBe(status);
  });

  it('is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'nonsense'])
      expect(
        (await post('/signin', bomb, { 'content-type': FORM, 'content-encoding': encoding })).status,
      ).toBe(415);
    const plain = { 'content-type': FORM, 'content-encoding': 'identity' };
    expect((await post('/signin', `email=${OWNER}`, plain)).status).toBe(200);
  });

  it('pressed by a mail program may be of either kind', async () => {
    const path = `/u/${running.link('unsubscribe', OWNER, 'reminder')}`;
    const multipart = new FormData();
    multipart.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(running.url + path, { method: 'POST', body: multipart })).status).toBe(200);
  });

  it('keeps each name’s values in their order, and a name is never more than a name', () => {
    const fields = formFields(Buffer.from('a=1&b=2&a=3&a=4&__proto__=5&constructor=6&c'));
    expect(Object.entries(fields)).toEqual([
      ['a', ['1', '3', '4']],
      ['b', '2'],
      ['__proto__', '5'],
      ['constructor', '6'],
      ['c', ''],
    ]);
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  });
});

describe('JSON that anybody posts', () => {
  it.each<[string, string | Buffer<ArrayBuffer>]>([
    ['broken', '{'],
    ['blank', ' '],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['lists in lists', '['.repeat(100_000)],
    ['lists in lists that end', '['.repeat(50) + ']'.repeat(50)],
    ['objects in objects', '{"a":'.repeat(50_000)],
    ['a list of too many lists', `[${'[],'.repeat(250_001)}[]]`],
  ])('is one refusal where it is %s', async (_, body) => {
    const reply = await toApi('publish', body);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      400,
      'application/json; charset=utf-8',
    ]);
    expect(Object.keys(await reply.json())).toEqual(['code', 'message']);
  });

  it('is refused in another charset or packed, in the same shape', async () => {
    for (const headers of [
      { 'content-type': 'application/json; charset=gb2312' },
      { 'content-type': 'application/jsonx' },
      { 'content-encoding': 'gzip' },
    ] as Record<string, string>[]) {
      const reply = await toApi('submissions', gzipSync('{}'), headers);
      expect([reply.status, Object.keys(await reply.json())]).toEqual([415, ['code', 'message']]);
    }
  });

  it('of more than a megabyte is for a workbook alone', async () => {
    const large = `"${'x'.repeat(1_048_576)}"`;
    expect((await toApi('submissions', large)).status).toBe(413);
    expect((await toApi('actions', large)).status).toBe(413);
    expect((await toApi('publish', large)).status).toBe(400);
  });

  it('counts brackets outside of texts only', () => {
    const text = `${'[{'.repeat(500)}"\\"[`;
    expect(jsonOf(Buffer.from(JSON.stringify({ text, list: [text] })))).toEqual({ text, list: [text] });
    expect(jsonOf(Buffer.from('﻿{"a":1}'))).toEqual({ a: 1 });
  });
});

describe('every answer', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/robots.txt'],
    ['GET', '/favicon.ico'],
    ['GET', '/healthz'],
    ['GET', '/board'],
    ['GET', '/nowhere'],
    ['GET', '/%E0%A4%A'],
    ['GET', '/v1/board'],
    ['GET', '/v1'],
    ['POST', '/signin'],
    ['POST', '/board'],
    ['POST', '/s/forged'],
    ['DELETE', '/board'],
    ['HEAD', '/board'],
  ])('to %s %s has our headers', async (method, path) => {
    const { headers } = await fetch(running.url + path, { method, redirect: 'manual' });
    for (const [name, value] of Object.entries(EVERY_ANSWER))
      if (name === 'content-security-policy') expect(headers.get(name)).toMatch(/^default-src 'none'/);
      else expect([name, headers.get(name)]).toEqual([name, value]);
  });

  it('to what is no address of ours is one page, or one shape', async () => {
    const page = await fetch(`${running.url}/nowhere`);
    const shape = await fetch(`${running.url}/v1/nowhere`);
    expect(await page.text()).toContain('<main');
    expect(await shape.json()).toEqual({ code: 'not-found', message: expect.any(String) });
  });

  it.each(['f', 'a', 's', 'u'])(
    'to a link /%s/ without a token, or with steps for one, is 404',
    async (door) => {
      for (const token of ['', '.', '..', '%2e%2e', '%2E', '..%2f..', '%00', '%'])
        expect([token, await statusOf(`/${door}/${token}`)]).toEqual([token, 404]);
    },
  );

  it('is packed where the caller can unpack it, and says the same', async () => {
    const plain = await fetch(`${running.url}/signin`, { headers: { 'accept-encoding': 'identity' } });
    const text = await plain.text();
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([
      null,
      'accept-encoding',
    ]);
    for (const [accepted, encoding] of [
      ['gzip, deflate', 'gzip'],
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
    ] as const) {
      const reply = await fetch(`${running.url}/signin`, { headers: { 'accept-encoding': accepted } });
      expect(reply.headers.get('content-encoding')).toBe(encoding);
      expect(await reply.text()).toBe(text);
    }
  });
});

/** The status of a path sent as it stands: fetch would walk its steps first. */
function statusOf(path: string): Promise<number> {
  const { hostname, port } = new URL(running.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`),
    );
    socket.setEncoding('latin1').once('data', (text) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(String(text))?.[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

describe('packing', () => {
  const large = { status: 200, headers: { a: 'b' }, body: 'wide '.repeat(1000) };

  it('gives back what was packed', async () => {
    const br = await compressed(large, 'br');
    const gz = await compressed(large, 'gzip');
    expect(brotliDecompressSync(br.body as Buffer).toString()).toBe(large.body);
    expect(gunzipSync(gz.body as Buffer).toString()).toBe(large.body);
    expect([br.headers.a, br.status]).toEqual(['b', 200]);
  });

  it('leaves what is small, and what nobody asked for', async () => {
    const small = { ...large, body: 'small' };
    expect(await compressed(small, 'br')).toEqual(small);
    for (const accepted of ['', 'identity', 'br;q=0', 'x'.repeat(100_000)])
      expect((await compressed(large, accepted)).body).toBe(large.body);
  });
});

describe('one at a time', () => {
  it('starts what comes next when what came before has ended, well or not', async () => {
    const inTurn = oneAtATime();
    const told: string[] = [];
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const [a, b, c] = await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect([a.status, b.status, c.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
