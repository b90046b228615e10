// Takes workbooks whose values come from their own cells; says what `play` makes of them
// (design §5, Value from; §9). Never reads a cell of an earlier day: a file has none.
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openBook } from '../../workbench/src/books/open.ts';
import { saveXlsx } from '../../workbench/src/books/write-xlsx.ts';
import { newFolder } from '../support/new-folder.ts';
import { COMPANY, folderOf, played, type Tabs } from './playing.ts';

/** The company, K1 fed from a cell of its own tab Sales. */
function fed(source: string, more: Tabs = {}): Tabs {
  return {
    ...COMPANY,
    'Key results': [
      'KR ID,Objective ID,Key result,Type,Baseline,Target,Owner,Value from',
      `K1,O1,Sell more,increase,0,100,bo@x.example,${source}`,
      'K2,O2,Open the shop,milestone,,,bo@x.example,',
    ],
    Sales: ['Region,Premium', 'North,11', 'East,20'],
    Snapshots: ['Date,KR ID,Value,Received', '2025-01-10,K1,5,', '2025-01-10,K2,10%,', '2025-01-27,K2,30%,'],
    ...more,
  };
}

/** Of K1 what the board says of its latest report. */
async function latest(tabs: Tabs, ...words: string[]) {
  const { exit, board, problems, mails } = await played(folderOf(tabs), ...words);
  const row = board?.keyResults.find(({ id }) => id === 'K1');
  return { exit, problems, day: row?.snapshotDate, attainment: row?.attainment, mails };
}

describe('A value from a cell', () => {
  it('is read at the end of the past, and reported for the last snapshot day alone', async () => {
    expect(await latest(fed('Sales!B3'))).toMatchObject({ exit: 0, day: '2025-01-24', attainment: 0.2 });
    expect(await latest(fed('sum of Premium in Sales'), '--until', '2025-02-07')).toMatchObject({
      exit: 0,
      day: '2025-02-07',
      attainment: 0.31,
    });
  });

  it('is read from a named range of an Excel file; one that is more than a cell is a problem', async () => {
    const asExcel = async (columns: number) => {
      const opened = await openBook(folderOf(fed('premium_sold')));
      if (!opened.ok) throw new Error(opened.message);
      const area = { row: 3, column: 2, rows: 1, columns };
      const path = join(newFolder(), 'book.xlsx');
      await saveXlsx({ ...opened.book, names: [{ name: 'Premium_sold', tab: 'Sales', area }] }, path);
      return played(path);
    };
    const { exit, board } = await asExcel(1);
    expect([exit, board?.keyResults.find(({ id }) => id === 'K1')?.attainment]).toEqual([0, 0.2]);
    expect((await asExcel(2)).problems).toMatchObject([{ row: 2, column: 'Value from' }]);
  });

  it('never stands beside what somebody reported for that day', async () => {
    const Snapshots = [
      'Date,KR ID,Value,Received',
      '2025-01-10,K1,5,',
      '2025-01-22,K1,8,',
      '2025-01-27,K2,30%,',
    ];
    expect(await latest(fed('Sales!B3', { Snapshots }))).toMatchObject({
      day: '2025-01-22',
      attainment: 0.08,
    });
  });

  it('does not report before the day has ended', async () => {
    expect(await latest(fed('Sales!B3'), '--until', '2025-01-23')).toMatchObject({ day: '2025-01-10' });
    expect(await latest(fed('Sales!B3'), '--until', '2025-01-24')).toMatchObject({ day: '2025-01-24' });
  });

  it.each([
    ['Sales!B9', 'source-blank'],
    ['Sales!A2', 'source-text'],
    ['Shop!A2', 'source-gone'],
    ['the sales', 'source-unreadable'],
  ])('%s is a problem at its cell: %s', async (source, code) => {
    const { exit, problems } = await latest(fed(source));
    expect([exit, problems?.map(({ tab, row, column, code: said }) => [tab, row, column, said])]).toEqual([
      2,
      [['Key results', 2, 'Value from', code]],
    ]);
  });
});
