// Specifies the web board and the pages around it as a browser meets them, over real HTTP and without a
// script. Never a network beyond loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HQ, OWNER, type Running, startPublished } from '../../support/running.ts';
import { hiddenOf, NOON, visitsTo } from '../visits.ts';

const pathOf = (url: string) => new URL(url, 'http://x').pathname;

let running: Running;
const { signedIn, standing } = visitsTo(() => running);

beforeEach(async () => {
  running = await startPublished(NOON);
});

afterEach(() => running.close());

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
    const cookie = await signedIn(OWNER);
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

describe('a page of a visitor who is signed in', () => {
  const post = async (site: string) => {
    const cookie = await signedIn(OWNER);
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
    expect((await standing()).process.signals).toMatchObject([{ what: 'A price war', by: OWNER }]);
  });

  it('takes nothing that another site made the browser send', async () => {
    for (const site of ['cross-site', 'same-site']) expect((await post(site)).status).toBe(403);
    await running.passTo('2025-01-10T12:01:00+08:00');
    expect((await standing()).process.signals).toEqual([]);
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
