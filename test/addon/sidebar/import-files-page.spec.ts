// Files that Import reads in the sidebar by what they are, and why it cannot read one (design §9, Import).
// Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { xlsxOf } from '../../../functions/src/files/xlsx/workbook.ts';
import { type Running, startPublished } from '../../support/running.ts';
import { textOf } from '../page.ts';
import { importPage, OURS } from './team-plan.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

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

describe('Import in the sidebar', () => {
  it('reads an Excel file, with its merges and percents, by what it is and not by its name', async () => {
    const { page } = await importPage(running, {});
    await give(page, 'plan.bin', await excelFile(OURS));
    await page.waitForSelector('.goals-read');
    expect(await textOf(page, '.lead')).toContain('2 objectives · 3 key results');
    expect(await textOf(page, '.goals-read')).toContain('60% → 95%');
    expect(await textOf(page, '.goals-read')).toContain('B4');
  });

  it('says why an Excel file cannot be read, and the way out', async () => {
    const { page } = await importPage(running, {});
    await give(page, 'Plan.xlsx', Buffer.from('PK'));
    await page.waitForSelector('text=Plan.xlsx is not a workbook, or only a part of one arrived');
    await give(page, 'Old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]));
    await page.waitForSelector('text=Old.xls is locked with a password or an old .xls file');
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(65 * 1024 * 1024) });
    await give(page, 'Bomb.xlsx', Buffer.from(bomb));
    await page.waitForSelector('text=Bomb.xlsx unpacks to more than 64 MB');
  });

  it('takes the same file again, once it is mended', async () => {
    const { page } = await importPage(running, {});
    await give(page, 'Plan.xlsx', Buffer.from('PK'));
    await page.waitForSelector('text=Plan.xlsx is not a workbook');
    // A browser tells of a choice only where it is another than the one before.
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#import-file')]);
    expect(await page.inputValue('#import-file')).toBe('');
    const mended = { name: 'Plan.xlsx', mimeType: 'application/octet-stream' };
    await chooser.setFiles({ ...mended, buffer: await excelFile(OURS) });
    await page.waitForSelector('.goals-read');
  });

  it('reads a text file in the encoding that it has', async () => {
    const { page } = await importPage(running, {});
    await page.setInputFiles('#import-file', {
      name: 'ziele.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Ziel;Schl\xfcsselergebnis;Zielwert\nEin Lager;Umsatz;1.800,0\n', 'latin1'),
    });
    await page.waitForSelector('.goals-read');
    expect(await textOf(page, '.goals-read')).toContain('1,800');
  });
});
