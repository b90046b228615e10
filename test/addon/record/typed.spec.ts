// Takes rows that people typed into the record tabs; says what Send typed rows sends, marks and leaves. Never
// a row twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bookWith, HQ, OWNER, publishBody, type Running, startPublished } from '../../support/running.ts';
import { openSheet } from '../sheet.ts';
import { sheetWith } from './sheet-with.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const SNAPSHOTS = ['Date', 'KR ID', 'Value', 'Note', 'By', 'Received', 'My remark'];

async function lastValues(): Promise<(number | null)[]> {
  await running.passTo(new Date(running.clock.now() + 300_000).toISOString());
  const form = (await (await running.v1('GET', 'form', { email: OWNER })).json()) as {
    keyResults: { lastValue: number | null }[];
  };
  return form.keyResults.map(({ lastValue }) => lastValue);
}

describe('Send typed rows', () => {
  it('sends snapshots without Received, marks them when the server has them, and sends them once', async () => {
    const sheet = await sheetWith(running, {
      Snapshots: [
        SNAPSHOTS,
        ['2025-01-10', 'O1-K0', 4, 'sent before', OWNER, '2025-01-10 09:00', ''],
        ['2025-01-10', 'O1-K0', 5, '=1+1', OWNER, '', 'mine'],
        ['2025-01-10', 'O1-K1', 6, '', OWNER, '', ''],
      ],
    });
    await sheet.press('sendTypedRows');
    expect(sheet.boxes.at(-1)).toContain('Rows sent: 2.');
    expect((await sheet.records('Snapshots')).map((row) => row.Received)).toEqual([
      '2025-01-10 09:00',
      '2025-01-10 10:00',
      '2025-01-10 10:00',
    ]);
    expect((await sheet.records('Snapshots'))[1]).toMatchObject({ 'My remark': 'mine', Value: 5 });
    expect(await lastValues()).toEqual([5, 6]);
    await sheet.press('sendTypedRows');
    expect(sheet.boxes.at(-1)).toContain('There is no row to send');
    // They stand in the sheet already: a refresh does not bring them again.
    await sheet.press('refreshBoard');
    expect((await sheet.rows('Snapshots')).length).toBe(4);
  });

  it('of two reports of one key result on a day the lower row counts', async () => {
    const sheet = await sheetWith(running, {
      Snapshots: [
        SNAPSHOTS,
        ['2025-01-09', 'O1-K0', 3],
        ['2025-01-10', 'O1-K0', 5],
        ['2025-01-10', 'O1-K1', 6],
        ['2025-01-10', 'O1-K0', 7],
      ],
    });
    await sheet.press('sendTypedRows');
    expect(sheet.boxes.at(-1)).toContain('Rows sent: 4.');
    expect(await lastValues()).toEqual([7, 6]);
  });

  it('marks the row that the server refuses, with its reason, and sends the others', async () => {
    const sheet = await sheetWith(running, {
      Snapshots: [
        SNAPSHOTS,
        ['2025-01-10', 'O1-K0', 5],
        ['2025-01-10', 'O2-K0', 5],
        ['2025-01-10', 'O1-K1', 'lots'],
      ],
    });
    await sheet.press('sendTypedRows');
    expect(sheet.boxes.at(-1)).toContain('Rows sent: 1.');
    const rows = (await sheet.tab('Snapshots')).rows;
    expect(rows[1]![5]!.value).toBe('2025-01-10 10:00');
    expect(rows[2]![2]).toMatchObject({ background: '#fbdcd9', note: expect.stringContaining('O2-K0') });
    expect(rows[3]![2]).toMatchObject({ value: 'lots', background: '#fbdcd9' });
    expect(rows[2]![5]?.value ?? null).toBeNull();
  });

  it('sends a percent whose sign was typed, however far it is, and asks about a number that fits in no reading', async () => {
    const book = bookWith();
    const { rows } = book.tabs.find(({ name }) => name === 'Key results')!;
    for (const row of rows.filter(([id]) => String(id).startsWith('O1')))
      row[rows[0]!.indexOf('Target')] = '18%';
    await running.v1('POST', 'publish', { body: publishBody(book, { basedOn: 1 }) });
    const typed = [SNAPSHOTS, ['2025-01-10', 'O1-K0', '1800%'], ['2025-01-10', 'O1-K1', 500]];
    const workbook = { ...book, tabs: [...book.tabs, { name: 'Snapshots', rows: typed }] };
    const sheet = await openSheet({ workbook, running, revision: 2, email: OWNER });
    await sheet.press('sendTypedRows');
    expect(await lastValues()).toEqual([18, null]);
    expect((await sheet.cell('Snapshots', 3, 3)).note).toContain('500%');
  });

  it('leaves every row as it is while the server is away', async () => {
    const sheet = await sheetWith(running, { Snapshots: [SNAPSHOTS, ['2025-01-10', 'O1-K0', 5]] });
    sheet.gate!.state = 'away';
    await sheet.press('sendTypedRows');
    expect(sheet.boxes.at(-1)).toContain('could not be reached');
    expect((await sheet.records('Snapshots'))[0]!.Received).toBe('');
    // The answer is lost on the way: the row is sent again and recorded once.
    sheet.gate!.state = 'deaf';
    await sheet.press('sendTypedRows');
    sheet.gate!.state = 'open';
    await sheet.press('sendTypedRows');
    expect((await sheet.records('Snapshots'))[0]!.Received).toBe('2025-01-10 10:00');
  });

  it('sends signals, support and micro-OKRs without an ID, and writes the ID that they got', async () => {
    const sheet = await sheetWith(running, {
      Signals: [
        ['Signal ID', 'At', 'By', 'What', 'Where'],
        ['', '2025-01-10 09:00', OWNER, '=HYPERLINK("x")', 'South'],
      ],
      Support: [
        ['Support ID', 'Date', 'KR ID', 'Kind', 'Request'],
        ['', '2025-01-10', 'O1-K0', 'people', 'Two fitters'],
      ],
      'Micro-OKRs': [
        ['Micro-OKR ID', 'Email', 'Goal', 'Steps', 'Start', 'Due'],
        ['', OWNER, 'Three ways to tell it', 'one; two', '2025-01-10', '2025-03-31'],
        ['', HQ, 'Not mine', '', '2025-01-10', '2025-03-31'],
      ],
    });
    await sheet.press('sendTypedRows');
    expect((await sheet.rows('Signals'))[1]![0]).toMatch(/^SIG-\w+/);
    expect((await sheet.rows('Support'))[1]![0]).toMatch(/^S\w*-\w+/);
    const goals = await sheet.rows('Micro-OKRs');
    expect(goals[1]![0]).toMatch(/^M-\w+/);
    expect(goals[2]![0]).toBe('');
    expect((await sheet.cell('Micro-OKRs', 3, 2)).note).toContain(HQ);
    await running.passTo('2025-01-10T10:05:00+08:00');
    await sheet.press('refreshBoard');
    expect((await sheet.rows('Signals')).length).toBe(2);
    const board = (await (await running.v1('GET', 'board')).json()) as {
      open: { part: string; text: string }[];
    };
    expect(board.open.map(({ part, text }) => [part, text])).toEqual([
      ['support', 'Two fitters'],
      ['signal', '=HYPERLINK("x")'],
      ['microOkr', 'Three ways to tell it'],
    ]);
  });
});
