// Takes the form of the day and the board on a phone whose network comes and goes; specifies that both open
// without one, that what is sent is kept and arrives once, and that the page says where it stands. Never
// waits by the clock.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readStanding } from '../../functions/src/usecases/standing/standing.ts';
import type { Gate } from '../addon/gate.ts';
import { eventually } from '../support/eventually.ts';
import { OWNER, type Running } from '../support/running.ts';
import { onPhone } from './phone-form.ts';

let running: Running;
let gate: Gate;
let page: Page;
onPhone('2025-01-10T12:00:00+08:00', (phone) => {
  ({ running, gate, page } = phone);
});

const VALUE = '[name="O1-K0::value"]';
const open = (link = running.link('form', OWNER)) => page.goto(`${gate.url}/f/${link}`);
const offline = (isOffline: boolean) => page.context().setOffline(isOffline);
const posts = () => gate.asked.filter((asked) => asked.startsWith('POST /f/')).length;

/** Kept on the device: what the worker has put away. */
const isKept = (part: string) =>
  eventually(async () => {
    const kept = await page.evaluate(async () => {
      const cache = await caches.open('attune-pages-1');
      return (await cache.keys()).map(({ url }) => url);
    });
    if (!kept.some((url) => url.includes(part))) throw new Error(`not kept yet: ${kept}`);
  });

async function recorded(): Promise<number[]> {
  await running.passTo(new Date(running.clock.now() + 60_000).toISOString());
  const read = await readStanding(running.backEnd.deps, running.workspace, running.clock.now());
  return (read!.standing.states.get('O1-K0')?.snapshots ?? []).map(({ value }) => value);
}

describe('a form sent without a network', () => {
  it('is kept, says so, and arrives once when the network is back', async () => {
    await open();
    await page.fill(VALUE, '12');
    await offline(true);
    await page.click('#send');
    await page.getByText('There is no network.').waitFor();
    await eventually(async () => expect(await page.inputValue(VALUE)).toBe('12'));
    await offline(false);
    await page.waitForSelector('[data-received]');
    await eventually(async () => expect(await recorded()).toEqual([12]));
    expect(posts()).toBe(1);
  });

  it('arrives once though its answer was lost', async () => {
    await open();
    await page.fill(VALUE, '12');
    gate.state = 'deaf';
    await page.click('#send');
    await page.getByText('The server has not answered yet.').waitFor();
    gate.state = 'open';
    await page.click('#send');
    await page.waitForSelector('[data-received]');
    await eventually(async () => expect(await page.textContent('main')).toContain('received already'));
    await eventually(async () => expect(await recorded()).toEqual([12]));
  });

  it('is not taken for received by a network that shows a page of its own', async () => {
    await open();
    await page.fill(VALUE, '12');
    await page.route('**/f/*', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to this hotel</h1>' }),
    );
    await page.click('#send');
    await page.getByText('The server has not answered yet.').waitFor();
    await page.unroute('**/f/*');
    await page.click('#send');
    await page.waitForSelector('[data-received]');
    await eventually(async () => expect(await recorded()).toEqual([12]));
  });

  it('is not lost where somebody goes on typing: the receipt waits for what was changed', async () => {
    await open();
    await page.fill(VALUE, '12');
    await offline(true);
    await page.click('#send');
    await page.getByText('There is no network.').waitFor();
    await page.fill(VALUE, '21');
    await offline(false);
    await page.getByText('What you sent has arrived.').waitFor();
    // It stays there for whoever looks at something else meanwhile.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.getByText('What you sent has arrived.').count()).toBe(1);
    // A second press so soon after the first is a slip of the finger.
    const soon = (await page.evaluate(() => performance.now())) + 500;
    await page.waitForFunction(`performance.now() > ${soon}`);
    await eventually(async () => expect(await page.inputValue(VALUE)).toBe('21'));
    await page.click('#send');
    await page.waitForSelector('[data-received]');
    expect((await recorded()).at(-1)).toBe(21);
  });
});

