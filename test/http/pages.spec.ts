// Specifies the pages as a phone and a browser meet them, over real HTTP and without a script. Never a
// network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import {
  bookWith,
  HQ,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
} from '../support/running.ts';

const NOON = '2025-01-10T12:00:00+08:00';
/** An owner without KRs of their own in the review's way. */
const LEAD = 'lead1@chain.example';

const hiddenOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const pathOf = (url: string) => new URL(url, 'http://x').pathname;

let running: Running;
beforeEach(async () => {
  running = await startPublished(NOON);
});
afterEach(() => running.close());

const board = async () =>
  (await readStanding(running.backEnd.deps, running.workspace, running.clock.now()))!.standing;

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
    expect((await board()).states.get('O1-K0')?.snapshots).toMatchObject([{ day: '2025-01-10', value: 12 }]);
  });

  it('pressed twice is one report', async () => {
    const { path, html } = await open();
    const form = { key: hiddenOf(html, 'key'), date: hiddenOf(html, 'date'), 'O1-K0::value': '12' };
    await running.page(path, { form });
    const again = await (await running.page(path, { form })).text();
    expect(again).toContain('Nothing was recorded twice');
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await board()).states.get('O1-K0')?.deviations).toHaveLength(1);
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
    expect((await board()).states.get('O1-K0')?.snapshots).toMatchObject([{ day: '2025-01-10', value: 21 }]);
    expect((await board()).states.get('O1-K0')?.deviations).toHaveLength(2);
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
    expect((await board()).states.size).toBe(0);
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
    const reply = await running.page(`/board?w=${'a'.repeat(32)}`, { cookie: await signedIn() });
    expect(await reply.text()).not.toContain('O1-K0');
  });
});

/** Signs a person in by a sign-in link, as a browser would. */
async function signedIn(email = OWNER): Promise<string> {
  const reply = await running.page(`/s/${running.link('signin', email)}`, { form: {} });
  return (reply.headers.get('set-cookie') ?? '').split(';')[0]!;
}

describe('the web board', () => {
  it('asks who is there, mails a link to whom People has, and says the same to everybody', async () => {
    const form = (email: string) => running.page('/signin', { form: { email, w: running.workspace } });
    const known = await (await form(OWNER)).text();
    const unknown = await (await form('stranger@elsewhere.example')).text();
    expect(known).toBe(unknown);
    await form(OWNER.toUpperCase());
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect(running.sent.map(({ to }) => to)).toEqual([OWNER]);
    expect((await running.page('/signin', { form: { email: 'nonsense', w: '' } })).status).toBe(422);
  });

  it('opens by the mailed link’s button, not by the link: scanners follow every link', async () => {
    await running.page('/signin', { form: { email: OWNER, w: running.workspace } });
    await running.passTo('2025-01-10T12:01:00+08:00');
    const path = pathOf(/https?:\/\/[^\s"<]+\/s\/[\w.-]+/.exec(running.sent[0]!.text)![0]);
    const shown = await running.page(path);
    expect([shown.status, shown.headers.get('set-cookie')]).toEqual([200, null]);
    const pressed = await running.page(path, { form: {} });
    expect(pressed.status).toBe(303);
    const cookie = pressed.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const page = await running.page('/board', { cookie: cookie.split(';')[0]! });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Bench')]);
  });

  it('shows a unit and a key result, and says so where there is none', async () => {
    const cookie = await signedIn();
    expect((await running.page('/board/unit?id=U1', { cookie })).status).toBe(200);
    expect((await running.page('/board/key-result?id=O1-K0', { cookie })).status).toBe(200);
    expect((await running.page('/board/unit?id=nowhere', { cookie })).status).toBe(404);
  });

  it('without a session, with a forged one or a form’s link for a session, shows the sign-in alone', async () => {
    for (const cookie of ['', 'attune=forged', `attune=${running.link('form', OWNER)}`]) {
      const page = await (await running.page('/board', { cookie })).text();
      expect(page).not.toContain('O1-K0');
      expect(page).toContain('name="email"');
    }
  });
});

describe('an action by link', () => {
  async function reviewOpened() {
    const form = `/f/${running.link('form', OWNER)}`;
    const html = await (await running.page(form)).text();
    await running.page(form, {
      form: { key: hiddenOf(html, 'key'), date: '2025-01-10', 'O1-K0::value': '0' },
    });
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await board()).states.get('O1-K0')?.reviews).toHaveLength(1);
    return `/a/${running.link('action', LEAD, 'review.respond:O1-K0~1')}`;
  }
  const review = async () => (await board()).states.get('O1-K0')!.reviews[0]!;

  it('shows on GET, acts on POST, once', async () => {
    const path = await reviewOpened();
    const html = await (await running.page(path)).text();
    expect((await review()).respondedAt).toBeNull();
    const form = { key: hiddenOf(html, 'key'), measure: 'A crew from the east' };
    expect((await running.page(path, { form })).status).toBe(200);
    expect((await running.page(path, { form })).status).toBe(200);
    await running.passTo('2025-01-10T12:02:00+08:00');
    expect((await review()).measure).toBe('A crew from the east');
  });

  it('serves for the review’s further steps, each in its turn', async () => {
    const path = await reviewOpened();
    const steps: [string, Record<string, string>][] = [
      ['', { measure: 'Videos instead of lessons' }],
      ['?step=review.start', { measure: 'Videos instead of lessons' }],
      ['?step=review.close', { measure: '', outcome: 'effective' }],
      ['?step=playbook.keep', { keep: 'yes' }],
    ];
    for (const [step, answers] of steps) {
      const shown = await running.page(path);
      expect(shown.headers.get('location') ?? path).toBe(`${path}${step}`);
      const html = await (await running.page(`${path}${step}`)).text();
      const done = await running.page(`${path}${step}`, { form: { key: hiddenOf(html, 'key'), ...answers } });
      expect(done.status).toBe(200);
      await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
    }
    expect((await review()).outcome).toBe('effective');
    expect((await board()).process.playbooks).toHaveLength(1);
  });

  it('that is missing an answer comes back with the fault', async () => {
    const path = await reviewOpened();
    const html = await (await running.page(path)).text();
    const reply = await running.page(path, { form: { key: hiddenOf(html, 'key'), measure: '' } });
    expect(reply.status).toBe(422);
    expect((await review()).respondedAt).toBeNull();
  });
});

