// A team's own sheet becomes its plan in the sidebar, in a real browser before the built Code.js and a real
// back end (design §9, Import). Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../../support/browser/axe.ts';
import { HQ, type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { openSheet } from '../sheet.ts';
import { importPage, OURS } from './team-plan.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

describe('Import in the sidebar', () => {
  it('reads a tab that is not ours, shows each row beside its cell, and writes rows below what stands', async () => {
    const { page, sheet } = await importPage(running, { workbook: { tabs: [OURS] } });
    await page.click('text=Read this tab');
    await page.waitForSelector('.goals-read');
    expect(await textOf(page, '.lead')).toContain('2 objectives · 3 key results');
    expect(await textOf(page, '.goals-read')).toContain('80 → 140');
    expect(await textOf(page, '.goals-read')).toContain('60% → 95%');
    await page.click('[aria-label="Show in the sheet: Our OKRs!B4"]');
    await page.locator('.addresses input').first().fill('ben@shop.example');
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    expect((await sheet.records('Objectives')).map((row) => [row['Objective ID'], row.Objective])).toEqual([
      ['O1', 'Neighbours come back'],
      ['O2', 'Open the second shop'],
    ]);
    expect(
      (await sheet.records('Key results')).map((row) => [
        row['KR ID'],
        row['Objective ID'],
        row['Key result'],
        row.Baseline,
        row.Target,
        row.Owner,
      ]),
    ).toEqual([
      ['KR1', 'O1', 'Regulars a week', 80, 140, 'ben@shop.example'],
      ['KR2', 'O1', 'Complaints a month', 12, 4, 'Mia Wong'],
      ['KR3', 'O2', 'Share of shifts filled', '60%', '95%', 'ben@shop.example'],
    ]);
    expect((await sheet.records('People')).map((row) => [row.Email, row.Role])).toEqual([
      [HQ, 'admin'],
      ['ben@shop.example', 'member'],
    ]);
    // The person's own tab is as it was.
    expect(await sheet.rows('Our OKRs')).toEqual(
      await openSheet({ workbook: { tabs: [OURS] } }).then((own) => own.rows('Our OKRs')),
    );
  });

  it('writes a large import in pieces, with a bar that says where it stands', async () => {
    const { page, sheet } = await importPage(running, {});
    const lines = Array.from(
      { length: 1_200 },
      (_, at) => `Goal ${at >> 2}\tResult ${at}\t0\t${at + 1}\tBen`,
    );
    await page.fill('#import-text', ['Objective\tKey result\tBaseline\tTarget\tOwner', ...lines].join('\n'));
    await page.getByRole('button', { name: 'Read it', exact: true }).click();
    await page.waitForSelector('.goals-read');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const look = () => {
        const bar = document.querySelector<HTMLProgressElement>('.progress progress');
        const text = `${bar?.value}/${bar?.max} ${document.querySelector('.progress span')?.textContent}`;
        if (bar && !said.includes(text)) said.push(text);
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      '0/3 Writing 0 of 1502',
      '1/3 Writing 1000 of 1502',
      '2/3 Writing 1502 of 1502',
      '3/3 Writing 1502 of 1502',
    ]);
    const rows = await sheet.records('Key results');
    expect([rows.length, rows[1_199]!['KR ID'], rows[1_199]!['Objective ID']]).toEqual([
      1_200,
      'KR1200',
      'O300',
    ]);
  });

  it('goes on where a call failed, with what was shown when Import was first pressed', async () => {
    const { page, sheet, failNext } = await importPage(running, { workbook: { tabs: [OURS] } });
    await page.click('text=Read this tab');
    await page.waitForSelector('.goals-read');
    failNext('Error', 'Exceeded maximum execution time');
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Write the rest');
    expect(await page.locator('fieldset.import[disabled]').count()).toBe(1);
    await page.click('text=Write the rest');
    await page.waitForSelector('text=Take the import back');
    expect((await sheet.records('Key results')).length).toBe(3);
    expect((await sheet.records('Import log')).map((row) => row.What)).not.toContain('begun');
  });

  it.each(['light', 'dark'] as const)('has no serious finding of axe in %s', async (scheme) => {
    const { page } = await importPage(running, { workbook: { tabs: [OURS] } }, scheme);
    for (const step of ['#import-text', '.goals-read']) {
      if (step === '.goals-read') await page.click('text=Read this tab');
      await page.waitForSelector(step);
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
});