describe('a form sent without a network, and its page closed', () => {
  /** What a browser does by itself once there is a network; a page of ours has to be open to ask it here. */
  async function wake(): Promise<void> {
    await page.goto(`${gate.url}/icon.svg`);
    const session = await page.context().newCDPSession(page);
    const found = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const ours = registrations.find(({ isDeleted }) => !isDeleted);
        if (ours) resolve(ours.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await found;
    const origin = new URL(gate.url).origin;
    const tag = 'attune-send';
    await session.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag, lastChance: false });
    await session.detach();
  }

  it('goes out once there is one, and not again when the page opens', async () => {
    const link = running.link('form', OWNER);
    await open(link);
    await isKept('/f/');
    await page.fill(VALUE, '12');
    await offline(true);
    await page.click('#send');
    await page.getByText('There is no network.').waitFor();
    await page.goto('about:blank');
    await offline(false);
    await wake();
    await eventually(async () => expect(await recorded()).toEqual([12]));
    await open(link);
    await page.waitForSelector('[data-received]');
    expect(await recorded()).toEqual([12]);
  });
});

describe('without a network', () => {
  it('the last form opens, says that it is the last, keeps what is typed and sends it later', async () => {
    const link = running.link('form', OWNER);
    await open(link);
    await isKept('/f/');
    await page.goto('about:blank');
    await offline(true);
    await open(link);
    await eventually(async () =>
      expect(await page.textContent('main')).toContain('No network: this is how it stood on'),
    );
    await page.fill(VALUE, '12');
    await page.click('#send');
    await page.getByText('There is no network.').waitFor();
    await page.goto('about:blank');
    await offline(false);
    await open(link);
    await page.waitForSelector('[data-received]');
    await eventually(async () => expect(await recorded()).toEqual([12]));
  });

  it('no page opens that is older than a week', async () => {
    await open();
    await isKept('/f/');
    await page.evaluate(async () => {
      const cache = await caches.open('attune-pages-1');
      const [request] = await cache.keys();
      const found = (await cache.match(request!, { ignoreVary: true }))!;
      const headers = new Headers(found.headers);
      headers.set('x-attune-kept-at', String(Date.now() - 8 * 86_400_000));
      await cache.put(request!, new Response(await found.text(), { headers }));
    });
    await offline(true);
    await page.reload();
    await eventually(async () =>
      expect(await page.textContent('body')).toContain('This page is not kept on this device.'),
    );
  });

  it('the icon on the home screen leads to the last form', async () => {
    await open();
    await isKept('/f/');
    await offline(true);
    await page.goto(`${gate.url}/report`);
    await eventually(async () => expect(await page.isVisible(VALUE)).toBe(true));
  });

  it('the last board opens until its person signs out; another page leads to what is kept', async () => {
    await open();
    await isKept('/f/');
    const [name = '', value = ''] = (await running.session(OWNER)).split('=');
    await page.context().addCookies([{ name, value, url: gate.url }]);
    await page.goto(`${gate.url}/board`);
    await isKept('/board');
    await offline(true);
    await page.goto(`${gate.url}/board`);
    await eventually(async () =>
      expect(await page.textContent('main')).toContain('No network: this is how it stood on'),
    );
    await page.goto(`${gate.url}/board/process`);
    await eventually(async () => expect(await page.textContent('body')).toContain('The last form'));
    await offline(false);
    await page.goto(`${gate.url}/account`);
    await page.locator('form[action="/signout"] button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/account'));
    await offline(true);
    await page.goto(`${gate.url}/board`);
    await eventually(async () =>
      expect(await page.textContent('body')).toContain('This page is not kept on this device.'),
    );
  });
});

describe('what a home screen asks for', () => {
  it('is a manifest in the reader’s language with icons that are there', async () => {
    const manifest = (await (await running.page('/manifest.webmanifest?lang=zh')).json()) as {
      lang: string;
      start_url: string;
      icons: { src: string; type: string }[];
    };
    expect(manifest).toMatchObject({ lang: 'zh-CN', start_url: '/report', display: 'standalone' });
    for (const { src, type } of manifest.icons) {
      const icon = await running.page(src);
      expect([icon.status, icon.headers.get('content-type')]).toEqual([200, type]);
    }
    await page.goto(`${running.url}/icon-180.png`);
    await eventually(async () =>
      expect(await page.evaluate(() => document.images[0]!.naturalWidth)).toBe(180),
    );
  });

  it('is a way to one’s form: by one’s session, else by signing in', async () => {
    const asked = await running.page('/report', { cookie: await running.session(OWNER) });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, expect.stringContaining('/f/')]);
    await eventually(async () =>
      expect(await (await running.page('/report')).text()).toContain('name="next" value="/report"'),
    );
  });
});
