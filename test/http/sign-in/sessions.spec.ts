// Specifies a session: how long it lasts, who ends it, and that no other site uses it. Over real HTTP.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER, type Running, startPublished } from '../../support/running.ts';
import { cookieOf, NOON } from '../visits.ts';
import { acts, HOUR } from './acts.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished(NOON);
});

afterEach(() => running.close());

const { enter, passes, seesBoard } = acts(() => running);

describe('a session', () => {
  const signedIn = async (form: Record<string, string> = {}) =>
    cookieOf(await enter(`/s/${running.link('signin', OWNER)}`, form));

  it('ends 12 hours after its last use, not after its opening', async () => {
    const cookie = await signedIn();
    passes(11 * HOUR);
    expect(await seesBoard(cookie)).toBe(true);
    passes(11 * HOUR);
    expect(await seesBoard(cookie)).toBe(true);
    passes(12 * HOUR);
    expect(await seesBoard(cookie)).toBe(false);
  });

  it('is kept for 30 days where that was asked for, used or not, and no longer', async () => {
    const cookie = await signedIn({ keep: 'yes' });
    passes(29 * 24 * HOUR);
    expect(await seesBoard(cookie)).toBe(true);
    passes(24 * HOUR);
    expect(await seesBoard(cookie)).toBe(false);
  });

  it('is kept by the browser for as long as it lasts: until it is closed, or for 30 days', async () => {
    const plain = (await enter(`/s/${running.link('signin', OWNER)}`)).headers.get('set-cookie');
    const kept = (await enter(`/s/${running.link('signin', OWNER)}`, { keep: 'yes' })).headers.get(
      'set-cookie',
    );
    expect(plain).not.toContain('Max-Age');
    expect(kept).toContain('Max-Age=2592000');
  });

  it('ends with signing out, for whoever has a copy of the cookie too', async () => {
    const cookie = await signedIn();
    const reply = await enter('/signout', {}, cookie);
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([
      303,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect(await seesBoard(cookie)).toBe(false);
  });

  it('is none where a browser sends two cookies of its name', async () => {
    const cookie = await signedIn();
    expect(await seesBoard(`${cookie}; attune=forged`)).toBe(false);
    expect(await seesBoard(`attune=forged; ${cookie}`)).toBe(false);
    expect(await seesBoard(`other=1; ${cookie}`)).toBe(true);
  });

  it('is not kept as it is sent: the store has its hash alone', async () => {
    const cookie = await signedIn();
    const kept = await running.store.query({ collection: `workspaces/${running.workspace}/sessions` });
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(cookie.split('.')[1]);
  });
});

describe('a post that another site made the browser send', () => {
  const posts = (path: string, headers: Record<string, string>) =>
    fetch(`${running.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: `email=${OWNER}&w=${running.workspace}`,
    });
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];

  it('signs nobody in, mails nobody and uses up no link', async () => {
    const path = `/s/${running.link('signin', OWNER)}`;
    for (const headers of elsewhere)
      for (const to of [path, '/signin', '/signout', `/s/${running.link('board', OWNER)}`]) {
        const reply = await posts(to, headers);
        expect([headers, to, reply.status, reply.headers.get('set-cookie')]).toEqual([
          headers,
          to,
          403,
          null,
        ]);
      }
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect(running.sent).toEqual([]);
    expect((await posts(path, { 'sec-fetch-site': 'same-origin', origin: running.url })).status).toBe(303);
  });

  it('is told from one of our own page in a browser that says no more than its origin', async () => {
    expect((await posts('/signin', { origin: running.url })).status).toBe(200);
  });
});

describe('the page of one’s sessions', () => {
  const pageOf = async (path: string, cookie: string) => (await running.page(path, { cookie })).text();
  const idsOf = (html: string) => [...html.matchAll(/name="id" value="([0-9a-f]+)"/g)].map(([, id]) => id!);

  it('lists where one is signed in, and ends one or all others', async () => {
    const [phone, laptop, office] = [
      await running.session(OWNER),
      await running.session(OWNER),
      await running.session(OWNER),
    ];
    const theirs = await running.session(HQ);
    const [first] = idsOf(await pageOf('/account', phone));
    expect(idsOf(await pageOf('/account', phone))).toHaveLength(2);
    await enter('/account/end', { id: first! }, phone);
    expect(idsOf(await pageOf('/account', phone))).toHaveLength(1);
    await enter('/account/end', { others: 'yes' }, phone);
    expect([
      await seesBoard(phone),
      await seesBoard(laptop),
      await seesBoard(office),
      await seesBoard(theirs),
    ]).toEqual([true, false, false, true]);
  });

  it('ends no session of anybody else', async () => {
    const mine = await running.session(OWNER);
    const theirs = await running.session(HQ);
    const [id] = idsOf(await pageOf('/sessions', theirs));
    await enter('/account/end', { id: id! }, theirs);
    expect(await seesBoard(mine)).toBe(true);
    expect((await running.page('/sessions', { cookie: mine })).status).toBe(403);
    expect((await enter('/sessions/end', { id: id! }, mine)).status).toBe(403);
  });

  it('shows an admin everybody’s, and ends them, after a sign-in of the last 15 minutes', async () => {
    const admin = await running.session(HQ);
    const lost = await running.session(OWNER);
    passes(14 * 60_000);
    const html = await pageOf('/sessions', admin);
    expect(html).toContain(OWNER);
    await enter('/sessions/end', { id: idsOf(html)[0]! }, admin);
    expect(await seesBoard(lost)).toBe(false);
    passes(60_000);
    const stale = await running.page('/sessions', { cookie: admin });
    expect([stale.status, await stale.text()]).toEqual([403, expect.stringContaining('Sign in once more')]);
  });
});
