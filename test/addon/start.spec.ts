// Takes an empty spreadsheet and one that is in use; says how a team begins from the page Start, in both
// languages, in a real browser. Never a row that a person did not say.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { bookWith, HQ, KEY, type Running, startPublished, startRunning } from '../support/running.ts';
import { openItem, openSidebarPage } from './page.ts';
import { openSheet, type SheetOptions } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startRunning('2026-11-28T10:00:00+08:00');
});
afterEach(() => running.close());

const startOn = (more: SheetOptions = {}) =>
  openItem({ running, key: null, email: 'mia@corner.example', ...more }, 'start', { shown: '.start' });

const read = async (page: Page) =>
  (await page.locator('.goals-read li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** A team of three and its goals, as one would write them down. */
async function typeBakery(page: Page): Promise<void> {
  await page.fill('#start-team', 'Corner Bakery');
  await page.fill(
    '#start-people',
    'mia@corner.example\nBen Carter <ben@corner.example>\nsam.green@corner.example',
  );
  await page.fill(
    '#start-goals',
    'Neighbours come back every week\nregulars 80 → 140, Ben\ncomplaints from 12 to 4 by 18 December, Mia\nopen the second shop, Sam',
  );
}

describe('Start on an empty spreadsheet', () => {
  it('makes a team of three live from a name, addresses and goals in plain words', async () => {
    const { page, sheet } = await startOn();
    await typeBakery(page);
    await eventually(async () =>
      expect(await read(page)).toEqual([
        'regulars 80 → 140 Ben Carter by 31 Mar, the end',
        'complaints 12 → 4 Mia (you) by 18 Dec',
        'open the second shop done or not Sam Green by 31 Mar, the end',
      ]),
    );
    await page.click('button[type=submit]');
    await page.waitForSelector('.notice.good h2');
    expect(await page.textContent('.notice.good')).toContain('The first report is due on');
    expect(await sheet.tabNames()).toEqual([
      'Sheet1',
      'Settings',
      'Units',
      'People',
      'Objectives',
      'Key results',
      'Board',
    ]);
    expect(Object.fromEntries((await sheet.rows('Settings')).slice(1))).toMatchObject({
      Workspace: 'Corner Bakery',
      'Cycle start': '2026-11-28',
      'Cycle end': '2027-03-31',
    });
    expect(await sheet.records('People')).toMatchObject([
      { Email: 'mia@corner.example', Name: 'Mia', Unit: 'Corner Bakery', Role: 'admin' },
      { Email: 'ben@corner.example', Name: 'Ben Carter', Role: 'member' },
      { Email: 'sam.green@corner.example', Name: 'Sam Green', Role: 'member' },
    ]);
    expect(await sheet.records('Key results')).toMatchObject([
      { 'KR ID': 'KR1', 'Objective ID': 'O1', Baseline: 80, Target: 140, Owner: 'ben@corner.example' },
      { 'KR ID': 'KR2', 'Objective ID': 'O1', Due: '2026-12-18', Owner: 'mia@corner.example' },
      { 'KR ID': 'KR3', Type: 'yes-no', Owner: 'sam.green@corner.example' },
    ]);
    // Nothing that was just written is marked: nobody has asked for a dictionary of metrics.
    const { rows } = await sheet.tab('Key results');
    expect(rows.slice(1).flatMap((row) => row?.flatMap((cell) => cell?.note || []) ?? [])).toEqual([]);
    expect((await sheet.rows('Board')).length).toBeGreaterThan(4);
    expect(sheet.boxes).toEqual([]);
  });

  it('says it in Chinese where the person does', async () => {
    const { page, sheet } = await startOn({ userLocale: 'zh_CN', email: 'wang@corner.example' });
    await page.fill('#start-team', '街角面包店');
    await page.fill('#start-people', '小王 <wang@corner.example>\n李娜 <lina@corner.example>');
    await page.fill(
      '#start-goals',
      '让街坊每周都来\n常客 80 → 140，小王\n周报按时率 60% 到 95%，李娜\n提升满意度',
    );
    await eventually(async () => expect((await read(page)).length).toBe(3));
    await page.click('button[type=submit]');
    await eventually(async () => expect(await page.textContent('.start')).toContain('还有 1 个问题'));
    await page.click('.asked button:has-text("完成与否")');
    await page.click('button[type=submit]');
    await page.waitForSelector('.notice.good h2');
    expect(await sheet.records('关键结果')).toMatchObject([
      { 关键结果: '常客', 基线: 80, 目标值: 140, 负责人: 'wang@corner.example' },
      { 关键结果: '周报按时率', 基线: '60%', 目标值: '95%', 负责人: 'lina@corner.example' },
      { 关键结果: '提升满意度', 类型: '是否' },
    ]);
  });

  it('asks what can be read in two ways, and creates nothing while a question is open', async () => {
    const { page, sheet, called } = await startOn();
    await page.fill('#start-team', 'Corner Bakery');
    await page.fill('#start-people', 'Ben Carter <ben@c.example>\nBen Hill <hill@c.example>\nnobody');
    await page.fill(
      '#start-goals',
      'regulars 80 → 140, Ben\nreach 500 followers\nvisits 2 to 3 per week\npublish the price list before January',
    );
    await eventually(async () => expect(await page.locator('.asked').count()).toBe(4));
    await page.click('button[type=submit]');
    await eventually(async () =>
      expect(await page.textContent('.start')).toContain('no mail address in “nobody”'),
    );
    expect(called).not.toContain('sidebarRows');
    await page.fill('#start-people', 'Ben Carter <ben@c.example>\nBen Hill <hill@c.example>');
    await page.click('.asked button:has-text("Ben Hill")');
    const today = page.locator('.asked', { hasText: 'stand today' });
    await today.locator('input').first().fill('many');
    await today.locator('button').first().click();
    await today.getByText('Write a number').waitFor();
    // Mended while one types, it is not reproached any more.
    await today.locator('input').first().fill('350');
    await today.getByText('Write a number').waitFor({ state: 'detached' });
    await today.locator('button').first().click();
    await page.click('.asked button:has-text("between 2–3")');
    await page.locator('.asked').first().locator('button').first().click();
    await eventually(async () => expect(await page.locator('.asked').count()).toBe(0));
    await page.click('button[type=submit]');
    await page.waitForSelector('.notice.good h2');
    expect(await sheet.records('Key results')).toMatchObject([
      { 'Key result': 'regulars', Owner: 'hill@c.example' },
      { 'Key result': 'reach 500 followers', Baseline: 350, Target: 500 },
      { 'Key result': 'visits per week', Type: 'maintain', Low: 2, High: 3 },
      { 'Key result': 'publish the price list', Type: 'yes-no', Due: '2026-12-31' },
    ]);
  });

  it('keeps what is typed while the menu opens another page', async () => {
    const { page, sheet } = await startOn();
    await page.fill('#start-team', 'Corner Bakery');
    await page.fill('#start-goals', 'regulars 80 → 140');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await eventually(async () =>
      expect((await sheet.ask('sidebarOpen', 'start')).drafts.forms.start).toBeDefined(),
    );
    await sheet.press('start');
    const again = await openSidebarPage(sheet);
    await again.page.waitForSelector('.start');
    expect(await again.page.inputValue('#start-team')).toBe('Corner Bakery');
    expect(await again.page.inputValue('#start-goals')).toBe('regulars 80 → 140');
  });
});

describe('Start on a spreadsheet that is in use', () => {
  it('adds people and goals below what is there, and changes no cell', async () => {
    await running.close();
    running = await startPublished('2025-01-10T10:00:00+08:00');
    const { page, sheet } = await startOn({ workbook: bookWith(), key: KEY, revision: 1, email: HQ });
    const before = await Promise.all(
      ['Settings', 'Units', 'People', 'Objectives', 'Key results'].map(sheet.rows),
    );
    await page.fill('#start-people', 'Ada <ada@chain.example>\nowner1@chain.example');
    await page.fill('#start-goals', 'Shelves are full\nempty shelves 30 → 5, Ada');
    await page.click('button[type=submit]');
    await page.waitForSelector('.notice.good h2');
    const after = await Promise.all(
      ['Settings', 'Units', 'People', 'Objectives', 'Key results'].map(sheet.rows),
    );
    before.forEach((rows, at) => {
      // A column that a tab lacked may be added at its end.
      expect(after[at]!.slice(0, rows.length).map((row, r) => row.slice(0, rows[r]!.length))).toEqual(rows);
    });
    expect(after[2]!.length).toBe(before[2]!.length + 1);
    expect((await sheet.records('Key results')).at(-1)).toMatchObject({
      'KR ID': 'KR1',
      'Objective ID': 'O3',
      'Key result': 'empty shelves',
      Owner: 'ada@chain.example',
    });
  });
});

describe('Publish of key results that begin while the cycle runs', () => {
  const blankStarts = () => {
    const book = bookWith();
    const tab = book.tabs.find(({ name }) => name === 'Key results')!;
    tab.rows = tab.rows.map((row, at) => (at === 0 ? row : row.with(-1, '')));
    return book;
  };

  it('writes the day into their blank Start, says so, and not where Snapshots holds a report', async () => {
    await running.close();
    running = await startRunning('2025-01-20T10:00:00+08:00');
    const book = blankStarts();
    book.tabs.push({
      name: 'Snapshots',
      rows: [
        ['Date', 'KR ID', 'Value'],
        ['2025-01-10', 'O1-K0', 5],
      ],
    });
    const sheet = await openSheet({ workbook: book, running, key: null, email: HQ });
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('5 key results count from the day of publishing');
    const starts = (await sheet.records('Key results')).map((row) => [row['KR ID'], row.Start]);
    expect(starts).toContainEqual(['O1-K1', '2025-01-20']);
    expect(starts).toContainEqual(['O1-K0', '']);
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).not.toContain('from the day of publishing');
  });
});
