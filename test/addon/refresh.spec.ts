// Takes a company at work and its spreadsheet; says what Refresh board writes, in which cells, and how often.
// Never more than the product's own cells.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BookModel } from '../../shared/books/sheet-model.ts';
import { sheetOfValues } from '../../shared/books/sheet-model.ts';
import { headingRow } from '../../shared/sheet/write/write.ts';
import { toWorkbook } from '../../workbench/src/books/to-workbook.ts';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../support/running.ts';
import { openSheet } from './sheet.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const SNAPSHOT_HEADINGS = headingRow('Snapshots', 'en');

/** The plan's tabs and those given. */
function bookOf(...tabs: [name: string, rows: (string | number)[][]][]): BookModel {
  return {
    name: 'Book',
    sheets: [
      ...bookWith().tabs.map(({ name, rows }) => sheetOfValues(name, rows)),
      ...tabs.map(([name, rows]) => sheetOfValues(name, rows)),
    ],
  };
}

let keys = 0;
async function report(
  values: Record<string, number>,
  note = '',
  email = OWNER,
  date = '2025-01-10',
): Promise<void> {
  keys += 1;
  const reports = Object.entries(values).map(([keyResultId, value]) => ({
    keyResultId,
    value,
    confidence: 7,
    selfStatus: 'on track',
    blocker: '',
    note,
    supportNeeded: '',
  }));
  const body = {
    kind: 'snapshot',
    key: `refresh-key-${String(keys).padStart(8, '0')}`,
    date,
    reports,
  };
  const reply = await running.v1('POST', 'submissions', { email, body });
  if (reply.status !== 200) throw new Error(await reply.text());
}

async function act(action: string, id: string, answers: Record<string, string>, email = HQ): Promise<string> {
  keys += 1;
  const body = { key: `refresh-key-${String(keys).padStart(8, '0')}`, action, id, answers };
  const reply = await running.v1('POST', 'actions', { email, body });
  if (reply.status !== 200) throw new Error(await reply.text());
  return ((await reply.json()) as { id: string }).id;
}

