// Specifies /v1 as the add-on meets it, over real HTTP. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  bookWith,
  HQ,
  KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../../support/running.ts';
import { NOON } from '../visits.ts';
import { submissionOf } from './submission.ts';

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
