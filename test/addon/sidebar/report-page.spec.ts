// Takes the sidebar in a real browser at 300 px, its calls answered by the built Code.js before a real back
// end; says how a report is filled in there.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { askingBook } from '../../support/asking-book.ts';
import { eventually } from '../../support/eventually.ts';
import { type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { publishAgain, sidebarOf } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

/** The ID of what the cursor is in. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
describe('the report in the sidebar', () => {
  it('says at the field what is wrong as one types, and takes it back when it is mended', async () => {
    const { page } = await sidebarOf(running, 'report');
    await eventually(async () => expect(await textOf(page)).toContain('On plan would be 11'));
    await page.fill('#kr0-0', 'ab');
    await eventually(async () =>
      expect(await textOf(page, '#kr0-0-fault')).toBe('Write a number, such as 18.'),
    );
    await eventually(async () => expect(await page.getAttribute('#kr0-0', 'aria-invalid')).toBe('true'));
    await page.fill('#kr0-0', '5');
    await eventually(async () => expect(await page.locator('.fault').count()).toBe(0));
    // What nobody has come to yet is no fault.
    await eventually(async () => expect(await page.locator('.summary').count()).toBe(0));
  });

  it('leaves blanks and lines as they are typed, however slowly, and trims only what is sent', async () => {
    const { page } = await sidebarOf(running, 'report');
    await page.fill('#kr0-0', '5');
    await page.locator('.more > summary').first().click();
    const box = page.locator('[name="O1-K0::note"]');
    await box.focus();
    const drawn = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
    for (const key of ['one', ' ', ' ', 'two', 'Enter', 'Enter', 'three', ' ']) {
      if (key === 'Enter') await page.keyboard.press(key);
      else await page.keyboard.type(key);
      await drawn();
      await drawn();
    }
    expect(await box.inputValue()).toBe('one  two\n\nthree ');
    await page.click('#send');
    await page.waitForSelector('.rows');
    await running.passTo('2025-01-10T10:05:00+08:00');
    const told = await (await running.v1('GET', 'board?since=')).json();
    expect(JSON.stringify(told.records)).toContain('one  two\\n\\nthree"');
  });

  it('unfolds what an answer asks for', async () => {
    await publishAgain(running, askingBook());
    const { page } = await sidebarOf(running, 'report', { revision: 2 });
    const why = page.locator('[name="O1-K0::why"]');
    await page.waitForSelector('[name="O1-K0::selfStatus"]');
    expect(await why.isVisible()).toBe(false);
    await page.check('[name="O1-K0::selfStatus"][value="off track"]', { force: true });
    await eventually(async () => expect(await why.isVisible()).toBe(true));
  });

  it('moves the cursor to the first fault on Send, and sends nothing', async () => {
    const { page, called } = await sidebarOf(running, 'report');
    await page.fill('#kr0-0', '5');
    await page.fill('#kr1-0', 'soon');
    await page.focus('#kr0-0');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('kr1-0'));
    await eventually(async () => expect(await textOf(page, '.summary')).toContain('Please check one entry'));
    expect(called).not.toContain('sidebarSend');
    // The list's link leads there too, inside the sidebar.
    await page.click('.summary a');
    await eventually(async () => expect(await focused(page)).toBe('kr1-0'));
    expect(page.url()).toBe('http://127.0.0.1/sidebar');
  });

  it('is filled in and sent with the keyboard alone, in the order of the form', async () => {
    const { page } = await sidebarOf(running, 'report');
    await page.focus('#kr0-0');
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await eventually(async () => expect(await focused(page)).toBe('kr0-1'));
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await eventually(async () => expect(await focused(page)).toBe('kr0-2'));
    await page.keyboard.press('Tab');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY'),
    );
    await page.focus('#kr0-0');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.rows');
    await eventually(async () =>
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Recorded'),
    );
    const receipt = await textOf(page);
    for (const part of [
      'Amber',
      '55 % behind plan',
      'Recorded value: 5',
      'Plan 11',
      'A review has been opened',
    ])
      expect(receipt).toContain(part);
    expect(receipt).toContain('for steering, never for pay');
    await eventually(async () => expect(await page.locator('.rows .mark svg').count()).toBe(1));
  });

  it('shows a field only when it is asked for, and keeps what was typed in it', async () => {
    const { page } = await sidebarOf(running, 'report');
    await page.click('details.more summary');
    const request = page.locator('textarea[name="O1-K0::supportRequest"]');
    await eventually(async () => expect(await request.count()).toBe(0));
    await page.locator('input[name="O1-K0::supportKind"][value=people]').first().check();
    await request.fill('two fitters by Friday');
    await page.locator('input[name="O1-K0::supportKind"][value=""]').first().check();
    await eventually(async () => expect(await request.count()).toBe(0));
    await page.locator('input[name="O1-K0::supportKind"][value=people]').first().check();
    await eventually(async () => expect(await request.inputValue()).toBe('two fitters by Friday'));
  });
});
