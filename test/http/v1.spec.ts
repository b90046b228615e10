// Specifies /v1 as the add-on meets it, over real HTTP. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  bookWith,
  HQ,
  KEY,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../support/running.ts';
import { testIssuer } from '../support/tokens.ts';

const NOON = '2025-01-10T12:00:00+08:00';

const submissionOf = (key: string, value: number) => ({
  kind: 'snapshot',
  key,
  date: '2025-01-10',
  reports: [
    {
      keyResultId: 'O1-K0',
      value,
      confidence: 7,
      selfStatus: 'on track',
      blocker: '',
      note: '',
      supportNeeded: '',
    },
  ],
});

describe('the API', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPublished(NOON);
  });
  afterEach(() => running.close());

  it('takes a report, once for its key, and shows it on the board', async () => {
    const send = () =>
      running.v1('POST', 'submissions', { email: OWNER, body: submissionOf('one-form-key-0001', 20) });
    const [first, second] = [await send(), await send()];
    expect(await first.json()).toMatchObject({
      fresh: true,
      rows: [{ keyResultId: 'O1-K0', attainment: 0.2 }],
    });
    expect(await second.json()).toMatchObject({ fresh: false });
    await running.passTo('2025-01-10T12:01:00+08:00');
    const board = await (await running.v1('GET', 'board', { email: OWNER })).json();
    expect(board.board.keyResults).toContainEqual(
      expect.objectContaining({ id: 'O1-K0', attainment: 0.2, snapshotDate: '2025-01-10' }),
    );
    expect(board.records.flatMap((each: { rows: unknown[] }) => each.rows)).toHaveLength(1);
  });

  it('records one of two reports with the same key that come at the same time', async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() =>
        running.v1('POST', 'submissions', { email: OWNER, body: submissionOf('one-form-key-0002', 20) }),
      ),
    );
    const fresh = await Promise.all(replies.map(async (reply) => (await reply.json()).fresh));
    expect(fresh.filter(Boolean)).toHaveLength(1);
  });

  it('gives a person the form of what they owe, with a fresh key each time', async () => {
    const [one, two] = [
      await (await running.v1('GET', 'form', { email: OWNER })).json(),
      await (await running.v1('GET', 'form', { email: OWNER })).json(),
    ];
    expect(one.keyResults.map((each: { id: string }) => each.id)).toEqual(['O1-K0', 'O1-K1']);
    expect(one.key).not.toBe(two.key);
  });

  it('acts once for a key', async () => {
    const body = {
      key: 'one-action-key-01',
      action: 'signal.report',
      id: '',
      answers: { what: 'A price war', where: 'Hefei', effect: 'Fewer visits' },
    };
    expect(await (await running.v1('POST', 'actions', { email: OWNER, body })).json()).toMatchObject({
      fresh: true,
    });
    expect(await (await running.v1('POST', 'actions', { email: OWNER, body })).json()).toMatchObject({
      fresh: false,
    });
  });

  it('says 422 with the problems at their cells when the plan is not sound', async () => {
    const book = bookWith();
    book.tabs.find((each) => each.name === 'Key results')!.rows[1]![5] = 'many';
    const reply = await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    expect(reply.status).toBe(422);
    expect(await reply.json()).toMatchObject({
      problems: [{ tab: 'Key results', row: 2, column: 'Target' }],
    });
  });

  it('says 409 with what changed to whoever publishes on an outdated revision', async () => {
    const book = bookWith([['Reminder hours before', 48]]);
    const reply = await running.v1('POST', 'publish', { body: publishBody(book) });
    expect(reply.status).toBe(409);
    expect(await reply.json()).toMatchObject({ code: 'outdated', revision: 1, by: HQ });
  });
});

