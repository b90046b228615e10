// Specifies a program's key: who makes one, when it ends, and that nobody learns one from the store or the
// log. Never Google's tokens.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER, type Running, startPublished } from '../../support/running.ts';
import { form, keysOf } from './keys.ts';

let running: Running;
const { press, keyThatMay, ask } = keysOf(() => running);
beforeEach(async () => {
  running = await startPublished('2025-01-10T12:00:00+08:00');
});
afterEach(() => running.close());

const logOf = async () =>
  (await running.store.query({ collection: `workspaces/${running.workspace}/accessLog` }))
    .map(({ data }) => [data.kind, data.by, data.about, data.detail])
    .sort();

/** What stands behind the third `_`; it may have some of its own. */
const secretOf = (token: string): string => token.replace(/^(?:[^_]*_){3}/, '');

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
    const secret = secretOf(token);
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
    const [, workspace, id] = token.split('_');
    const secret = secretOf(token);
    const turned = secret.startsWith('A') ? `B${secret.slice(1)}` : `A${secret.slice(1)}`;
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