describe('a page of a visitor who is signed in', () => {
  const post = async (site: string) => {
    const cookie = await signedIn();
    const html = await (await running.page('/signal', { cookie })).text();
    const body = new URLSearchParams({
      key: hiddenOf(html, 'key'),
      what: 'A price war',
      where: '',
      effect: '',
    });
    return fetch(`${running.url}/signal`, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': site },
      body,
    });
  };

  it('takes a signal', async () => {
    expect((await post('same-origin')).status).toBe(200);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await board()).process.signals).toMatchObject([{ what: 'A price war', by: OWNER }]);
  });

  it('takes nothing that another site made the browser send', async () => {
    for (const site of ['cross-site', 'same-site']) expect((await post(site)).status).toBe(403);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await board()).process.signals).toEqual([]);
  });
});

describe('unsubscribing', () => {
  const suppressed = async () =>
    (
      await running.backEnd.deps.store.query({
        collection: `workspaces/${running.workspace}/suppressions`,
      })
    ).map(({ data }) => data.kinds);

  it('asks on GET, stops that kind on the one click of a mail program, and can be taken back', async () => {
    const path = `/u/${running.link('unsubscribe', OWNER, 'reminder')}`;
    await running.page(path);
    expect(await suppressed()).toEqual([]);
    await running.page(path, { form: { 'List-Unsubscribe': 'One-Click' } });
    expect(await suppressed()).toEqual([['reminder']]);
    await running.page(path, { form: { wanted: 'yes' } });
    expect(await suppressed()).toEqual([[]]);
  });

  it('is heard: no further mail of that kind', async () => {
    await running.page(`/u/${running.link('unsubscribe', OWNER, 'nudge')}`, { form: {} });
    await running.passTo('2025-01-10T16:30:00+08:00');
    const nudged = running.sent.filter(({ subject }) => subject.startsWith('Still open')).map(({ to }) => to);
    expect(nudged).toEqual(expect.arrayContaining(['owner0@chain.example']));
    expect(nudged).not.toContain(OWNER);
  });
});

describe('a page that is not there', () => {
  it('is a page, in the browser’s language', async () => {
    const reply = await fetch(`${running.url}/nowhere`, { headers: { 'accept-language': 'zh-CN,en;q=0.5' } });
    expect([reply.status, await reply.text()]).toEqual([404, expect.stringContaining('此地址没有内容')]);
  });

  it('headquarters meets the same doors as everybody', async () => {
    expect((await running.page('/board', { cookie: await signedIn(HQ) })).status).toBe(200);
  });
});
