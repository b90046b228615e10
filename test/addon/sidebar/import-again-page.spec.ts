// A team's own sheet joins a plan that is there, and its next version is compared with the last, in the
// sidebar (design §9, Again). Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../../support/browser/axe.ts';
import { eventually } from '../../support/eventually.ts';
import { bookWith, type Running, startPublished } from '../../support/running.ts';
import { openSidebarPage, textOf } from '../page.ts';
import type { DrivenSheet } from '../sheet.ts';
import { importPage, OURS } from './team-plan.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

/**
 * Here somebody mends one target; in their own tab two others move, a row is reworded, one goes, one comes.
 */
async function changeHereAndThere({ host, rows }: DrivenSheet): Promise<void> {
  const [head = []] = await rows('Key results');
  await host.edit('Key results', 2, head.indexOf('Target') + 1, '150');
  await host.edit('Our OKRs', 3, 4, '145');
  await host.edit('Our OKRs', 5, 4, '97%');
  await host.edit('Our OKRs', 5, 2, 'Share of all shifts filled');
  await host.edit('Our OKRs', 4, 2, 'Rent per month');
  await host.edit('Our OKRs', 4, 3, '9000');
}

/** What the page says of it. */
const COMPARED = [
  'Compared with “Our OKRs”',
  'New: 1',
  'Changed: 1',
  'Target: 95% → 97%',
  'Reworded: 1',
  'Changed here too: 1',
  'Target: 150 → 145',
  'Not in the file any more: 1',
];

describe('Import in the sidebar', () => {
  it('adds to a plan that is there, and takes back what nobody has changed since', async () => {
    const book = bookWith();
    const { page, sheet } = await importPage(running, { workbook: { tabs: [...book.tabs, OURS] } });
    const before = await sheet.rows('Key results');
    await page.click('text=Read this tab');
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    expect((await sheet.rows('Key results')).length).toBe(before.length + 3);
    // Somebody mends a target of the last one meanwhile.
    const rows = await sheet.rows('Key results');
    const target = rows[0]!.indexOf('Target') + 1;
    await sheet.host.edit('Key results', rows.length, target, '90%');
    await page.click('text=Take the import back');
    await eventually(async () =>
      // It, and the objective that it belongs to.
      expect(await textOf(page)).toContain('2 stay, since somebody has changed them'),
    );
    expect((await sheet.records('Key results')).map((row) => row['KR ID'])).toEqual([
      ...before.slice(1).map(([id]) => id),
      'KR3',
    ]);
  });

  it('compares the next version, takes what is ticked, doubles nothing, and takes back what an earlier page did', async () => {
    const { page, sheet } = await importPage(running, { workbook: { tabs: [OURS] } });
    await page.click('text=Read this tab');
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    await changeHereAndThere(sheet);
    await page.click('text=Choose something else');
    await page.click('text=Read this tab');
    await page.waitForSelector('.again');
    const said = await textOf(page, '.again');
    expect(COMPARED.filter((line) => !said.includes(line))).toEqual([]);
    await page.locator('.again label', { hasText: 'Not in the file' }).locator('input').check();
    expect(await seriousFindings(page)).toEqual([]);
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    const rows = async () =>
      (await sheet.records('Key results')).map((row) => [row['KR ID'], row['Key result'], row.Target]);
    expect(await rows()).toEqual([
      ['KR1', 'Regulars a week', 150],
      ['KR3', 'Share of all shifts filled', '97%'],
      ['KR4', 'Rent per month', 4],
    ]);
    // Another day, another page: the last one first.
    const later = await openSidebarPage(sheet);
    await later.page.waitForSelector('.things');
    const first = later.page.locator('.things li', { hasText: 'Our OKRs' }).first();
    await first.getByRole('button', { name: 'Take the import back' }).click();
    await eventually(async () => expect(await rows()).toHaveLength(3));
    await eventually(async () =>
      expect((await rows()).map(([, ...said]) => said).sort()).toEqual([
        ['Complaints a month', 4],
        ['Regulars a week', 150],
        ['Share of shifts filled', '95%'],
      ]),
    );
    await later.close();
  });

  it('offers nothing to be taken back that was taken back, also after a look at what a tab would become', async () => {
    const { page } = await importPage(running, { workbook: { tabs: [OURS] } });
    await page.click('text=Read this tab');
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    await page.click('text=Choose something else');
    const earlier = page.locator('.things li', { hasText: 'Our OKRs' }).first();
    await earlier.getByRole('button', { name: 'Take the import back' }).click();
    await earlier.getByText('taken out again').waitFor();
    await page.click('text=Read this tab');
    await page.waitForSelector('.goals-read');
    await page.click('text=Choose something else');
    await page.waitForSelector('#import-text');
    expect(await textOf(page)).not.toContain('Take the import back');
  });
});
