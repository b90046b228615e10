// Takes the form of the day in a real browser on a phone; specifies it card by card: the next one comes by
// itself, what is typed is judged while one types, and a summary stands before Send. Never waits by the
// clock.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeFindings } from '../support/browser/axe.ts';
import { ownPage } from '../support/browser/browsers.ts';
import { eventually } from '../support/eventually.ts';
import { bookWith, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';

let running: Running;
let page: Page;

beforeEach(async () => {
  running = await startPublished('2025-02-07T10:00:00+08:00');
  await report({ 'O1-K0::value': '36', 'O1-K0::confidence': '7', 'O1-K1::value': '20' });
  await running.passTo('2025-02-14T10:00:00+08:00');
});
afterEach(() => running.close());

/** Sent by the form of the day, as a phone without a script sends it. */
async function report(form: Record<string, string>): Promise<void> {
  const reply = await running.page(`/f/${running.link('form', OWNER)}`, { form });
  if (reply.status !== 200) throw new Error(await reply.text());
}

async function open(options: BrowserContextOptions = {}): Promise<void> {
  page = await ownPage({ viewport: { width: 390, height: 844 }, ...options });
  await page.goto(`${running.url}/f/${running.link('form', OWNER)}`);
}

const shown = () => page.locator('h2:visible').first().textContent();
const press = (name: string | RegExp) => page.getByRole('button', { name }).locator('visible=true').click();
const value = (id = 'O1-K0') => page.locator(`[name="${id}::value"]`);
const meaning = () => page.locator('.meaning:visible').textContent();

describe('the form of the day on a phone', () => {
  it('shows one key result at a time, with its confidence at the last one', async () => {
    await open();
    await eventually(async () => expect(await page.locator('[data-card]:visible').count()).toBe(1));
    await eventually(async () =>
      expect(await page.isChecked('[name="O1-K0::confidence"][value="7"]')).toBe(true),
    );
    await eventually(async () => expect(await value().getAttribute('placeholder')).toBe('36'));
  });

  it('takes Unchanged with one tap, says so, and brings the next card where that is green', async () => {
    await report({ 'O1-K0::value': '60' });
    await running.passTo('2025-02-14T10:30:00+08:00');
    await open();
    await press('Unchanged: 60');
    await eventually(async () => expect(await value().isVisible()).toBe(false));
    await eventually(async () => expect(await value('O1-K1').isVisible()).toBe(true));
    await press('Leave blank');
    await eventually(async () =>
      expect(await page.locator('.summed').textContent()).toContain('60as last time'),
    );
    await eventually(async () => expect(await page.locator('.summed').textContent()).toContain('left blank'));
  });

  it('stays where it is not green, and asks what is in the way there alone', async () => {
    await open();
    const blocker = page.locator('[name="O1-K0::blocker"]');
    await value().fill('60');
    await eventually(async () => expect(await blocker.isVisible()).toBe(false));
    await value().fill('20');
    await eventually(async () => expect(await blocker.isVisible()).toBe(true));
    await press('Unchanged: 36');
    await eventually(async () => expect(await value().isVisible()).toBe(true));
  });

  it('moves colour and meaning while one types or steps', async () => {
    await open();
    await value().fill('20');
    await eventually(async () =>
      expect(await meaning()).toMatch(
        /Red.*20.*60\s%\sbehind plan \(plan 50\).*Green from 43 on.*opens a review/s,
      ),
    );
    for (const _ of [1, 2]) await press('More by 2');
    await eventually(async () => expect(await value().inputValue()).toBe('24'));
    await value().fill('60');
    await eventually(async () => expect(await meaning()).toMatch(/Green.*60.*20\s%\sahead of plan/s));
    await value().fill('much');
    await eventually(async () => expect(await meaning()).toBe('This is not a number yet.'));
    await press('Next');
    await eventually(async () => expect(await value().isVisible()).toBe(true));
  });

  it('goes on with Enter, ends on a summary that leads back, and sends what is filled in', async () => {
    await open();
    await value().fill('52');
    await value().press('Enter');
    await value('O1-K1').fill('51');
    await value('O1-K1').press('Enter');
    await eventually(async () => expect(await shown()).toBe('Ready to send'));
    await page.locator('.summed button').first().click();
    await eventually(async () => expect(await value().isVisible()).toBe(true));
    await press('Next');
    await press('Summary');
    await press('Send');
    await page.waitForSelector('[data-received]');
    await eventually(async () =>
      expect(await page.textContent('main')).toMatch(/Recorded value: 52.*Plan 50/s),
    );
  });

  it('sends nothing of a card that nobody has answered, though its confidence stood at the last one', async () => {
    await open();
    await press('Leave blank');
    await value('O1-K1').fill('51');
    await press('Send');
    await page.waitForSelector('[data-received]');
    await eventually(async () => expect(await page.locator('.rows > li').count()).toBe(1));
  });

  it('comes back at the card whose entry the back end asks about', async () => {
    await open();
    await press('Leave blank');
    await value('O1-K1').fill('much');
    await press('Send');
    await page.waitForSelector('#faults');
    await eventually(async () => expect(await value('O1-K1').isVisible()).toBe(true));
    await eventually(async () => expect(await value().isVisible()).toBe(false));
  });

  it('comes back at the last card that was filled in', async () => {
    await open();
    await press('Leave blank');
    await value('O1-K1').fill('52');
    await page.reload();
    await eventually(async () => expect(await value('O1-K1').isVisible()).toBe(true));
    await press('Start afresh');
    await eventually(async () => expect(await value().isVisible()).toBe(true));
    await eventually(async () => expect(await value('O1-K1').inputValue()).toBe(''));
    await page.reload();
    await eventually(async () => expect(await page.isVisible('[data-taken-up]')).toBe(false));
  });

  it('fits a narrow phone, however long the names are', async () => {
    await running.v1('POST', 'publish', { body: publishBody(longNames(), { basedOn: 1 }) });
    for (const width of [390, 320]) {
      await open({ viewport: { width, height: 844 } });
      await value().fill('20');
      await eventually(async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width),
      );
      await page.locator('.onward').click();
      await page.locator('.onward').click();
      await eventually(async () =>
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width),
      );
    }
  });

  it('is one page without JavaScript', async () => {
    await open({ javaScriptEnabled: false });
    await eventually(async () => expect(await page.locator('[data-card]:visible').count()).toBe(2));
    await eventually(async () => expect(await page.locator('.step').count()).toBe(0));
  });

  it.each(['light', 'dark'] as const)(
    'has no finding of axe on cards and summary (%s)',
    async (colorScheme) => {
      for (const locale of ['en', 'zh-CN']) {
        await open({ colorScheme, locale, reducedMotion: 'reduce' });
        await value().fill('20');
        const found = [await axeFindings(page)];
        await page.locator('.onward').click();
        await page.locator('.onward').click();
        found.push(await axeFindings(page));
        expect(found).toEqual([[], []]);
      }
    },
  );

  it('brings the heading of the next card to who goes by keyboard or hears the page', async () => {
    await open();
    await value().fill('52');
    await value().press('Enter');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('A key result'),
    );
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('kr1-title'),
    );
  });
});

function longNames() {
  const book = bookWith();
  const long = 'Win back the premium customers of the old town before the spring sales begin';
  const tabs = book.tabs.map((tab) =>
    tab.name === 'Objectives' || tab.name === 'Key results'
      ? { ...tab, rows: tab.rows.map((row) => row.map((cell) => (/^An? /.test(String(cell)) ? long : cell))) }
      : tab,
  );
  return { ...book, tabs };
}
