// Takes the settings in the sidebar, and a copied spreadsheet, in a real browser before the built Code.js;
// says what a press on them comes to. Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { goTo, sidebarOf } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('the settings in the sidebar', () => {
  it('say Saved of the last press alone', async () => {
    const { page, failNext } = await sidebarOf(running, 'openSettings');
    await page.click('#send');
    await page.waitForSelector('text=Saved.');
    failNext('NetworkError', 'Connection failure due to HTTP 0', 'sidebarSettings');
    await page.click('#send');
    await page.waitForSelector('.notice.bad');
    expect(await textOf(page)).not.toContain('Saved.');
  });
});

describe('a copied spreadsheet in the sidebar', () => {
  it.each(['report', 'openSettings'])('opened by %s is told that it is its own once it is', async (item) => {
    const { page } = await sidebarOf(running, item, {
      spreadsheetId: 'the-copy',
      properties: { 'attune.spreadsheetId': 'sheet-1' },
    });
    await page.getByRole('button', { name: 'Make it a workspace of its own' }).click();
    await page.waitForSelector('text=It is a workspace of its own now. Press Publish to begin.');
    expect(await textOf(page)).not.toContain('until you say what it is');
    await goTo(page, 'settings');
    expect(await textOf(page)).not.toContain('copy');
  });
});
