// Specifies the phone form and the links that lead to it as a phone meets them, over real HTTP and without a
// script. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  bookWith,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../../support/running.ts';
import { hiddenOf, NOON, visitsTo } from '../visits.ts';

let running: Running;
const { signedIn, standing } = visitsTo(() => running);

beforeEach(async () => {
  running = await startPublished(NOON);
});

afterEach(() => running.close());

describe('the phone form', () => {
  const open = async () => {
    const path = `/f/${running.link('form', OWNER)}`;
    return { path, html: await (await running.page(path)).text() };
  };

  it('shows all that the person owes, and records it', async () => {
    const { path, html } = await open();
    expect(html).toContain('O1-K0::value');
    const form = { key: hiddenOf(html, 'key'), date: hiddenOf(html, 'date'), 'O1-K0::value': '12' };
    const thanks = await running.page(path, { form });
    expect([thanks.status, await thanks.text()]).toEqual([200, expect.stringContaining('Recorded')]);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await standing()).states.get('O1-K0')?.snapshots).toMatchObject([
      { day: '2025-01-10', value: 12 },
    ]);
  });

  it('pressed twice is one report', async () => {
    const { path, html } = await open();
    const form = { key: hiddenOf(html, 'key'), date: hiddenOf(html, 'date'), 'O1-K0::value': '12' };
    await running.page(path, { form });
    const again = await (await running.page(path, { form })).text();
    expect(again).toContain('Nothing was recorded twice');
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await standing()).states.get('O1-K0')?.deviations).toHaveLength(1);
  });

  it('sent again with another value is a correction: its receipt and the board show that value', async () => {
    const { path, html } = await open();
    const form = { key: hiddenOf(html, 'key'), date: hiddenOf(html, 'date'), 'O1-K0::value': '12' };
    await running.page(path, { form });
    for (const fresh of [true, false]) {
      const again = await (await running.page(path, { form: { ...form, 'O1-K0::value': '21' } })).text();
      expect(again).toContain('<strong>21</strong>');
      expect(again.includes('Nothing was recorded twice')).toBe(!fresh);
    }
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await standing()).states.get('O1-K0')?.snapshots).toMatchObject([
      { day: '2025-01-10', value: 21 },
    ]);
    expect((await standing()).states.get('O1-K0')?.deviations).toHaveLength(2);
  });

  it('comes back with what was typed and what is wrong with it, under the same key, and nothing is recorded', async () => {
    const { path, html } = await open();
    const key = hiddenOf(html, 'key');
    const form = { key, date: hiddenOf(html, 'date'), 'O1-K0::value': 'a lot', 'O1-K1::value': '33' };
    const reply = await running.page(path, { form });
    const page = await reply.text();
    expect(reply.status).toBe(422);
    expect(page).toContain('value="a lot"');
    expect(page).toContain('value="33"');
    expect(hiddenOf(page, 'key')).toBe(key);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await standing()).states.size).toBe(0);
  });

  it('with nothing filled in says so', async () => {
    const { path, html } = await open();
    const reply = await running.page(path, { form: { key: hiddenOf(html, 'key'), date: '2025-01-10' } });
    expect(reply.status).toBe(422);
  });

  it('a date or a key that nobody could have picked does no harm', async () => {
    const { path } = await open();
    for (const date of ['2025-02-31', '9999-99-99', '', '<b>'])
      expect((await running.page(path, { form: { key: '<', date, 'O1-K0::value': '5' } })).status).toBe(200);
  });

  it('what a person types is text on every page, never markup', async () => {
    const { path, html } = await open();
    const form = {
      key: hiddenOf(html, 'key'),
      date: '2025-01-10',
      'O1-K0::value': '<script>alert(1)</script>',
    };
    expect(await (await running.page(path, { form })).text()).not.toContain('<script>alert');
  });

  it('allows nothing but our own style and script, in nobody’s frame', async () => {
    const { path } = await open();
    const { headers } = await running.page(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a link', () => {
  it('that has expired says so; a forged one, or one for something else, opens nothing', async () => {
    const link = running.link('form', OWNER);
    expect((await running.page(`/f/${link.slice(0, -2)}xx`)).status).toBe(404);
    expect((await running.page(`/f/${running.link('unsubscribe', OWNER)}`)).status).toBe(404);
    expect((await running.page(`/a/${link}`)).status).toBe(404);
    running.clock.moveTo(running.clock.now() + 3_600_001);
    const expired = await running.page(`/f/${link}`);
    expect([expired.status, await expired.text()]).toEqual([410, expect.stringContaining('expired')]);
  });

  it('opens nothing for a leaver, nor in a workspace that does not exist', async () => {
    expect((await running.page(`/f/${running.link('form', 'nobody@chain.example')}`)).status).toBe(404);
    expect((await running.page(`/f/${running.link('form', OWNER, '', 'f'.repeat(32))}`)).status).toBe(404);
  });

  it('for one workspace shows nothing of another', async () => {
    await running.v1('POST', 'publish', {
      key: OTHER_KEY,
      body: publishBody(bookWith([['Workspace name', '']]), { spreadsheetId: 'sheet-2' }),
    });
    const reply = await running.page(`/board?w=${'a'.repeat(32)}`, { cookie: await signedIn(OWNER) });
    expect(await reply.text()).not.toContain('O1-K0');
  });
});