describe('the Board tab', () => {
  it('has status as word, shape and colour, plan against attained, trend, and when it was refreshed', async () => {
    await report({ 'O1-K0': 1, 'O1-K1': 30 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({ workbook: bookOf(), running, revision: 1 });
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
    const sheet = await openSheet({ workbook: bookOf(), running, revision: 1 });
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
      workbook: bookOf(['看板', []]),
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
    const first = await openSheet({ workbook: bookOf(), running, revision: 1 });
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

describe('the record tabs', () => {
  it('get the rows since the last refresh, in their own order and language, each once', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookOf(['快照', [['备注', '数值', '我的列', '编号', '日期', '自评', '接收时间']]]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    expect((await sheet.rows('快照')).slice(1)).toEqual([
      ['', 1, '', 'O1-K0', '2025-01-10', '顺利', '2025-01-10 10:00'],
    ]);
    await report({ 'O1-K1': 3 }, 'second');
    await running.passTo('2025-01-10T10:10:00+08:00');
    await sheet.press('refreshBoard');
    expect((await sheet.rows('快照')).slice(2)).toEqual([
      ['second', 3, '', 'O1-K1', '2025-01-10', '顺利', '2025-01-10 10:05'],
    ]);
  });

  it('typed text never becomes a formula', async () => {
    const texts = ['=IMPORTXML("http://x","//y")', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', "'quoted"];
    for (const text of texts) await act('signal.report', '', { what: `${text}!`, where: text }, OWNER);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookOf(['Signals', [['Signal ID', 'At', 'By', 'What', 'Where']]]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    const tab = await sheet.tab('Signals');
    const cells = tab.rows.slice(1, 1 + texts.length).flatMap((row) => row.slice(3, 5));
    expect(cells.length).toBe(2 * texts.length);
    for (const cell of cells) {
      expect(cell?.formula).toBeUndefined();
      expect(cell?.format).toBe('@');
    }
    expect(tab.rows[1]![3]!.value).toBe('=IMPORTXML("http://x","//y")!');
  });

  it('a review that moves on is written again in our columns, and a person’s columns stay as they are', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const headings = [
      'KR ID',
      'Opened at',
      'Talk with',
      'Responded at',
      'Started at',
      'Closed at',
      'Measure',
      'Outcome',
      'By',
    ];
    const first = await openSheet({ workbook: bookOf(['Reviews', [headings]]), running, revision: 1 });
    await first.press('refreshBoard');
    const model = await first.host.model();
    const tab = model.sheets.find(({ name }) => name === 'Reviews')!;
    tab.rows[1]![2] = { value: 'Mei', formula: '="Me"&"i"', background: '#abcdef' };
    tab.rows[2] = [undefined, undefined, { value: 'a note below' }];
    const sheet = await openSheet({
      workbook: model,
      running,
      revision: 1,
      properties: { 'attune.cursor': first.stores.properties.document!['attune.cursor']! },
    });
    await act('review.respond', 'O1-K0~1', { measure: '=cmd()' });
    await running.passTo('2025-01-10T10:10:00+08:00');
    await sheet.press('refreshBoard');
    const after = await sheet.tab('Reviews');
    expect(after.rows[1]![2]).toMatchObject({ formula: '="Me"&"i"', background: '#abcdef' });
    expect(after.rows[2]![2]).toEqual({ value: 'a note below' });
    expect(after.rows[1]![3]!.value).toBe('2025-01-10 10:05');
    expect(after.rows[1]![6]).toMatchObject({ value: '=cmd()', format: '@' });
    expect(after.rows[1]![6]!.formula).toBeUndefined();
    expect((await sheet.rows('Reviews')).length).toBe(3);
  });

  it('a refresh that breaks off brings no row twice', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const workbook = bookOf(['Snapshots', [SNAPSHOT_HEADINGS]]);
    const sheet = await openSheet({ workbook, running, revision: 1 });
    await sheet.press('refreshBoard');
    // As if the execution had ended before it noted how far it had come.
    const again = await openSheet({ workbook: await sheet.host.model(), running, revision: 1 });
    await again.press('refreshBoard');
    expect((await again.rows('Snapshots')).length).toBe(2);
  });

  it('points reach their ledger', async () => {
    const goal = await act('microOkr.set', '', { goal: 'Three ways to tell it' }, OWNER);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await act('microOkr.confirm', goal, { reached: 'yes' });
    await running.passTo('2025-01-10T10:10:00+08:00');
    const sheet = await openSheet({
      workbook: bookOf(['Points', [['Date', 'Email', 'Change', 'Reason', 'Reward ID']]]),
      running,
      revision: 1,
    });
    await sheet.press('refreshBoard');
    expect((await sheet.records('Points'))[0]).toMatchObject({
      Email: OWNER,
      Change: 10,
      Reason: 'Three ways to tell it',
    });
  });
});

describe('what was adopted', () => {
  it('stands in the plan tabs under its IDs, once, and a later Publish keeps it', async () => {
    const plan = bookOf();
    const add = (name: string, row: (string | number)[]) =>
      plan.sheets
        .find((each) => each.name === name)!
        .rows.push(row.map((value) => (value === '' ? undefined : { value })));
    plan.sheets.find(({ name }) => name === 'Objectives')!.rows[0]!.push({ value: 'Aligned to' });
    add('Objectives', ['B1', 'HQ', 'The battle']);
    add('Key results', ['B1-K1', 'B1', 'Share', 'M1', 0, 100, HQ]);
    const body = publishBody(toWorkbook(plan), { basedOn: 1 });
    expect((await running.v1('POST', 'publish', { body })).status).toBe(200);
    const proposal = await act(
      'proposal.submit',
      '',
      {
        unit: 'U1',
        answers: 'B1',
        objective: '=Win the gyms',
        keyResults: 'Gyms, 0, 8\nShare, 12%, 18%',
        alignmentScore: '4',
        resources: 'none',
      },
      'lead1@chain.example',
    );
    await running.passTo('2025-01-10T10:05:00+08:00');
    await act('proposal.decide', proposal, { decision: 'adopted' });
    await running.passTo('2025-01-10T10:10:00+08:00');
    const sheet = await openSheet({ workbook: plan, running, revision: 2 });
    await sheet.press('refreshBoard');
    await sheet.press('refreshBoard');
    const objectives = await sheet.rows('Objectives');
    expect(objectives.slice(5)).toEqual([[`O-${proposal}`, 'U1', '=Win the gyms', 'B1']]);
    expect((await sheet.tab('Objectives')).rows[5]![2]).toMatchObject({ format: '@' });
    const keyResults = (await sheet.records('Key results')).slice(7);
    expect(
      keyResults.map((row) => [row['KR ID'], row['Key result'], row.Baseline, row.Target, row.Owner]),
    ).toEqual([
      [`O-${proposal}-K1`, 'Gyms', 0, 8, 'lead1@chain.example'],
      [`O-${proposal}-K2`, 'Share', '12%', '18%', 'lead1@chain.example'],
    ]);
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toMatch(/Revision \d+ is live/);
    expect(sheet.boxes.at(-1)).not.toContain('Changed:');
  });
});

describe('while another action holds the document', () => {
  it('says so, and refreshes at the next press', async () => {
    await report({ 'O1-K0': 1 });
    await running.passTo('2025-01-10T10:05:00+08:00');
    const sheet = await openSheet({
      workbook: bookOf(['Snapshots', [SNAPSHOT_HEADINGS]]),
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
