// Files from the sidebar, in a real browser before the built Code.js and a real back end: chosen, and fetched
// from the address that stands in the link. Never a stand-in for an answer.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readBook } from '../../../shared/books/of-bytes.ts';
import { seriousFindings } from '../../support/browser/axe.ts';
import { type Running, startPublished } from '../../support/running.ts';
import type { SheetOptions } from '../sheet.ts';
import { sidebarOf } from './at-work.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const exportPage = (more: SheetOptions = {}) => sidebarOf(running, 'exportFiles', more);

describe('Export in the sidebar', () => {
  it('leads to each file of what is chosen, by keyboard alone, and the browser needs nothing more', async () => {
    const { page } = await exportPage();
    const hrefs = () =>
      page.$$eval('.files a', (links) => links.map((link) => (link as HTMLAnchorElement).href));
    await page.waitForSelector('.files a');
    const names = async () => (await hrefs()).map((href) => new URL(href).pathname.split('/').at(-1));
    expect(await names()).toEqual(['all.xlsx', 'all.zip', 'all.md', 'all.json']);
    const file = await fetch((await hrefs())[0]!);
    const book = readBook(Buffer.from(await file.arrayBuffer()), 'all.xlsx');
    expect(book.sheets.map(({ name }) => name)).toContain('Key results');
    await page.focus('[name="part"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await names()).toEqual(['snapshots.xlsx', 'snapshots.csv', 'snapshots.json']);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is in Chinese where the workbook is', async () => {
    const { page } = await exportPage({ properties: { 'attune.language': 'zh' } });
    const href = await page.getAttribute('.files a', 'href');
    expect(await page.textContent('h1')).toBe('导出');
    const book = readBook(Buffer.from(await (await fetch(href!)).arrayBuffer()), 'all.xlsx');
    expect(book.sheets.map(({ name }) => name)).toContain('关键结果');
  });

  it('says why there is none yet, with the way out', async () => {
    const { page } = await exportPage({ key: null, revision: 0 });
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toContain('Publish');
    await page.click('.notice button');
    await page.waitForSelector('.notice');
  });
});
