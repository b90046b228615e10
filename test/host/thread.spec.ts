// Takes scripts that run in the host's own thread against a loopback server; says how requests and endless
// calls go. Never leaves 127.0.0.1.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hostOf } from './hosts.ts';

let base = '';
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => answer(request, response, body));
});

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const path = request.url ?? '';
  if (path === '/slow') return;
  if (path === '/moved') response.writeHead(302, { location: '/echo' }).end();
  else if (path === '/broken') response.writeHead(500).end(`oops ${'x'.repeat(500)}`);
  else {
    const { authorization, 'content-type': type, 'x-a': a } = request.headers;
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ method: request.method, path, authorization, type, a, body }));
  }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const inThread = (code: string, more = {}) => hostOf(code, { A: [['kept']] }, { inProcess: false, ...more });

describe('UrlFetchApp', () => {
  it('sends method, headers, body, and gives status, headers and text', async () => {
    const host = await inThread(`function f(base) {
      const r = UrlFetchApp.fetch(base + '/echo', { method: 'post', contentType: 'application/json', payload: JSON.stringify({ a: '目标' }), headers: { Authorization: 'Bearer t', 'x-a': 'A' }, muteHttpExceptions: true, timeoutSeconds: 10 });
      const form = JSON.parse(UrlFetchApp.fetch(base + '/echo', { method: 'post', payload: { a: 'b c', d: '1' } }).getContentText());
      const both = UrlFetchApp.fetchAll([base + '/one', { url: base + '/two', method: 'put', payload: 'x' }]).map((one) => JSON.parse(one).path);
      return [r.getResponseCode(), JSON.parse(r.getContentText()), r.getHeaders()['content-type'], r.getAllHeaders()['set-cookie'], r.getBlob().getContentType(), form.type, form.body, both];
    }`);
    expect(await host.call('f', [base])).toEqual([
      200,
      {
        method: 'POST',
        path: '/echo',
        authorization: 'Bearer t',
        type: 'application/json',
        a: 'A',
        body: '{"a":"目标"}',
      },
      'application/json',
      ['a=1', 'b=2'],
      'application/json',
      'application/x-www-form-urlencoded',
      'a=b+c&d=1',
      ['/one', '/two'],
    ]);
  });

  it('throws Google words on a bad status unless muted', async () => {
    const host = await inThread(
      `function f(base) { try { UrlFetchApp.fetch(base + '/broken'); } catch (e) { return [e.message, UrlFetchApp.fetch(base + '/broken', { muteHttpExceptions: true }).getResponseCode()]; } }`,
    );
    const [message, status] = (await host.call('f', [base])) as [string, number];
    expect(message).toBe(
      `Request failed for ${base} returned code 500. Truncated server response: oops ${'x'.repeat(195)} (use muteHttpExceptions option to examine full response)`,
    );
    expect(status).toBe(500);
  });

  it('follows redirects unless told not to', async () => {
    const host = await inThread(
      `function f(base) { return [UrlFetchApp.fetch(base + '/moved').getResponseCode(), UrlFetchApp.fetch(base + '/moved', { followRedirects: false }).getResponseCode()]; }`,
    );
    expect(await host.call('f', [base])).toEqual([200, 302]);
  });

  it('says what cannot be reached, what takes too long, what is no address', async () => {
    const host =
      await inThread(`function f(base) { const said = (url, o) => { try { UrlFetchApp.fetch(url, o); } catch (e) { return e.message.replace(base, ''); } };
      return [said('http://127.0.0.1:1/x'), said(base + '/slow', { timeoutSeconds: 0.2 }), said('ftp://x'), said(base, { mute: true })]; }`);
    expect(await host.call('f', [base])).toEqual([
      'Address unavailable: http://127.0.0.1:1/x',
      'Timeout: /slow',
      'Invalid argument: ftp://x',
      'UrlFetchApp option mute is not available in the workbench',
    ]);
  });

  it('works without a thread of its own too, where the server is elsewhere', async () => {
    const host = await hostOf(
      "function f() { try { UrlFetchApp.fetch('http://127.0.0.1:1/'); } catch (e) { return e.message; } }",
    );
    expect(await host.call('f')).toBe('Address unavailable: http://127.0.0.1:1/');
  });
});

describe('the thread', () => {
  it('asks the outside, which may take its time', async () => {
    const host = await inThread(
      'function f() { return [ScriptApp.getIdentityToken(), String(SpreadsheetApp.getUi().alert("?"))]; }',
      {
        identityToken: async (email: string) => `token of ${email}`,
        ui: { alert: async () => 'OK' },
      },
    );
    expect(await host.call('f')).toEqual(['token of mei@example.com', 'OK']);
  });

  it.each([
    ['in its own thread', false],
    ['in this thread', true],
  ])('%s a call that never ends is ended, and the workbook is as it was before', async (_, inProcess) => {
    const host = await inThread(
      `function write(text) { SpreadsheetApp.getActiveSheet().appendRow([text]); }
       function endless() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('lost'); PropertiesService.getScriptProperties().setProperty('k', 'v'); for (;;) {} }
       function kept() { return [SpreadsheetApp.getActiveSheet().getDataRange().getValues(), PropertiesService.getScriptProperties().getProperty('k')]; }`,
      { inProcess },
    );
    await host.call('write', ['one']);
    await expect(host.call('endless', [], { timeoutMs: 200 })).rejects.toThrow(
      'Exceeded maximum execution time',
    );
    expect(await host.call('kept')).toEqual([[['kept'], ['one']], 'v']);
    await host.call('write', ['two']);
    expect((await host.workbook()).tabs[0]!.rows).toEqual([['kept'], ['one'], ['two']]);
  });

  // Never in this thread: Node ends the process where a timeout cuts a promise while async hooks are on, and
  // Jest has one on (nodejs/node#38503).
  it('an endless promise is ended in its own thread', async () => {
    const host = await inThread(
      'function f() { const go = () => Promise.resolve().then(go); go(); } function kept() { return 1; }',
    );
    await expect(host.call('f', [], { timeoutMs: 100 })).rejects.toThrow('Exceeded maximum execution time');
    expect(await host.call('kept')).toBe(1);
  });

  it('an endless top level and a slow pattern are ended too', async () => {
    const endings = [
      'for (;;) {}',
      "function f() { /^(a+)+$/.test('a'.repeat(40) + 'b'); }",
      'function f() { for (;;) SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); }',
    ];
    for (const code of endings) {
      const host = await hostOf(code);
      await expect(host.call('f', [], { timeoutMs: 100 })).rejects.toThrow('Exceeded maximum execution time');
      expect((await host.workbook()).tabs.length).toBe(1);
    }
  });

  it('many changes are taken up into the book', async () => {
    const host = await hostOf(
      'function f() { for (let i = 0; i < 2100; i++) SpreadsheetApp.getActiveSheet().getRange("A1").setValue(i); } function endless() { for (;;) {} }',
      { A: [['kept', 'x']], B: [] },
    );
    await host.call('f');
    await expect(host.call('endless', [], { timeoutMs: 100 })).rejects.toThrow('Exceeded');
    expect((await host.workbook()).tabs).toEqual([
      { name: 'A', rows: [[2099, 'x']] },
      { name: 'B', rows: [] },
    ]);
  });
});
