// Takes the sidebar in a real browser at 300 px, its calls answered by the built Code.js before a real back
// end; says how a step of the process leads to the next one.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { HQ, type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { goTo, sidebarOf } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('the process in the sidebar', () => {
  it('a signal is reported, then headquarters sees it open and acknowledges it', async () => {
    const { page, sheet } = await sidebarOf(running, 'openSignals');
    await page.click('.starter');
    await page.fill('textarea', '=IMPORTXML("http://x","//y") <b>price war</b>');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-12T10:05:00+08:00');
    sheet.be(HQ);
    await goTo(page, 'signal');
    await eventually(async () =>
      expect(await textOf(page)).toContain('=IMPORTXML("http://x","//y") <b>price war</b>'),
    );
    await eventually(async () => expect(await textOf(page)).toContain('overdue'));
    await page.click('.things button');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-12T10:10:00+08:00');
    await page.click('text=Back');
    await page.waitForSelector('text=Nothing is open here.');
  });

  it('a review goes on step by step: answered, started, closed', async () => {
    const { page } = await sidebarOf(running, 'report');
    await page.fill('#kr0-0', '1');
    await page.click('#send');
    await page.waitForSelector('.rows');
    for (const [minute, step, measure] of [
      ['10', 'Answer the review', 'We send an expert'],
      ['15', 'The change is under way', 'Training by film'],
      ['20', 'Close the review', 'Training by film'],
    ]) {
      await running.passTo(`2025-01-10T10:${minute}:00+08:00`);
      await goTo(page, 'review');
      await page.click(`.things button:has-text("${step}")`);
      await page.fill('textarea', measure!);
      if (step === 'Close the review') await page.locator('input[value=effective]').check();
      await page.click('#send');
      await page.waitForSelector('.notice.good');
    }
    await running.passTo('2025-01-10T10:40:00+08:00');
    await goTo(page, 'review');
    await page.waitForSelector('text=Keep it as a playbook');
  });

  it('a form grows from below: proposed by anybody, adopted by an admin, filled in by all', async () => {
    const { page, sheet } = await sidebarOf(running, 'openForms');
    await page.click('.starter');
    await page.fill('input[name=label]', 'What does the competitor do?');
    await page.fill('input[name=title]', 'Competitor');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-10T10:05:00+08:00');
    await goTo(page, 'forms');
    await page.waitForSelector('.things');
    await eventually(async () => expect(await page.locator('.things button').count()).toBe(0));
    sheet.be(HQ);
    await goTo(page, 'forms');
    await page.click('.things button');
    await page.click('#send');
    await page.waitForSelector('.notice.good');
    await running.passTo('2025-01-10T10:10:00+08:00');
    await goTo(page, 'forms');
    await page.click('button:has-text("Competitor")');
    await page.waitForSelector('text=Proposed by owner1');
  });
});
