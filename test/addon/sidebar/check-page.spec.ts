// What is wrong with a plan is listed, shown, fixed and published from the sidebar, in a real browser before
// the built Code.js and a real back end. Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Workbook } from '../../../shared/model/workbook.ts';
import { type CellAt, planWith } from '../../check/book.ts';
import { seriousFindings } from '../../support/browser/axe.ts';
import { eventually } from '../../support/eventually.ts';
import { type Running, startRunning } from '../../support/running.ts';
import { openItem, textOf } from '../page.ts';
import { goTo } from './at-work.ts';

const EMAIL = 'hq@shop.example';
const KEY = 'a-new-key-of-a-new-workspace-0123456789';

let running: Running;

beforeEach(async () => {
  running = await startRunning('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

/** Everybody's unit misspelt, and a month with a slip in it. */
const WRONG: CellAt[] = [
  ['People', 3, 3, 'Corner Bakry'],
  ['People', 4, 3, 'Corner Bakry'],
  ['Key results', 2, 10, 'Marsh 15, 2025'],
  ['Key results', 2, 7, 'many'],
];

const checkPage = (workbook: Workbook, { menu = 'check', scheme = 'light' as 'light' | 'dark' } = {}) =>
  openItem({ workbook, running, key: KEY, email: EMAIL }, menu, { shown: '.notice h2', scheme });

const group = (page: Page, words: string) => page.locator('.found', { hasText: words });

describe('Check in the sidebar', () => {
  it('lists what is wrong in groups of a kind, and selects the cell that is pressed', async () => {
    const { page, called } = await checkPage(planWith(...WRONG));
    expect(await textOf(page, '.notice h2')).toBe('4 things to mend');
    expect(await textOf(page, '.found h3')).toContain(
      '2 people are in “Corner Bakry”, which is not in Units',
    );
    await page.locator('.chip', { hasText: 'C3' }).click();
    await eventually(() => expect(called).toContain('sidebarShow'));
  });

  it('fixes what has one way out, of a whole group, and takes all of it back by one press', async () => {
    const { page, sheet } = await checkPage(planWith(...WRONG));
    await group(page, 'Corner Bakry')
      .getByRole('button', { name: /^Fix all 2/ })
      .click();
    await page.waitForSelector('text=2 cells fixed.');
    // What was done is said, not offered to be pressed.
    const said = page.locator('.notice', { hasText: '2 cells fixed.' });
    expect(await said.evaluate((notice) => getComputedStyle(notice).textDecorationLine)).toBe('none');
    await group(page, 'cannot be read as a date').getByRole('button', { name: /^Fix/ }).click();
    await page.waitForSelector('text=1 cell fixed.');
    expect((await sheet.records('People')).map((row) => row.Unit)).toEqual([
      'U1',
      'Corner Bakery',
      'Corner Bakery',
    ]);
    expect(await textOf(page, '.notice h2')).toBe('1 thing to mend');
    // Somebody types into one of them meanwhile: that stays.
    await sheet.host.edit('People', 4, 3, 'U1');
    await page.click('text=Undo all fixes');
    await page.waitForSelector('text=2 fixes undone.');
    expect(await textOf(page)).toContain('1 says something else by now and was left alone.');
    expect((await sheet.records('People')).map((row) => row.Unit)).toEqual(['U1', 'Corner Bakry', 'U1']);
    expect((await sheet.records('Key results'))[0]!.Due).toBe('Marsh 15, 2025');
  });

  it('reads the cells from which values come, and looks again when they are mended', async () => {
    const fed = planWith(['Key results', 1, 11, 'Value from'], ['Key results', 2, 11, 'Sales!B2']);
    const sales = {
      name: 'Sales',
      rows: [
        ['Region', 'Premium'],
        ['North', ''],
      ],
    };
    const { page, sheet } = await checkPage({ ...fed, tabs: [...fed.tabs, sales] });
    await page.waitForSelector('text=1 value cannot be read from its cell now');
    expect(await textOf(page, '.found.warning')).toContain('Sales!B2 is blank');
    expect(await textOf(page, '.notice h2')).toBe('Nothing to mend');
    await sheet.host.edit('Sales', 2, 2, '97');
    await page.getByRole('button', { name: 'Look again' }).click();
    await eventually(async () => expect(await textOf(page)).not.toContain('Sales!B2'));
  });

  it('says why cells could not be read only as long as a value comes from one', async () => {
    const fed = planWith(['Key results', 1, 11, 'Value from'], ['Key results', 2, 11, 'Sales!B2']);
    const { page, sheet, failNext } = await checkPage(fed);
    failNext('Exception', 'Service error: Spreadsheets', 'sidebarCells');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.waitForSelector('text=Service error: Spreadsheets');
    await sheet.host.edit('Key results', 2, 11, '');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.waitForSelector('text=Service error: Spreadsheets', { state: 'detached' });
  });

  it('tells what the server alone finds until its cell is another, and not again at the next opening', async () => {
    const forms = {
      name: 'Forms',
      rows: [
        ['Form ID', 'Field ID', 'Label', 'Type'],
        ['signal.raport', '', 'A signal', ''],
        ['signal.raport', 'what', 'What?', 'text'],
      ],
    };
    const plan = planWith();
    const { page, sheet } = await checkPage({ ...plan, tabs: [...plan.tabs, forms] }, { menu: 'publish' });
    expect(await textOf(page, '.found.problem')).toContain('signal.raport');
    await goTo(page, 'settings');
    await goTo(page, 'check');
    expect(await textOf(page, '.found.problem')).toContain('signal.raport');
    for (const row of [2, 3]) await sheet.host.edit('Forms', row, 1, 'rumour');
    await page.getByRole('button', { name: 'Look again' }).click();
    await page.waitForSelector('text=Nothing to mend');
    await goTo(page, 'settings');
    await goTo(page, 'check');
    expect(await textOf(page, '.notice h2')).toBe('Nothing to mend');
  });

  it('leaves a cell alone that says something else by now, and a formula', async () => {
    const { page, sheet } = await checkPage(planWith(...WRONG));
    await sheet.host.edit('People', 3, 3, 'U2');
    await sheet.host.edit('People', 4, 3, '="Corner "&"Bakry"');
    await group(page, 'Corner Bakry')
      .getByRole('button', { name: /^Fix all 2/ })
      .click();
    await page.waitForSelector('text=0 cells fixed.');
    expect((await sheet.cell('People', 4, 3)).formula).toBe('="Corner "&"Bakry"');
  });

  it('renames a tab and a heading, and takes that back too', async () => {
    const { page, sheet } = await checkPage(
      planWith(['Units', 0, 0, 'Uints'], ['Key results', 1, 7, 'Tarqet']),
    );
    await group(page, 'Units').getByRole('button', { name: /^Fix/ }).first().click();
    await page.waitForSelector('text=1 cell fixed.');
    await group(page, 'heading of Key results').getByRole('button', { name: /^Fix/ }).click();
    await page.waitForSelector('text=Nothing to mend');
    expect(await sheet.tabNames()).toContain('Units');
    await page.click('text=Undo all fixes');
    await page.waitForSelector('text=2 fixes undone.');
    expect(await sheet.tabNames()).toContain('Uints');
    expect((await sheet.rows('Key results'))[0]![6]).toBe('Tarqet');
  });

  it('follows what is edited, without being asked to', async () => {
    const { page, sheet } = await checkPage(planWith(['Key results', 2, 7, 'many']));
    await sheet.host.edit('Key results', 2, 7, '140');
    const { sheetOrder, sheets } = (await sheet.host.snapshot()) as {
      sheetOrder: string[];
      sheets: Record<string, { name: string }>;
    };
    const sheetId = sheetOrder.find((id) => sheets[id]!.name === 'Key results')!;
    await sheet.host.edited({ sheetId, area: { row: 2, column: 7, rows: 1, columns: 1 } });
    await page.waitForSelector('text=Nothing to mend');
  });

  it('shows what publishing changes, in words, and publishes at the second press', async () => {
    const { page, sheet } = await checkPage(planWith());
    await page.click('text=Publish …');
    await page.waitForSelector('text=The first plan: 2 units, 3 people, 1 objective, 2 key results.');
    await page.click('text=Publish now');
    await page.waitForSelector('text=Revision 1 is live.');
    await sheet.host.edit('Settings', 6, 2, '5%');
    await sheet.host.edit('Key results', 2, 7, '150');
    await page.click('text=Look again');
    await page.click('text=Publish …');
    await page.waitForSelector('.changes h4');
    expect(await page.locator('.changes section li').allInnerTexts()).toEqual([
      'Amber above: 15% → 5%',
      'Ben Lee’s target, “Regulars a week”: 140 → 150',
    ]);
    await page.click('text=Not yet');
    expect(await page.locator('.changes').count()).toBe(0);
    await page.click('text=Publish …');
    await page.click('text=Publish now');
    await page.waitForSelector('text=Revision 2 is live.');
    expect(await textOf(page)).toContain('Ben Lee’s target, “Regulars a week”: 140 → 150');
    // And back again: the sheet stays as it is.
    await page.click('text=Undo the last publish');
    await page.waitForSelector('text=Undone: what was live before is live again, as revision 3.');
    expect(await textOf(page, '.changes')).toContain('Ben Lee’s target, “Regulars a week”: 150 → 140');
    expect((await sheet.cell('Key results', 2, 7)).value).toBe(150);
    await page.click('text=Publish …');
    await page.click('text=Publish now');
    await page.waitForSelector('text=Revision 4 is live.');
  });

  it('is where Publish shows its problems, in place of a box that forgets them', async () => {
    const { page, sheet } = await checkPage(planWith(...WRONG), { menu: 'publish' });
    expect(sheet.boxes).toEqual([]);
    expect(await textOf(page, '.notice h2')).toBe('4 things to mend');
  });

  it('dismisses a warning with a reason, which stands in Notes and keeps it away', async () => {
    const { page, sheet } = await checkPage(planWith(['Metrics', 2, 3, '']));
    await page.waitForSelector('text=1 worth a look');
    await group(page, 'no definition')
      .getByRole('button', { name: /^Dismiss/ })
      .click();
    await page.getByLabel('Why is it fine?').press('Enter');
    await page.locator('.dismiss .problem').waitFor();
    await page.getByLabel('Why is it fine?').fill('Everybody knows');
    await page.locator('.dismiss .problem').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=1 warning dismissed.');
    expect(await textOf(page)).not.toContain('worth a look');
    expect((await sheet.records('Metrics'))[0]!.Notes).toMatch(
      /^ok: Everybody knows \(Hanna Quist, 2025-01-10\) #[0-9a-f]{8}$/,
    );
  });

  it('speaks Chinese in a Chinese workbook', async () => {
    const { page } = await checkPage(
      planWith(...WRONG, ['Settings', 7, 1, '语言'], ['Settings', 7, 2, '中文']),
    );
    expect(await textOf(page, '.notice h2')).toBe('有 4 处需要修改');
    expect(await textOf(page, '.found h3')).toContain('2 人属于“Corner Bakry”，但组织中没有');
  });

  it.each(['light', 'dark'] as const)(
    'has no serious finding of axe and no sideways scroll in %s',
    async (scheme) => {
      const { page } = await checkPage(planWith(...WRONG), { scheme });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
    },
  );
});
