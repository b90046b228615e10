// Specifies the pages on which a person, or an admin for anybody, has a person erased. Never what is left of
// them: see test/people.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listErasures } from '../../functions/src/usecases/people/erasures.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';

let running: Running;
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

const posts = async (path: string, by: string, form: Record<string, string>) =>
  running.page(path, { form, cookie: await running.session(by) });
const erasures = () => listErasures(running.store, running.workspace);

describe('an admin', () => {
  it('reads first what erasing does and what is left to be done by hand', async () => {
    const reply = await posts('/people/erase', HQ, { email: OWNER });
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(html).toContain('Erase owner1?');
    expect(html).toContain('People: 1 row');
    expect(html).toContain('Key results: 2 rows');
    expect(await erasures()).toEqual([]);
  });

  it('erases on a second press; the page lists who was, by pseudonym alone', async () => {
    const reply = await posts('/people/erase', HQ, { email: OWNER, confirm: 'yes' });
    expect([reply.status, await reply.text()]).toEqual([200, expect.stringContaining('Erasing has begun')]);
    await running.passTo('2025-01-10T12:30:00+08:00');
    const [{ called, finishedAt } = { called: '', finishedAt: null }] = await erasures();
    expect(finishedAt).not.toBeNull();
    const html = await (await running.page('/people', { cookie: await running.session(HQ) })).text();
    expect(html).toContain(called);
    expect(html).toContain('Person erased');
    expect(html).not.toContain(OWNER);
  });

  it('is told that somebody was erased, and may let the address return', async () => {
    await posts('/people/erase', HQ, { email: OWNER, confirm: 'yes' });
    const underWay = await posts('/people/erase', HQ, { email: OWNER });
    expect([underWay.status, await underWay.text()]).toEqual([409, expect.stringContaining('is under way')]);
    await running.passTo('2025-01-10T12:30:00+08:00');
    const done = await posts('/people/erase', HQ, { email: OWNER });
    expect(await done.text()).toContain('action="/people/return"');
    expect((await posts('/people/return', HQ, { email: OWNER })).status).toBe(303);
    expect(await erasures()).toEqual([]);
    const body = publishBody(bookWith(), { basedOn: 1 });
    expect((await running.v1('POST', 'publish', { body })).status).toBe(200);
  });

  it('cannot be erased while they are the only one, by themselves neither', async () => {
    for (const path of ['/people/erase', '/account/erase']) {
      const reply = await posts(path, HQ, { email: HQ, confirm: 'yes' });
      expect([reply.status, await reply.text()]).toEqual([409, expect.stringContaining('the only admin')]);
    }
    expect(await erasures()).toEqual([]);
  });

  it('downloads data of an erased address without the log learning it again', async () => {
    await posts('/people/erase', HQ, { email: OWNER, confirm: 'yes' });
    await running.passTo('2025-01-10T12:30:00+08:00');
    await posts('/people/export', HQ, { email: OWNER });
    const log = await running.store.query({ collection: `workspaces/${running.workspace}/accessLog` });
    expect(JSON.stringify(log)).not.toContain(OWNER);
  });
});

describe('a person', () => {
  it('erases themselves, and is signed out', async () => {
    const cookie = await running.session(OWNER);
    expect(await (await running.page('/account/erase', { cookie })).text()).toContain(
      'Erase what names you?',
    );
    const reply = await running.page('/account/erase', { cookie, form: { confirm: 'yes' } });
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([
      200,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect((await erasures()).map(({ email }) => email)).toEqual([OWNER]);
  });

  it('erases nobody else, whatever is sent, and nobody at all 15 minutes after signing in', async () => {
    const other = 'owner2@chain.example';
    await posts('/account/erase', OWNER, { email: other, confirm: 'yes' });
    expect((await posts('/people/erase', OWNER, { email: other, confirm: 'yes' })).status).toBe(403);
    expect((await erasures()).map(({ email }) => email)).toEqual([OWNER]);
    const cookie = await running.session(other);
    running.clock.moveTo(running.clock.now() + 15 * 60_000);
    const stale = await running.page('/account/erase', { cookie, form: { confirm: 'yes' } });
    expect(stale.status).toBe(403);
    expect(await erasures()).toHaveLength(1);
  });

  it('is not erased by a mail’s link, nor by another site', async () => {
    const token = running.link('board', OWNER);
    expect((await running.page('/account/erase', { form: { confirm: 'yes', t: token } })).status).toBe(200);
    const reply = await fetch(`${running.url}/account/erase`, {
      method: 'POST',
      headers: { cookie: await running.session(OWNER), 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ confirm: 'yes' }),
    });
    expect(reply.status).toBe(403);
    expect(await erasures()).toEqual([]);
  });
});