describe('who is let in', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPublished(NOON);
  });
  afterEach(() => running.close());

  const ask = (token: string | null, key = KEY) =>
    fetch(`${running.url}/v1/board`, {
      headers: { 'x-attune-key': key, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    });

  it('nobody without a token of the issuer for this script', async () => {
    const now = running.clock.now();
    const forger = await testIssuer();
    const tokens: [string | null, string][] = [
      [null, 'no-token'],
      ['not-a-token', 'bad-token'],
      [await forger.token(now, { email: HQ }), 'bad-token'],
      [await running.issuer.token(now, { email: HQ, issuer: 'https://evil.example' }), 'bad-token'],
      [await running.issuer.token(now, { email: HQ, audience: 'another-script' }), 'bad-token'],
      [await running.issuer.token(now - 7_200_000, { email: HQ }), 'expired'],
      [await running.issuer.token(now, { email: HQ, verified: false }), 'unverified-mail'],
    ];
    for (const [token, code] of tokens) {
      const reply = await ask(token);
      expect([reply.status, (await reply.json()).code]).toEqual([401, code]);
    }
    expect((await ask(await running.issuer.token(now, { email: HQ }))).status).toBe(200);
  });

  it('nobody who is not in People, and nothing is told of the workspace', async () => {
    const reply = await running.v1('GET', 'board', { email: 'stranger@elsewhere.example' });
    expect(reply.status).toBe(403);
    expect(await reply.text()).not.toContain('Bench');
  });

  it('a workspace never sees another’s data', async () => {
    await running.v1('POST', 'publish', {
      key: OTHER_KEY,
      email: 'boss@other.example',
      body: publishBody(bookWith(), { spreadsheetId: 'sheet-2' }),
    });
    expect((await running.v1('GET', 'board', { key: OTHER_KEY, email: OWNER })).status).toBe(200);
    await running.v1('POST', 'submissions', { email: OWNER, body: submissionOf('one-form-key-0003', 44) });
    await running.passTo('2025-01-10T12:01:00+08:00');
    const other = await (await running.v1('GET', 'board', { key: OTHER_KEY, email: OWNER })).text();
    expect(other).not.toContain('0.44');
    expect(await (await running.v1('GET', 'board', { email: OWNER })).text()).toContain('0.44');
  });

  it('asks for the workspace’s key', async () => {
    const token = await running.issuer.token(running.clock.now(), { email: HQ });
    expect((await ask(token, 'short')).status).toBe(400);
  });

  it('only people of certain mail domains may open a workspace, where the deployment says so', async () => {
    const limited = await startRunning(NOON, { allowedDomains: ['chain.example'] });
    const open = (email: string, basedOn = 0) =>
      limited.v1('POST', 'publish', { email, body: publishBody(bookWith(), { basedOn }) });
    for (const basedOn of [0, 1]) {
      const refused = await open('boss@other.example', basedOn);
      expect([refused.status, (await refused.json()).code]).toEqual([403, 'domain-not-allowed']);
    }
    expect((await open(HQ)).status).toBe(200);
    await limited.close();
  });

  it('an account that is not the domain’s own opens none there, nor does a key that somebody made up', async () => {
    const limited = await startRunning(NOON, { allowedDomains: ['chain.example'] });
    const open = async (hd: string | null, key = KEY) => {
      const reply = await fetch(`${limited.url}/v1/publish`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await limited.issuer.token(limited.clock.now(), { email: HQ, hd })}`,
          'x-attune-key': key,
          'content-type': 'application/json',
        },
        body: JSON.stringify(publishBody(bookWith())),
      });
      return [reply.status, (await reply.json()).code];
    };
    for (const hd of [null, 'evil.example']) expect(await open(hd)).toEqual([403, 'domain-not-allowed']);
    for (const key of [
      'k'.repeat(40),
      '0123456789'.repeat(4),
      'abcdefghijklmnopqrstuvwxyz0123456789',
      'attune'.repeat(8),
    ])
      expect([key, ...(await open('chain.example', key))]).toEqual([key, 403, 'weak-key']);
    expect((await open('chain.example', crypto.randomUUID().replaceAll('-', '')))[0]).toBe(200);
    await limited.close();
  });

  it('the founder’s address with another account is no admin', async () => {
    const fresh = await startRunning(NOON);
    const publishes = async (sub: string, basedOn: number, red: string) => {
      const book = bookWith([['Red above', red]]);
      // Nobody is an admin by People.
      const people = book.tabs.find(({ name }) => name === 'People')!;
      people.rows = people.rows.map((row) => row.map((cell) => (cell === 'admin' ? '' : cell)));
      return fetch(`${fresh.url}/v1/publish`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await fresh.issuer.token(fresh.clock.now(), { email: HQ, sub })}`,
          'x-attune-key': KEY,
          'content-type': 'application/json',
        },
        body: JSON.stringify(publishBody(book, { basedOn })),
      });
    };
    expect((await publishes('account-1', 0, '40%')).status).toBe(200);
    expect((await publishes('account-2', 1, '41%')).status).toBe(403);
    expect((await publishes('account-1', 1, '41%')).status).toBe(200);
    await fresh.close();
  });

  it('a token or a key is never logged, whatever comes', async () => {
    const token = await running.issuer.token(running.clock.now(), { email: HQ });
    await ask(token);
    await ask(`${token}x`);
    await running.page(`/f/${running.link('form', OWNER)}`);
    await running.v1('POST', 'submissions', { email: OWNER, body: { kind: 'nonsense' } });
    await running.passTo('2025-01-10T13:00:00+08:00');
    const log = running.lines.join('\n');
    for (const secret of [token, token.split('.')[2]!, KEY, running.link('form', OWNER)])
      expect(log).not.toContain(secret);
  });
});

