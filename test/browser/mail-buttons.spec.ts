// Takes the example on its busiest Monday; presses what the mails of that day ask to be pressed, in a real
// browser of a phone. Specifies that each opens its form filled in, one press from done.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { lineOf, readMail } from '../../workbench/src/inbox/read-mail.ts';
import { bookAt } from '../../workbench/src/live/books.ts';
import { type Harness, openHarness, visitor } from '../support/browser/browser-harness.ts';
import { theBrowser } from '../support/browser/browsers.ts';

const root = join(import.meta.dirname, '..', '..');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const MONDAY = Date.parse('2025-02-10T00:00:00+08:00');
const KINDS: ReadonlySet<string> = new Set(['digest', 'headquarters', 'notice']);
const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"' };

interface Button {
  label: string;
  url: string;
}

/** What a mail offers as a step: its links but to the board, to a mail of one's own, and out of the list. */
function buttonsOf(html: string): Button[] {
  const links = [...html.matchAll(/<a href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', inner = '']) => ({
      url: href.replace(/&\w+;/g, (each) => ENTITIES[each] ?? each),
      label: inner
        .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
        .replace(/&\w+;/g, (each) => ENTITIES[each] ?? each)
        .trim(),
    }),
  );
  return links.filter(({ url }) => /\/[af]\//.test(url));
}

describe('the mails of a Monday, whose readers read English or Chinese', () => {
  let harness: Harness;
  let page: Page;
  let buttons: Button[];

  beforeAll(async () => {
    harness = await openHarness({
      browser: await theBrowser(),
      asked: bookAt(join(root, 'examples', 'retail-chain', 'en'), '2025-02-10 09:00'),
    });
    const caught = harness.workbench.running.company().engine.inbox.mails();
    const told = caught.filter((mail) => mail.at >= MONDAY && KINDS.has(lineOf(mail).kind));
    buttons = (await Promise.all(told.map(readMail))).flatMap(({ html }) => buttonsOf(html));
    page = await visitor(harness.browser, harness.foreign, PHONE);
  }, 300_000);

  afterAll(async () => {
    await page.context().close();
    await harness.close();
  });

  it('open forms in which nothing is left that has to be filled in', async () => {
    expect(buttons.length).toBeGreaterThan(40);
    for (const { url, label } of buttons) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const left = await page.evaluate(() => ({
        hasSend: document.querySelector('#send') !== null,
        toFillIn: [...document.querySelectorAll<HTMLInputElement>('form [aria-required=true]')]
          .filter(({ value, type, checked }) => (type === 'radio' ? !checked : value === ''))
          .map(({ name }) => name),
      }));
      expect([label, left]).toEqual([label, { hasSend: true, toFillIn: [] }]);
    }
  }, 300_000);

  it.each([
    ['Answer', /^Answer$/],
    ['Lend help', /^Lend help$/],
    ['Ask', /^Ask (?!for)/],
    ['Ask for support', /^Ask for support$/],
    ['给予支援', /^给予支援$/],
    ['问问', /^问问/],
  ])(
    'are two taps from a recorded answer, this one and Send: %s',
    async (_, label) => {
      const button = buttons.find((each) => label.test(each.label))!;
      await page.goto(button.url);
      await page.locator('#send').tap();
      await page.waitForSelector('[data-received]');
      expect(await page.locator('[data-received]').count()).toBeGreaterThan(0);
    },
    60_000,
  );
});
