// Takes the built add-on before a real back end; says what becomes of rows that people put in, sort, change
// and take out while it waits for the network.
// Never the wrong row marked, and nothing typed lost.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../shared/model/workbook.ts';
import { type PersonActs, personIn } from '../../support/person-acts.ts';
import { bookWith, OWNER, type Running, startPublished } from '../../support/running.ts';
import { type DrivenSheet, openSheet } from '../sheet.ts';
import { sheetWith } from './sheet-with.ts';

let running: Running;

beforeEach(async () => {
  running = await startPublished('2025-01-10T10:00:00+08:00');
});
afterEach(() => running.close());

const AT = '2025-01-10 10:00';
const HEADINGS = ['Date', 'KR ID', 'Value', 'Note', 'Received'];
const TYPED: Cell[][] = [
  HEADINGS,
  ['2025-01-10', 'O1-K0', 5, 'first', ''],
  ['2025-01-10', 'O1-K1', 6, 'second', ''],
];

/** Does it once, when the first request of that kind is under way. */
function whenAsked(sheet: DrivenSheet, asked: string, act: () => unknown): void {
  sheet.gate!.meanwhile = async (request) => {
    if (request !== asked) return;
    sheet.gate!.meanwhile = null;
    await act();
  };
}

const notesAndMarks = async (sheet: DrivenSheet) =>
  (await sheet.rows('Snapshots')).slice(1).map((row) => [row[3] ?? '', row[4] ?? '']);

describe('while typed rows are being sent', () => {
  const cases: [string, (person: PersonActs) => unknown, Cell[][]][] = [
    [
      'put in above',
      (person) => person.insertRow(2),
      [
        ['', ''],
        ['first', AT],
        ['second', AT],
      ],
    ],
    [
      'sorted',
      (person) => person.swapRows(2, 3),
      [
        ['second', AT],
        ['first', AT],
      ],
    ],
    ['taken out', (person) => person.deleteRow(2), [['second', AT]]],
  ];
  it.each(cases)('a row is %s: the rows that were sent are marked, and no other', async (_, act, after) => {
    const sheet = await sheetWith(running, { Snapshots: TYPED });
    const person = await personIn(sheet.host, 'Snapshots');
    whenAsked(sheet, 'POST /v1/submissions', () => act(person));
    await sheet.press('sendTypedRows');
    expect(await notesAndMarks(sheet)).toEqual(after);
    expect(sheet.boxes.at(-1)).toContain('Rows sent: 2.');
  });

  it('a row that is changed stays unsent as it is now, is said, and is sent the next time', async () => {
    const sheet = await sheetWith(running, { Snapshots: TYPED });
    whenAsked(sheet, 'POST /v1/submissions', () => sheet.host.edit('Snapshots', 2, 3, '9'));
    await sheet.press('sendTypedRows');
    expect(await notesAndMarks(sheet)).toEqual([
      ['first', ''],
      ['second', AT],
    ]);
    expect(sheet.boxes.at(-1)).toMatch(/changed or taken out: 1/);
    await sheet.press('sendTypedRows');
    expect(await notesAndMarks(sheet)).toEqual([
      ['first', AT],
      ['second', AT],
    ]);
    await running.passTo('2025-01-10T10:05:00+08:00');
    const form = await (await running.v1('GET', 'form', { email: OWNER })).json();
    expect(form.keyResults.map(({ lastValue }: { lastValue: number }) => lastValue)).toEqual([9, 6]);
  });

  it('a row that the server refuses is marked where it stands by then', async () => {
    const sheet = await sheetWith(running, {
      Snapshots: [...TYPED, ['2025-01-10', 'O2-K0', 5, 'not mine', '']],
    });
    const person = await personIn(sheet.host, 'Snapshots');
    whenAsked(sheet, 'POST /v1/submissions', () => person.insertRow(2));
    await sheet.press('sendTypedRows');
    expect((await sheet.cell('Snapshots', 5, 3)).note).toContain('O2-K0');
    expect((await sheet.cell('Snapshots', 4, 3)).note ?? '').toBe('');
  });

  it('an ID goes to the row that was sent', async () => {
    const sheet = await sheetWith(running, {
      Signals: [
        ['Signal ID', 'At', 'By', 'What', 'Where'],
        ['', '2025-01-10 09:00', OWNER, 'A price war', 'South'],
        ['', '2025-01-10 09:30', OWNER, 'A new shop', 'North'],
      ],
    });
    const person = await personIn(sheet.host, 'Signals');
    whenAsked(sheet, 'POST /v1/actions', () => person.swapRows(2, 3));
    await sheet.press('sendTypedRows');
    const rows = await sheet.records('Signals');
    await running.passTo('2025-01-10T10:05:00+08:00');
    const told = await (await running.v1('GET', 'board?since=')).json();
    const sent = told.records.find(({ tab }: { tab: string }) => tab === 'Signals').rows;
    const byWhat = (all: { What?: unknown; 'Signal ID'?: unknown }[]) =>
      Object.fromEntries(all.map((row) => [row.What, row['Signal ID']]));
    expect(byWhat(rows)).toEqual(byWhat(sent));
  });

  it('the document is not held: others press their own actions', async () => {
    const sheet = await sheetWith(running, { Snapshots: TYPED });
    const held: boolean[] = [];
    sheet.gate!.meanwhile = () => held.push(sheet.host.holdsLock('document'));
    for (const action of ['sendTypedRows', 'refreshBoard', 'publish']) await sheet.press(action);
    expect(held.length).toBeGreaterThanOrEqual(3);
    expect(held).not.toContain(true);
  });
});

describe('while a plan is being published', () => {
  it('a row is put in: the warning stands at the key result that it is about', async () => {
    const book = bookWith();
    const tab = book.tabs.find(({ name }) => name === 'Key results')!;
    const metric = tab.rows[0]!.indexOf('Metric');
    tab.rows = tab.rows.map((row) => (row[0] === 'O1-K0' ? row.with(metric, 'unheard of') : row));
    const sheet = await openSheet({ workbook: book, running, revision: 1 });
    const at = tab.rows.findIndex(([id]) => id === 'O1-K0') + 1;
    const person = await personIn(sheet.host, 'Key results');
    whenAsked(sheet, 'POST /v1/publish', () => person.insertRow(2));
    await sheet.press('publish');
    expect((await sheet.cell('Key results', at + 1, metric + 1)).note).toContain('⚠ Attune');
    expect((await sheet.cell('Key results', at, metric + 1)).note ?? '').toBe('');
    expect(sheet.boxes.at(-1)).toMatch(new RegExp(`Key results![A-Z]+${at + 1}:`));
  });
});