describe('what cannot be understood', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPublished(NOON);
  });
  afterEach(() => running.close());

  async function post(path: string, body: string, type = 'application/json') {
    const token = await running.issuer.token(running.clock.now(), { email: HQ });
    return fetch(`${running.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-attune-key': KEY, 'content-type': type },
      body,
    });
  }

  it('is refused with its place: not JSON, another type, another shape', async () => {
    expect((await post('/v1/submissions', '{')).status).toBe(400);
    expect((await post('/v1/submissions', '{}', 'text/plain')).status).toBe(415);
    const wrong = await post(
      '/v1/submissions',
      JSON.stringify({ ...submissionOf('one-form-key-0004', 1), date: '2025-02-30' }),
    );
    expect([wrong.status, (await wrong.json()).message]).toEqual([400, expect.stringContaining('date')]);
  });

  it('above 8 MB says 413 and which way out', async () => {
    const reply = await post('/v1/publish', `"${'x'.repeat(9 * 1024 * 1024)}"`);
    expect(reply.status).toBe(413);
    expect((await reply.json()).message).toContain('8 MB');
  });

  it('at an address that is not there, or with a method that it does not take', async () => {
    expect((await post('/v1/nothing', '{}')).status).toBe(404);
    const reply = await post('/v1/board', '{}');
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET']);
    expect((await fetch(`${running.url}//evil.example/v1`)).status).toBe(404);
    expect((await fetch(`${running.url}/%E0%A4%A`)).status).toBe(404);
  });

  it('is told apart from what broke on our side, which says a reference and no cause', async () => {
    await running.store.close();
    const reply = await running.v1('GET', 'board');
    expect(reply.status).toBe(500);
    const { message } = await reply.json();
    const reference = /\((\S+)\)/.exec(message)?.[1];
    expect(running.lines.join('\n')).toContain(reference);
    expect(message).not.toMatch(/sqlite|database|store/i);
  });

  it('is never kept or guessed at by a browser', async () => {
    const reply = await fetch(`${running.url}/healthz`);
    expect(await reply.json()).toEqual({ ok: true });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${running.url}/healthz`, { method: 'HEAD' })).status).toBe(200);
  });
});
