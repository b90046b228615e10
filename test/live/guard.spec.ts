// Takes a workbench; specifies what it refuses: other sites, other names, files that are no workbooks,
// commands that are none. Never another host.
import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { openPage, sharedWorkbench, start, type Workbench } from './workbench.ts';

interface Answer {
  status: number;
  body: string;
}

/** A request with headers that fetch does not let through. */
function raw(url: string, method: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const START = JSON.stringify({ type: 'start', page: 'page-of-a-test' });

describe('another site', () => {
  const shared = sharedWorkbench();
  it.each([
    ['a name that resolves to this machine', { host: 'evil.example:5480' }],
    ['its page behind the request', { origin: 'https://evil.example' }],
    ['a frame without an origin', { origin: 'null' }],
    ['a page of another server of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_, headers) => {
    const { url } = shared();
    expect((await raw(`${url}/do`, 'POST', { ...JSON_TYPE, ...headers }, START)).status).toBe(403);
  });

  it('cannot post a form as a command, nor read the events', async () => {
    const { url } = shared();
    expect((await raw(`${url}/do`, 'POST', { 'content-type': 'text/plain' }, START)).status).toBe(415);
    const events = await raw(`${url}/events?page=page-of-a-test`, 'GET', { origin: 'http://evil.example' });
    expect(events.status).toBe(403);
  });

  it('is refused by the back end’s pages under another name', async () => {
    const { backEndUrl } = shared();
    expect((await raw(`${backEndUrl}/board`, 'GET', { host: 'evil.example' })).status).toBe(421);
  });
});

describe('a command', () => {
  const shared = sharedWorkbench();
  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['no page', '{"type":"start"}'],
    ['an unknown kind', '{"type":"__proto__","page":"page-of-a-test"}'],
    ['a function that is none', '{"type":"call","page":"page-of-a-test","functionName":"a.b","args":[]}'],
    [
      'an order for the engine',
      '{"type":"mutations","page":"page-of-a-test","seen":0,"batch":1,"mutations":[{"id":"sheet.command.insert-sheet","params":{}}]}',
    ],
  ])('that is %s is refused in words', async (_, body) => {
    const { url } = shared();
    const answer = await raw(`${url}/do`, 'POST', JSON_TYPE, body);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, name: 'badCommand' });
  });
});

async function opened({ url }: Workbench, body: Uint8Array, name = 'mine.xlsx') {
  const answer = await fetch(`${url}/open?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: body as BodyInit,
  });
  return {
    status: answer.status,
    reply: (await answer.json()) as { ok: boolean; name?: string; message?: string },
  };
}

const SETTINGS = 'Key,Value\nWorkspace,Mine\nCycle start,2025-01-01\nCycle end,2025-03-31\n';

describe('a file that is opened in the page', () => {
  const shared = sharedWorkbench();
  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n'), 'is not a workbook'],
    ['an empty file', Buffer.alloc(0), 'is not a workbook'],
    ['a .zip that is cut off', Buffer.from('PK\x03\x04 and no more'), 'is not a workbook'],
    [
      'a .zip without a table',
      Buffer.from(zipSync({ 'read me.txt': new Uint8Array([1]) })),
      'there is no workbook in it',
    ],
  ])('is refused where it is %s, and the open workbook stays', async (_, bytes, said) => {
    const workbench = shared();
    const { bookId } = workbench.running.company();
    const { status, reply } = await opened(workbench, bytes);
    expect(status).toBe(422);
    expect(reply.message).toContain(said);
    expect(workbench.running.company().bookId).toBe(bookId);
  });

  it('is refused where it is larger than 50 MB', async () => {
    const workbench = shared();
    const { status, reply } = await opened(workbench, Buffer.alloc(50 * 1024 * 1024 + 1, 'PK'));
    expect(status).toBe(413);
    expect(reply.message).toContain('larger than 50 MB');
  });

  it('takes the place of the open one: CSVs in a .zip, and the .xlsx that was saved', async () => {
    const workbench = await start();
    const page = await openPage(workbench);
    await page.start();
    const saved = new Uint8Array(await (await fetch(`${workbench.url}/book.xlsx`)).arrayBuffer());
    const zip = zipSync({
      'mine/Settings.csv': Buffer.from(SETTINGS),
      'mine/__MACOSX/x.csv': new Uint8Array(),
    });
    expect(await opened(workbench, zip, '我的.zip')).toMatchObject({ status: 200, reply: { ok: true } });
    await page.notice('reload');
    const { state, snapshot } = await page.start();
    expect(state.bookName).toBe('我的');
    expect(JSON.stringify(snapshot)).toContain('Mine');
    expect(await opened(workbench, saved)).toMatchObject({ status: 200 });
    expect((await page.start()).state.bookName).toBe('Chengdu team of eight');
  });
});
