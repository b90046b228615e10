// Takes a sheet whose values come from its own cells; says what Publish and Refresh read, send and write at
// those cells. Never a stand-in server.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStanding } from '../../../functions/src/usecases/standing/standing.ts';
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { bookWith, type Running, startRunning } from '../../support/running.ts';
import { type DrivenSheet, openSheet } from '../sheet.ts';

const PROBLEM = '#fbdcd9';

let running: Running;
beforeEach(async () => {
  running = await startRunning('2025-01-09T10:00:00+08:00');
});
afterEach(() => running.close());

/** The small company with a source for each of its first key results, and two tabs of its own. */
function fedBook(sources: Record<string, Cell>): Workbook {
  const book = bookWith();
  const tab = book.tabs.find(({ name }) => name === 'Key results')!;
  tab.rows = tab.rows.map((row, n) => [...row, n === 0 ? 'Value from' : (sources[String(row[0])] ?? '')]);
  return {
    ...book,
    tabs: [
      ...book.tabs,
      {
        name: 'Sales',
        rows: [
          ['Region', 'Premium'],
          ['North', 12],
          ['East', 19],
        ],
      },
      {
        name: 'Trainings',
        rows: [
          ['Who', 'Passed'],
          ['Ann', true],
          ['Bo', false],
          ['Cy', true],
        ],
      },
    ],
  };
}

const SOURCES = {
  'O0-K0': 'Sales!B3',
  'O0-K1': 'sum of Premium in sales',
  'O1-K0': 'count of Trainings where Passed = yes',
  'O1-K1': 42,
  'O2-K0': 'Sales!B9',
  'O2-K1': 'Premium_sold',
};

/** Row and note of each key result's cell Value from. */
async function notes(sheet: DrivenSheet): Promise<Record<string, string>> {
  const { rows } = await sheet.tab('Key results');
  const at = rows[0]!.findIndex((cell) => cell?.value === 'Value from');
  return Object.fromEntries(
    rows.slice(1).map((row) => [String(row[0]?.value), (row[at]?.note ?? '').replace(/\u2060/g, '')]),
  );
}

async function fed(): Promise<Record<string, number | string | null>> {
  const { standing } = (await readStanding(running.backEnd.deps, running.workspace, running.clock.now()))!;
  return Object.fromEntries([...standing.fed!].map(([id, { value, fault }]) => [id, fault ?? value]));
}

const open = () => openSheet({ workbook: fedBook(SOURCES), running });

describe('Values from cells', () => {
  it('are read by Publish, in one message, and said at their cells with their time', async () => {
    const sheet = await open();
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toContain('4 values read from cells. 2 could not be');
    expect(sheet.gate!.asked.filter((asked) => asked.endsWith('/v1/values'))).toHaveLength(1);
    const said = await notes(sheet);
    expect(said).toEqual({
      'O0-K0': '✓ Attune\n19, read 2025-01-09 10:00',
      'O0-K1': '✓ Attune\n31, read 2025-01-09 10:00',
      'O1-K0': '✓ Attune\n2, read 2025-01-09 10:00',
      'O1-K1': '✓ Attune\n42, read 2025-01-09 10:00',
      'O2-K0': '⚠ Attune\nSales!B9 is blank: fill it in, or report the value yourself.',
      'O2-K1': expect.stringContaining('⚠ Attune\nPremium_sold: there is no “Premium_sold” any more'),
    });
    const { rows } = await sheet.tab('Key results');
    const colours = rows.slice(1).map((row) => row[rows[0]!.length - 1]?.background ?? null);
    expect(colours.filter((colour) => colour === PROBLEM)).toHaveLength(2);
    expect(await fed()).toEqual({
      'O0-K0': 19,
      'O0-K1': 31,
      'O1-K0': 2,
      'O1-K1': 42,
      'O2-K0': 'source-blank',
      'O2-K1': 'source-gone',
    });
  });

  it('are read anew by Refresh; the mark goes where the cell is mended', async () => {
    const sheet = await open();
    await sheet.press('publish');
    await sheet.host.edit('Sales', 9, 2, '7');
    await running.passTo('2025-01-09T12:00:00+08:00');
    await sheet.press('refreshBoard');
    expect(sheet.toasts.at(-1)).toMatch(/Board refreshed.*5 values read from cells\. 1 could not be/);
    const board = await sheet.records('Board');
    const cellOf = (id: string) => board.find((row) => row['KR ID'] === id)!['Value from'];
    expect(cellOf('O0-K0')).toBe('19, read 2025-01-09 12:00');
    expect(cellOf('O2-K1')).toMatch(/there is no “Premium_sold” any more/);
    expect(board.find((row) => row['KR ID'] === '')!['Value from']).toBe('');
    const said = await notes(sheet);
    expect(said['O2-K0']).toBe('✓ Attune\n7, read 2025-01-09 12:00');
    expect(said['O0-K0']).toBe('✓ Attune\n19, read 2025-01-09 12:00');
  });

  it('are read as the sidebar’s form opens', async () => {
    const sheet = await open();
    await sheet.press('publish');
    sheet.be('owner0@chain.example');
    await sheet.host.edit('Sales', 3, 2, '23');
    await running.passTo('2025-01-09T12:00:00+08:00');
    const { form } = await sheet.ask('sidebarOpen', 'report');
    expect(form!.keyResults.map(({ id, cell }) => [id, cell])).toEqual([
      ['O0-K0', { value: 23, text: 'Sales!B3 says 23, just read.' }],
      ['O0-K1', { value: 35, text: 'sum of Premium in sales says 35, just read.' }],
    ]);
  });

  it('lose nothing where the server is away: what was published stays, and the next Refresh sends them', async () => {
    const sheet = await open();
    sheet.gate!.breaksOn = '"names"';
    await sheet.press('publish');
    expect(sheet.boxes.at(-1)).toMatch(/Published[\s\S]*HTTP 500/);
    sheet.gate!.breaksOn = null;
    await sheet.press('refreshBoard');
    expect(sheet.toasts.at(-1)).toContain('4 values read from cells.');
  });
});
