// Specifies how often a member may write: 60 times a minute, kept in the store, and that nothing typed is
// lost beyond. Never a second of waiting.
import { afterEach, describe, expect, it } from '@jest/globals';
import { routesOf } from '../../functions/src/http/routes.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { writeLimit } from '../../functions/src/usecases/write-limit.ts';
import { reported } from '../support/backend.ts';
import { HQ, OWNER, type Running, startPublished } from '../support/running.ts';
import { countedStore } from '../support/store/counted-store.ts';
import { wholeStore } from '../support/store/whole-store.ts';

const NOON = Date.parse('2025-01-10T12:00:00+08:00');
const W = 'a'.repeat(32);

describe('a member’s writes', () => {
  it('are 60 a minute: the next is told how long to wait, and the next minute begins anew', async () => {
    const store = openSqliteStore(':memory:');
    const count = writeLimit(store);
    const waits: (number | null)[] = [];
    for (let time = 0; time < 61; time += 1) waits.push(await count(W, OWNER, NOON + time * 100));
    expect(waits).toEqual([...Array.from({ length: 60 }, () => null), 54]);
    expect(await count(W, HQ, NOON + 6000)).toBeNull();
    expect(await count('b'.repeat(32), OWNER, NOON + 6000)).toBeNull();
    expect(await count(W, OWNER, NOON + 60_000)).toBeNull();
    await store.close();
  });

  it('are counted in the store: two processes let through no more than two each beyond', async () => {
    const store = openSqliteStore(':memory:');
    const processes = [writeLimit(store), writeLimit(store)];
    let through = 0;
    for (let time = 0; time < 200; time += 1)
      if ((await processes[time % 2]!(W, OWNER, NOON)) === null) through += 1;
    expect(through).toBeGreaterThanOrEqual(60);
    expect(through).toBeLessThanOrEqual(64);
    await store.close();
  });

  it('cost no document as long as they are few', async () => {
    const store = countedStore(openSqliteStore(':memory:'));
    const count = writeLimit(store);
    for (let minute = 0; minute < 10; minute += 1)
      for (let time = 0; time < 2; time += 1) await count(W, OWNER, NOON + minute * 60_000);
    expect([store.meter.reads, store.meter.writes]).toEqual([0, 0]);
    await store.close();
  });
});

describe('beyond the limit', () => {
  let running: Running;
  afterEach(() => running.close());

  const report = (value: number) => ({
    kind: 'snapshot',
    key: `a-form-of-minute-${String(value).padStart(4, '0')}`,
    date: '2025-01-10',
    reports: [reported('O1-K0', value)],
  });

  it('the API says 429 with the time to wait, and a page keeps what was typed', async () => {
    running = await startPublished('2025-01-10T12:00:00+08:00');
    for (let value = 1; value <= 60; value += 1) {
      const reply = await running.v1('POST', 'submissions', { email: OWNER, body: report(value) });
      expect(reply.status).toBe(200);
    }
    const refused = await running.v1('POST', 'submissions', { email: OWNER, body: report(61) });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect((await refused.json()).code).toBe('too-many-writes');
    const path = `/f/${running.link('form', OWNER)}`;
    const form = { key: 'k'.repeat(20), date: '2025-01-10', 'O1-K0::value': '77' };
    const reply = await running.page(path, { form });
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '60']);
    const html = await reply.text();
    expect([html.includes('value="77"'), html.includes('wait 60 seconds')]).toEqual([true, true]);
    const signal = await running.page(`/a/${running.link('action', OWNER, 'signal.report:')}`, {
      form: { key: 's'.repeat(20), what: 'A price war', where: '', effect: '' },
    });
    expect([signal.status, (await signal.text()).includes('A price war')]).toEqual([429, true]);
    running.clock.moveTo(running.clock.now() + 60_000);
    expect((await running.page(path, { form })).status).toBe(200);
  });

  /** What signs in or out: the mails of it have limits of their own, and who signs out is gone. */
  const DOORS = ['/signin', '/signout', '/s/:token', '/g/:token'];
  const posts = routesOf({} as Parameters<typeof routesOf>[0])
    .filter(({ method, pattern }) => method === 'POST' && !pattern.startsWith('/v1/'))
    .map(({ pattern }) => pattern)
    .filter((pattern) => !DOORS.includes(pattern));

  it('nothing is changed by any page either, and it says when again', async () => {
    running = await startPublished('2025-01-10T12:00:00+08:00');
    const cookie = await running.session(HQ);
    const links: Record<string, string> = {
      '/f/:token': running.link('form', HQ),
      '/a/:token': running.link('action', HQ, 'signal.report:'),
      '/u/:token': running.link('unsubscribe', HQ, 'reminder'),
    };
    const mail = `/u/${links['/u/:token']}`;
    // The first of this minute was the publishing.
    for (let time = 2; time <= 60; time += 1)
      expect((await running.page(mail, { form: { wanted: 'yes' } })).status).toBe(200);
    const before = await wholeStore(running.store, running.workspace);
    const form = { key: 'k'.repeat(20), do: 'make', name: 'x', days: '1', email: OWNER, confirm: 'yes' };
    for (const pattern of posts) {
      const path = `${pattern.replace(':token', links[pattern] ?? '')}?step=signal.report`;
      const refused = await running.page(path, { cookie, form: { ...form, others: 'yes', what: 'x' } });
      const said = [pattern, refused.status, refused.headers.get('retry-after')];
      // There is no review to answer.
      expect(said).toEqual(pattern === '/answer' ? [pattern, 404, null] : [pattern, 429, '60']);
    }
    expect(await wholeStore(running.store, running.workspace)).toEqual(before);
    expect((await running.page('/keys', { cookie })).status).toBe(200);
  });
});

describe('what is kept about a person', () => {
  it('is gathered 30 times in an hour for whoever asks, and then after a time that is said', async () => {
    const running = await startPublished('2025-01-10T12:00:00+08:00');
    const statuses: number[] = [];
    let last: Response | undefined;
    for (let time = 0; time < 31; time += 1) {
      const cookie = await running.session(HQ);
      last =
        time % 2 === 0
          ? await running.page('/people/export', { form: { email: OWNER }, cookie })
          : await running.page('/account/erase', { cookie });
      statuses.push(last.status);
      if (time < 30) await last.arrayBuffer();
      running.clock.moveTo(running.clock.now() + 60_000);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect([last!.status, last!.headers.get('retry-after')]).toEqual([429, '1800']);
    expect(await last!.text()).toContain('wait 30 minutes');
    running.clock.moveTo(running.clock.now() + 30 * 60_000);
    const cookie = await running.session(HQ);
    expect((await running.page('/account/erase', { cookie })).status).not.toBe(429);
    await running.close();
  });
});
