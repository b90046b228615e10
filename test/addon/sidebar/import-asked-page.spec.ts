// What Import asks in the sidebar: what a column is, and what a pattern of rows means (design §9, Import).
// Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../../support/browser/axe.ts';
import { eventually } from '../../support/eventually.ts';
import { type Running, startPublished } from '../../support/running.ts';
import { openSidebarPage, textOf } from '../page.ts';
import { importPage } from './team-plan.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

async function readText(page: Page, lines: readonly string[]): Promise<void> {
  await page.fill('#import-text', lines.join('\n'));
  await page.getByRole('button', { name: /^(Read it|读取)$/ }).click();
  await page.waitForSelector('.questions');
}

describe('Import in the sidebar', () => {
  it('asks what a column is that it does not know, reads by the answer at once, and knows it the next time', async () => {
    const { page, sheet } = await importPage(running, {});
    const table = [
      'Objective\tProof point\tShall\tOwner',
      'Neighbours come back\tRegulars a week\t140\tBen',
      'Neighbours come back\tVisits a week\t900\tMia',
    ].join('\n');
    const readIt = async (on: Page) => {
      await on.fill('#import-text', table);
      await on.getByRole('button', { name: 'Read it', exact: true }).click();
    };
    await readIt(page);
    await page.getByLabel('What is “Proof point”?').selectOption('key result');
    await page.getByLabel('What is “Shall”?').selectOption('target');
    await eventually(async () => expect(await textOf(page, '.goals-read')).toContain('→ 900'));
    expect(await seriousFindings(page)).toEqual([]);
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    expect(await sheet.records('Import headings')).toMatchObject([
      { Heading: 'Proof point', Column: 'key result' },
      { Heading: 'Shall', Column: 'target' },
    ]);
    const later = await openSidebarPage(sheet);
    await later.page.waitForSelector('#import-text');
    await readIt(later.page);
    await later.page.waitForSelector('.goals-read');
    expect(await later.page.locator('.columns').count()).toBe(0);
    // The unit that the first import wrote has no ID before somebody publishes: it is the same unit all the
    // same.
    await later.page.waitForSelector('text=Nothing to write: all of it stands here already.');
    expect(await textOf(later.page, '.import')).toContain('3 rows say what they say here');
    await later.close();
  });

  it('asks one question for one pattern, takes the answer, and lets it be changed', async () => {
    const { page } = await importPage(running, {});
    await page.fill(
      '#import-text',
      [
        'Objective\tKey result\tTarget\tOwner',
        'Neighbours come back\tRegulars\t140\tBen',
        'Neighbours come back\tVisits\t900\tBen',
      ].join('\n'),
    );
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await page.waitForSelector('.questions');
    const baseline = page.locator('.asked', { hasText: 'No baselines: 0?' });
    await baseline.locator('button', { hasText: /^0$/ }).click();
    await eventually(async () => expect(await textOf(page, '.goals-read')).toContain('0 → 140'));
    await baseline.locator('text=Change').click();
    await baseline.locator('text=Leave open').click();
    await eventually(async () => expect(await textOf(page, '.goals-read')).not.toContain('0 → 140'));
  });

  it('shows what a word of the status was answered to mean, at every row that says it', async () => {
    const { page } = await importPage(running, {});
    await readText(page, [
      'Objective\tKey result\tBaseline\tTarget\tStatus\tOwner',
      'Neighbours come back\tRegulars\t80\t140\twobbly\tBen',
      'Neighbours come back\tVisits\t500\t900\twobbly\tBen',
    ]);
    await page
      .locator('.asked', { hasText: '“wobbly” is none of the known words' })
      .getByRole('button', { name: 'at risk' })
      .click();
    await eventually(async () =>
      expect((await textOf(page, '.goals-read')).match(/at risk/g)).toHaveLength(2),
    );
    expect(await textOf(page, '.goals-read')).toContain('What is said of now has no day');
  });

  it.each([
    [
      'en',
      'Leave open',
      'take them',
      'Change',
      ['Objective', 'Key result', 'Owner'],
      'Regulars from 80 to 140',
    ],
    ['zh', '暂不决定', '取用', '更改', ['目标', '关键结果', '负责人'], '老客每周从 80 人到 140 人'],
  ] as const)(
    'leaves a figure of a sentence out by the one button that leaves open, by keyboard and on a phone, in %s',
    async (language, leave, take, change, headings, text) => {
      const { page } = await importPage(running, { properties: { 'attune.language': language } });
      await readText(page, [headings.join('\t'), `街坊常来\t${text}\tBen`]);
      const plan = () => textOf(page, '.goals-read');
      await eventually(async () => expect(await plan()).toContain('80 → 140'));
      const asked = page.locator('.asked').filter({ has: page.getByRole('button', { name: take }) });
      // Each answer once, and each with a meaning of its own.
      expect(await asked.locator('.act button').allTextContents()).toEqual([take, leave]);
      await asked.getByRole('button', { name: leave }).focus();
      await page.keyboard.press('Enter');
      await eventually(async () => expect(await plan()).not.toContain('80 → 140'));
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      expect(await focused()).toBe(change);
      await page.keyboard.press('Enter');
      await eventually(async () => expect(await plan()).toContain('80 → 140'));
      const again = page.locator('.asked').filter({ has: page.getByRole('button', { name: take }) });
      expect(await focused()).toBe(take);
      await page.setViewportSize({ width: 320, height: 568 });
      await again.getByRole('button', { name: take }).click();
      await eventually(async () => expect(await focused()).toBe(change));
      expect(await plan()).toContain('80 → 140');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  it('keeps rows as notes where somebody says so, and writes them with their objective', async () => {
    const { page, sheet } = await importPage(running, {});
    await readText(page, [
      'Title\tType\tBaseline\tTarget\tOwner',
      'Neighbours come back\tObjective\t\t\tBen',
      'Regulars\tKey Result\t80\t140\tBen',
      'Print a card for ten visits\tInitiative\t\t\tBen',
    ]);
    const notes = page.locator('.asked', { hasText: 'is no key result' });
    await notes.getByRole('button', { name: 'keep as notes' }).click();
    await eventually(async () =>
      expect(await page.locator('.goals-read li').textContent()).toContain('Print a card for ten visits'),
    );
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    expect((await sheet.records('Objectives')).map((row) => row.Notes)).toEqual([
      'Regulars: Print a card for ten visits',
    ]);
  });

  it('lets an answer be changed by which nothing is left to import', async () => {
    const { page } = await importPage(running, {});
    await readText(page, ['Goal\tStart\tTarget\tOwner', 'Regulars\t80\t140\tBen', 'Visits\t12\t40\tMia']);
    const kinds = page.locator('.asked', { hasText: 'Every row has figures' });
    await kinds.getByRole('button', { name: 'leave out' }).click();
    await page.waitForSelector('text=No objectives and no key results were found here.');
    expect(await page.locator('.send').count()).toBe(0);
    await kinds.getByRole('button', { name: 'Change' }).click();
    await eventually(async () => expect(await textOf(page, '.goals-read')).toContain('80 → 140'));
  });

  it('shows that a cycle which nobody named was answered, and lets it be changed', async () => {
    const { page } = await importPage(running, {});
    await readText(page, [
      'Objective\tKey result\tBaseline\tTarget\tOwner',
      'Neighbours come back\tRegulars\t80\t140\tBen',
    ]);
    const cycle = page.locator('.asked', { hasText: 'No period is named' });
    await cycle.locator('.act button').first().click();
    await eventually(async () => expect(await cycle.textContent()).toContain('Answered: '));
    await cycle.getByRole('button', { name: 'Change' }).click();
    await eventually(async () => expect(await cycle.locator('.act button').count()).toBeGreaterThan(1));
  });
});
