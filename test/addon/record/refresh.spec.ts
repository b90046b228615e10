// Takes a company at work and its spreadsheet; says what Refresh board writes, in which cells, and how often.
// Never more than the product's own cells.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OWNER, type Running, startPublished } from '../../support/running.ts';
import { bookPlus } from '../book-plus.ts';
import { openSheet } from '../sheet.ts';
import { SNAPSHOT_HEADINGS, workAt } from './refreshing.ts';

let running: Running;
const { report } = workAt(() => running);

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});

afterEach(() => running.close());

describe('the Board tab', () => {
  it('has status as word, shape and colour, plan against attained, trend, and when it was refreshed', async () => {
    await report({ 'O1-K0': 1, 'O1-K1': 30 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({ workbook: bookPlus(), running, revision: 1 });
    await sheet.press('refreshBoard');
    const board = await sheet.tab('Board');
    // A key result's text needs more room than a status.
    expect(board.columnWidths[3]).toBeGreaterThan(board.columnWidths[0]!);
    // Status to trend are in sight on a laptop beside the sidebar.
    expect(
      board.columnWidths.slice(0, 8).reduce<number>((sum, width) => sum + (width ?? 100), 0),
    ).toBeLessThanOrEqual(1000);
    const headings = board.rows[0]!.map((cell) => cell?.value);
    expect(headings).toEqual([
      'Status',
      'Unit',
      'Objective',
      'Key result',
      'Attainment',
      'Plan',
      'Deviation',
      'Trend',
      'Forecast',
      'Owner',
      'Snapshot date',
      'KR ID',
      'Last refreshed 2025-01-10 10:05',
    ]);
    const rowOf = (id: string) => board.rows.find((cells) => cells[11]?.value === id)!;
    const row = rowOf('O1-K0');
    expect(row[4]).toMatchObject({ value: 0.01, format: '0%' });
    expect(row[5]!.value).toBeCloseTo(10 / 90, 9);
    expect(row[0]).toMatchObject({ value: '▲ amber', background: '#fdebc8', bold: true });
    // One report is no trend yet.
    expect(row[7]?.value ?? '').toBe('');
    expect(row[10]).toMatchObject({ format: 'yyyy-mm-dd' });
    expect(rowOf('O1-K1')[0]).toMatchObject({ value: '● green', background: '#d9efe0' });
    expect(rowOf('O2-K0')[0]).toMatchObject({ value: '○ none' });
    // The company, then what needs help, then what nobody knows of, then what is green.
    expect(board.rows.slice(1).flatMap((cells) => cells[11]?.value || [])).toEqual([
      ...['O1-K0', 'O1-K1'],
      ...['O0-K0', 'O0-K1', 'O2-K0', 'O2-K1'],
    ]);
    expect(sheet.toasts.at(-1)).toContain('Board refreshed');
  });

  it('draws the trend as Google’s SPARKLINE, and as text where nobody knows it', async () => {
    for (const [value, day] of [
      [8, '10'],
      [30, '17'],
      [60, '24'],
    ] as const) {
      await running.passTo(`2025-01-${day}T10:00:00+08:00`);
      await report({ 'O1-K0': value }, '', OWNER, `2025-01-${day}`);
    }
    await running.passTo('2025-01-24T10:05:00+08:00');
    const sheet = await openSheet({ workbook: bookPlus(), running, revision: 1 });
    await sheet.press('refreshBoard');
    const board = await sheet.tab('Board');
    const trend = board.rows.find((cells) => cells[11]?.value === 'O1-K0')![7]!;
    expect(trend.formula).toBe('=IFERROR(SPARKLINE({80;300;600}),"▂▄▇")');
    expect(trend.value).toBe('▂▄▇');
  });

  it('speaks Chinese in a Chinese workbook', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookPlus(['看板', []]),
      running,
      revision: 1,
      properties: { 'attune.language': 'zh' },
    });
    await sheet.press('refreshBoard');
    const board = await sheet.tab('看板');
    expect(board.rows[0]![0]!.value).toBe('状态');
    expect(board.rows.find((cells) => cells[11]?.value === 'O1-K0')![0]!.value).toBe('▲ 黄');
    expect(board.rows[0]![12]!.value).toBe('最近刷新 2025-01-10 10:05');
  });

  it('leaves a person’s columns in it alone: cells, formulas, formats, wherever they stand', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const first = await openSheet({ workbook: bookPlus(), running, revision: 1 });
    await first.press('refreshBoard');
    const model = await first.host.model();
    const board = model.sheets.find(({ name }) => name === 'Board')!;
    // A column of their own in between, and one at the end with a formula and a colour.
    for (const row of board.rows) row.splice(2, 0, undefined);
    board.rows[0]![2] = { value: 'My word' };
    board.rows[1]![2] = { value: 'look here' };
    board.rows[0]![14] = { value: 'Twice' };
    board.rows[2]![14] = { value: 2, formula: '=1+1', background: '#123456' };
    const sheet = await openSheet({ workbook: model, running, revision: 1 });
    await sheet.press('refreshBoard');
    const after = await sheet.tab('Board');
    expect(after.rows[0]!.map((cell) => cell?.value).slice(0, 5)).toEqual([
      'Status',
      'Unit',
      'My word',
      'Objective',
      'Key result',
    ]);
    expect(after.rows[1]![2]).toEqual({ value: 'look here' });
    expect(after.rows[2]![14]).toMatchObject({ formula: '=1+1', background: '#123456' });
    expect(after.rows[0]![13]!.value).toBe('Last refreshed 2025-01-10 10:05');
    expect(after.rows[0]!.length).toBe(15);
    expect(after.rows.find((cells) => cells[12]?.value === 'O1-K0')![0]!.value).toBe('▲ amber');
  });
});

describe('while another action holds the document', () => {
  it('says so, and refreshes at the next press', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookPlus(['Snapshots', [SNAPSHOT_HEADINGS]]),
      running,
      revision: 1,
    });
    const release = sheet.host.holdLock('document');
    await sheet.press('refreshBoard');
    expect(sheet.boxes.at(-1)).toContain('still running');
    release();
    await sheet.press('refreshBoard');
    expect((await sheet.rows('Snapshots')).length).toBe(2);
  });
});
