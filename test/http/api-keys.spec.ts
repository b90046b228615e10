// Specifies keys for programs: who makes one, what it may, whose report it is, when it ends, and that nobody
// learns one from the store or the log. Never Google's tokens.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reported } from '../support/backend.ts';
import {
  bookWith,
  HQ,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

const form = (right: string, more: Record<string, string> = {}) => ({
  key: `a-form-that-makes-${right}`,
  name: 'Sales dashboard',
  right,
  days: '90',
  ...more,
});

/** Makes a key as an admin does; gives the page. */
const press = async (fields: Record<string, string>, by = HQ) =>
  running.page('/keys', { form: fields, cookie: await running.session(by) });

async function keyThatMay(right: string, more: Record<string, string> = {}): Promise<string> {
  const html = await (await press(form(right, more))).text();
  return /attune_[0-9a-f]{32}_[0-9a-f]{16}_[\w-]{43}/.exec(html)?.[0] ?? `none: ${html.slice(-2000)}`;
}

const ask = (token: string, method: string, path: string, body?: unknown) =>
  fetch(`${running.url}/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const report = (more: Record<string, unknown> = {}) => ({
  kind: 'snapshot',
  key: 'a-report-of-a-program',
  date: '2025-01-10',
  reporter: OWNER,
  reports: [reported('O1-K0', 12)],
  ...more,
});

const logOf = async () =>
  (await running.store.query({ collection: `workspaces/${running.workspace}/accessLog` }))
    .map(({ data }) => [data.kind, data.by, data.about, data.detail])
    .sort();

describe('a key', () => {
  it('is made by an admin who has just signed in, and by nobody else', async () => {
    expect((await press(form('read'), OWNER)).status).toBe(403);
    expect((await running.page('/keys')).status).toBe(200);
    const cookie = await running.session(HQ);
    running.clock.moveTo(running.clock.now() + 15 * 60_000);
    expect((await running.page('/keys', { form: form('read'), cookie })).status).toBe(403);
    expect(await keyThatMay('read')).toMatch(/^attune_/);
    const account = await running.page('/account', { cookie: await running.session(HQ) });
    expect(await account.text()).toContain('href="/keys"');
  });

  it('is shown once: the store and the log hold nothing by which one could use it', async () => {
    const token = await keyThatMay('read');
    const secret = token.split('_').at(-1)!;
    expect((await ask(token, 'GET', 'board')).status).toBe(200);
    const kept = await running.store.query({ collection: `workspaces/${running.workspace}/apiKeys` });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(running.lines.join('\n')).not.toContain(secret);
    const html = await (await running.page('/keys', { cookie: await running.session(HQ) })).text();
    expect(html).toContain('Sales dashboard');
    expect(html).not.toContain(secret);
  });

  it('pressed twice is one key, and the page says that it was shown', async () => {
    await keyThatMay('read');
    const again = await press(form('read'));
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('shown once')]);
    expect(await running.store.query({ collection: `workspaces/${running.workspace}/apiKeys` })).toHaveLength(
      1,
    );
  });

  it.each([
    [{ name: '' }],
    [{ name: 'x'.repeat(61) }],
    [{ days: '366' }],
    [{ days: '0' }],
    [{ right: 'everything' }],
    [{ key: 'short' }],
  ])('needs a name, a right and an end: %j is asked for again', async (wrong) => {
    expect((await press({ ...form('read'), ...wrong })).status).toBe(422);
    expect(await running.store.query({ collection: `workspaces/${running.workspace}/apiKeys` })).toEqual([]);
  });

  it('ends when its time is over, and at once when an admin ends it', async () => {
    const token = await keyThatMay('read');
    running.clock.moveTo(running.clock.now() + 90 * 86_400_000 - 1);
    expect((await ask(token, 'GET', 'board')).status).toBe(200);
    running.clock.moveTo(running.clock.now() + 1);
    expect((await ask(token, 'GET', 'board')).status).toBe(401);
    const next = await keyThatMay('read', { key: 'another-form-of-a-key' });
    await press({ do: 'end', id: next.split('_')[2]! });
    const reply = await ask(next, 'GET', 'board');
    expect([reply.status, (await reply.json()).code]).toEqual([401, 'bad-key']);
  });

  it('of which a letter is wrong, or that names another workspace, is none', async () => {
    const token = await keyThatMay('admin');
    const [, workspace, id, secret] = token.split(/^attune_([0-9a-f]+)_([0-9a-f]+)_/);
    const turned = secret!.startsWith('A') ? `B${secret!.slice(1)}` : `A${secret!.slice(1)}`;
    for (const wrong of [
      `attune_${workspace}_${id}_${turned}`,
      `attune_${'0'.repeat(32)}_${id}_${secret}`,
      `attune_${workspace}_${'0'.repeat(16)}_${secret}`,
      'attune_',
      `${token}x`,
    ])
      expect([wrong.length, (await ask(wrong, 'GET', 'board')).status]).toEqual([wrong.length, 401]);
  });

  it('is in the access log: made, the first use of a day, ended', async () => {
    const token = await keyThatMay('report');
    for (let use = 0; use < 3; use += 1) {
      running.clock.moveTo(running.clock.now() + 11 * 60_000);
      expect((await ask(token, 'GET', 'board')).status).toBe(200);
    }
    await press({ do: 'end', id: token.split('_')[2]! });
    expect(await logOf()).toEqual([
      ['ended-key', HQ, 'Sales dashboard', 'report'],
      ['made-key', HQ, 'Sales dashboard', 'report'],
      ['used-key', HQ, 'Sales dashboard', 'report'],
    ]);
    const html = await (await running.page('/people', { cookie: await running.session(HQ) })).text();
    expect(html).toContain('API key used');
  });
});

describe('what a program may', () => {
  it('with a key that reads: the board and its files as everybody sees them, nothing else', async () => {
    const token = await keyThatMay('read');
    const board = await (await ask(token, 'GET', 'board')).json();
    expect([board.board.keyResults.length > 0, board.open, board.board.points]).toEqual([true, [], []]);
    const file = await (await ask(token, 'GET', 'export/plan.json')).json();
    expect([Object.keys(file.people[0]).sort(), file.forms]).toEqual([
      ['email', 'name', 'post', 'unitIds'],
      undefined,
    ]);
    const asks: [string, string, unknown?][] = [
      ['GET', 'form'],
      ['GET', 'cycle'],
      ['POST', 'submissions', report()],
      ['POST', 'actions', {}],
      ['POST', 'publish', publishBody(bookWith())],
    ];
    for (const [method, path, body] of asks) {
      const reply = await ask(token, method, path, body);
      expect([path, reply.status, (await reply.json()).code]).toEqual([path, 403, 'key-not-enough']);
    }
  });

  it('with a key that reads: the record as the pages show it to everybody, nobody’s points', async () => {
    const give = { email: OWNER, change: '15', reason: 'Level 3' };
    const booking = { key: 'points-booked-by-hq-1', action: 'points.book', id: '', answers: give };
    expect((await running.v1('POST', 'actions', { email: HQ, body: booking })).status).toBe(200);
    const signal = { what: 'A price war', where: 'Hefei', effect: '' };
    const seen = { key: 'a-signal-of-an-owner1', action: 'signal.report', id: '', answers: signal };
    expect((await running.v1('POST', 'actions', { email: OWNER, body: seen })).status).toBe(200);
    await running.passTo('2025-01-10T12:20:00+08:00');
    const tabsOf = async (reply: Response) =>
      ((await reply.json()) as { records: { tab: string }[] }).records.map(({ tab }) => tab);
    const asSheet = await tabsOf(await running.v1('GET', 'board?since=', { email: OWNER }));
    expect(asSheet).toEqual(expect.arrayContaining(['Points', 'Signals']));
    for (const right of ['read', 'report']) {
      const token = await keyThatMay(right);
      const tabs = await tabsOf(await ask(token, 'GET', 'board?since='));
      expect([right, tabs.includes('Signals'), tabs.includes('Points')]).toEqual([right, true, false]);
    }
  });

  it('with a key that reports: for a person of People, as that person, marked with the key’s name', async () => {
    const token = await keyThatMay('report');
    const form = await (await ask(token, 'GET', `form?reporter=${OWNER}`)).json();
    expect(JSON.stringify(form)).toContain('O1-K0');
    expect((await ask(token, 'POST', 'submissions', report())).status).toBe(200);
    await running.passTo('2025-01-10T12:20:00+08:00');
    const page = await running.page('/board/key-result?id=O1-K0', { cookie: await running.session(OWNER) });
    expect(await page.text()).toContain('by the key “Sales dashboard”');
    const refusals: [string, unknown, number, string][] = [
      ['nobody is named', report({ reporter: undefined, key: 'another-report-0001' }), 400, 'no-reporter'],
      ['no address', report({ reporter: 'x', key: 'another-report-0002' }), 400, 'no-reporter'],
      [
        'a stranger',
        report({ reporter: 'stranger@chain.example', key: 'another-report-0003' }),
        403,
        'not-in-people',
      ],
      [
        'somebody else’s key result',
        report({ reporter: 'owner2@chain.example', key: 'another-report-0004' }),
        403,
        'not-a-reporter',
      ],
    ];
    for (const [who, body, status, code] of refusals) {
      const reply = await ask(token, 'POST', 'submissions', body);
      expect([who, reply.status, (await reply.json()).code]).toEqual([who, status, code]);
    }
  });

  it('the same report twice is one', async () => {
    const token = await keyThatMay('report');
    const first = await (await ask(token, 'POST', 'submissions', report())).json();
    const again = await (await ask(token, 'POST', 'submissions', report())).json();
    expect([first.fresh, again.fresh]).toEqual([true, false]);
  });

  it('with an admin’s key: what that admin may, as long as they may it', async () => {
    const token = await keyThatMay('admin');
    const publish = await ask(
      token,
      'POST',
      'publish',
      publishBody(bookWith([['Reminder hours before', 12]]), { basedOn: 1 }),
    );
    expect([publish.status, (await publish.json()).revision]).toEqual([200, 2]);
    const file = await (await ask(token, 'GET', 'export/plan.json')).json();
    expect(Object.keys(file.people[0])).toContain('role');
  });

  it('nobody without a key reports for somebody else', async () => {
    const reply = await running.v1('POST', 'submissions', { email: OWNER, body: report() });
    expect([reply.status, (await reply.json()).code]).toEqual([403, 'reporter-needs-key']);
  });

  it('sixty writes in a minute, as a member, and not of that person’s own', async () => {
    const token = await keyThatMay('report');
    for (let n = 0; n < 60; n += 1) await ask(token, 'POST', 'submissions', {});
    expect((await ask(token, 'POST', 'submissions', report())).status).toBe(429);
    const own = report({ reporter: undefined, key: 'a-report-of-their-own' });
    expect((await running.v1('POST', 'submissions', { email: OWNER, body: own })).status).toBe(200);
  });

  it('nothing in another workspace', async () => {
    const token = await keyThatMay('admin');
    const reply = await fetch(`${running.url}/v1/board`, {
      headers: { authorization: `Bearer ${token}`, 'x-attune-key': OTHER_KEY },
    });
    // The key names its workspace; what else is said is not heard.
    expect((await reply.json()).texts.objectives).toHaveProperty('O1');
  });
});
