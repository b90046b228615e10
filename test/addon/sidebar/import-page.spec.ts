// A team's own sheet becomes its plan in the sidebar, in a real browser before the built Code.js and a real
// back end (design §9, Import). Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { xlsxOf } from '../../../functions/src/files/xlsx/workbook.ts';
import { seriousFindings } from '../../support/browser/axe.ts';
import { eventually } from '../../support/eventually.ts';
import { bookWith, HQ, type Running, startPublished } from '../../support/running.ts';
import { openSidebarPage } from '../page.ts';
import { openSheet } from '../sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const OURS = {
  name: 'Our OKRs',
  rows: [
    ['Team plan', '', '', '', ''],
    ['Objective', 'Key result', 'Baseline', 'Target', 'Owner'],
    ['Neighbours come back', 'Regulars a week', 80, 140, 'Ben Lee'],
    ['', 'Complaints a month', 12, 4, 'Mia Wong'],
    ['Open the second shop', 'Share of shifts filled', '60%', '95%', 'Ben Lee'],
    ['Total', '', '', '', ''],
  ],
};

async function importPage(workbook: Parameters<typeof openSheet>[0], scheme: 'light' | 'dark' = 'light') {
  const sheet = await openSheet({ running, key: null, email: HQ, ...workbook });
  await sheet.press('importSheet');
  const side = await openSidebarPage(sheet, { colorScheme: scheme });
  await side.page.waitForSelector('#import-text');
  return { sheet, ...side };
}

const give = (page: Page, name: string, buffer: Buffer) =>
  page.setInputFiles('#import-file', { name, mimeType: 'application/octet-stream', buffer });

async function excelFile({ name, rows }: typeof OURS): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === '60%'
        ? { value: 0.6, format: '0%' }
        : value === '95%'
          ? { value: 0.95, format: '0%' }
          : { value },
    ),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxOf([{ name, rows: cells, merges: ['A1:E1'] }], 0)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const text = async (page: Page, selector = 'main') =>
  (await page.locator(selector).allInnerTexts()).join(' ');

describe('Import in the sidebar', () => {
  it('reads a tab that is not ours, shows each row beside its cell, and writes rows below what stands', async () => {
    const { page, sheet } = await importPage({ workbook: { tabs: [OURS] } });
    await page.click('text=Read this tab');
    await page.waitForSelector('.goals-read');
    expect(await text(page, '.lead')).toContain('2 objectives · 3 key results');
    expect(await text(page, '.goals-read')).toContain('80 → 140');
    expect(await text(page, '.goals-read')).toContain('60% → 95%');
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

  it('adds to a plan that is there, and takes back what nobody has changed since', async () => {
    const book = bookWith();
    const { page, sheet } = await importPage({ workbook: { tabs: [...book.tabs, OURS] } });
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
      expect(await text(page)).toContain('2 stay, since somebody has changed them'),
    );
    expect((await sheet.records('Key results')).map((row) => row['KR ID'])).toEqual([
      ...before.slice(1).map(([id]) => id),
      'KR3',
    ]);
  });

  it('compares the next version, takes what is ticked, doubles nothing, and takes back what an earlier page did', async () => {
    const { page, sheet } = await importPage({ workbook: { tabs: [OURS] } });
    await page.click('text=Read this tab');
    await page.click('.send .button.wide');
    await page.waitForSelector('text=Take the import back');
    // Here somebody mends one target; in their own tab two others move, a row is reworded, one goes, one
    // comes.
    const targetOf = async (row: number, value: string) => {
      const [head = []] = await sheet.rows('Key results');
      await sheet.host.edit('Key results', row, head.indexOf('Target') + 1, value);
    };
    await targetOf(2, '150');
    await sheet.host.edit('Our OKRs', 3, 4, '145');
    await sheet.host.edit('Our OKRs', 5, 4, '97%');
    await sheet.host.edit('Our OKRs', 5, 2, 'Share of all shifts filled');
    await sheet.host.edit('Our OKRs', 4, 2, 'Rent per month');
    await sheet.host.edit('Our OKRs', 4, 3, '9000');
    await page.click('text=Choose something else');
    await page.click('text=Read this tab');
    await page.waitForSelector('.again');
    const said = await text(page, '.again');
    expect(said).toContain('Compared with “Our OKRs”');
    expect(said).toContain('New: 1');
    expect(said).toContain('Changed: 1');
    expect(said).toContain('Target: 95% → 97%');
    expect(said).toContain('Reworded: 1');
    expect(said).toContain('Changed here too: 1');
    expect(said).toContain('Target: 150 → 145');
    expect(said).toContain('Not in the file any more: 1');
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

  it('asks what a column is that it does not know, reads by the answer at once, and knows it the next time', async () => {
    const { page, sheet } = await importPage({});
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
    await eventually(async () => expect(await text(page, '.goals-read')).toContain('→ 900'));
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
    expect(await text(later.page, '.import')).toContain('3 rows say what they say here');
    await later.close();
  });

  it('writes a large import in pieces, with a bar that says where it stands', async () => {
    const { page, sheet } = await importPage({});
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
    const { page, sheet, failNext } = await importPage({ workbook: { tabs: [OURS] } });
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

  it('asks one question for one pattern, takes the answer, and lets it be changed', async () => {
    const { page } = await importPage({});
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
    await eventually(async () => expect(await text(page, '.goals-read')).toContain('0 → 140'));
    await baseline.locator('text=Change').click();
    await baseline.locator('text=Leave open').click();
    await eventually(async () => expect(await text(page, '.goals-read')).not.toContain('0 → 140'));
  });

  it('reads an Excel file, with its merges and percents, by what it is and not by its name', async () => {
    const { page } = await importPage({});
    await give(page, 'plan.bin', await excelFile(OURS));
    await page.waitForSelector('.goals-read');
    expect(await text(page, '.lead')).toContain('2 objectives · 3 key results');
    expect(await text(page, '.goals-read')).toContain('60% → 95%');
    expect(await text(page, '.goals-read')).toContain('B4');
  });

  it('says why an Excel file cannot be read, and the way out', async () => {
    const { page } = await importPage({});
    await give(page, 'Plan.xlsx', Buffer.from('PK'));
    await page.waitForSelector('text=Plan.xlsx is not a workbook, or only a part of one arrived');
    await give(page, 'Old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]));
    await page.waitForSelector('text=Old.xls is locked with a password or an old .xls file');
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(65 * 1024 * 1024) });
    await give(page, 'Bomb.xlsx', Buffer.from(bomb));
    await page.waitForSelector('text=Bomb.xlsx unpacks to more than 64 MB');
  });

  it('reads a text file in the encoding that it has', async () => {
    const { page } = await importPage({});
    await page.setInputFiles('#import-file', {
      name: 'ziele.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Ziel;Schl\xfcsselergebnis;Zielwert\nEin Lager;Umsatz;1.800,0\n', 'latin1'),
    });
    await page.waitForSelector('.goals-read');
    expect(await text(page, '.goals-read')).toContain('1,800');
  });

  it.each(['light', 'dark'] as const)('has no serious finding of axe in %s', async (scheme) => {
    const { page } = await importPage({ workbook: { tabs: [OURS] } }, scheme);
    for (const step of ['#import-text', '.goals-read']) {
      if (step === '.goals-read') await page.click('text=Read this tab');
      await page.waitForSelector(step);
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
});
