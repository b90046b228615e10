// Where a value comes from: how a source is written, and what it says of its key result, cell by cell.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BOUNDS } from '../../../shared/model/bounds.ts';
import type { KeyResult } from '../../../shared/model/plan.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
import { valueOfSource } from '../../../shared/sheet/source/value-of-source.ts';
import { BOOK, COUNT, said, sourceSays } from './said.ts';

const RATE: KeyResult = { ...COUNT, target: 0.4, percent: true };

const DONE: KeyResult = { ...COUNT, type: 'yes-no', target: 1 };

describe('The value is read as a typed one', () => {
  const at = (cell: Cell) => ({ Sales: [[cell]] });

  it.each<[Cell, KeyResult, number | string]>([
    [31, COUNT, 31],
    ['31', COUNT, 31],
    ['1.5万', { ...COUNT, target: 20_000 }, 15_000],
    ['18%', RATE, 0.18],
    [0.18, RATE, 0.18],
    [18, RATE, 0.18],
    ['yes', DONE, 1],
    [false, DONE, 0],
    [1, DONE, 1],
    ['', COUNT, 'source-blank'],
    [' ', COUNT, 'source-blank'],
    ['#REF!', COUNT, 'source-error'],
    ['#N/A', RATE, 'source-error'],
    ['see Bo', COUNT, 'source-text'],
    ['maybe', DONE, 'source-text'],
    ['18%', COUNT, 'source-doubt'],
    [true, COUNT, 'source-text'],
  ])('%p on its key result', (cell, keyResult, value) => {
    expect([cell, sourceSays('Sales!A1', at(cell), keyResult)]).toEqual([cell, value]);
  });

  it('asks of what has two readings, where the spreadsheet does not say how it writes decimals', () => {
    const far = { ...COUNT, target: 1_000_000, baseline: -1_000_000 };
    expect(
      (['.', ',', null] as const).map((mark) => sourceSays('Sales!A1', at('1,250'), far, { mark })),
    ).toEqual([1250, 1.25, 'source-doubt']);
  });

  it('takes what a formula of one’s own shows', () => {
    const own = (cell: Cell) => sourceSays('=', {}, COUNT, { own: new Map([['KR1', cell]]) });
    expect([own(31), own(''), own('#DIV/0!'), sourceSays('=', {}, COUNT)]).toEqual([
      31,
      'source-blank',
      'source-error',
      'source-gone',
    ]);
  });

  it('takes a named range of one cell', () => {
    const named = (cells: Cell[][]) =>
      sourceSays('Premium_sold', {}, COUNT, { names: [{ name: 'Premium_Sold', cells }] });
    expect([named([[31]]), named([[1, 2]]), named([[1], [2]]), sourceSays('Premium_sold', {})]).toEqual([
      31,
      'source-range',
      'source-range',
      'source-gone',
    ]);
  });
});

describe('What cannot be worked out is said, never reported', () => {
  const rows = (...all: Cell[][]) => ({ Sales: [['Region', 'Premium'], ...all] });
  it.each<[string, Record<string, Cell[][]>, number | string]>([
    ['count of Sales', {}, 'source-gone'],
    ['Sales!C4', {}, 'source-gone'],
    ['sum of Gold in Sales', rows(['N', 1]), 'source-gone'],
    ['count of Sales where Shop = 1', rows(['N', 1]), 'source-gone'],
    ['count of Sales', rows(), 'source-blank'],
    ['sum of Premium in Sales', rows(['', ''], ['', false]), 'source-blank'],
    ['count of Sales where Region = S', rows(['N', 1]), 0],
    ['sum of Premium in Sales where Region = S', rows(['N', 1]), 0],
    ['average of Premium in Sales where Region = S', rows(['N', 1]), 'source-blank'],
    ['last of Premium in Sales', rows(['N', '']), 'source-blank'],
    ['sum of Premium in Sales', rows(['N', 1], ['S', 'n/a']), 'source-text'],
    ['sum of Premium in Sales', rows(['N', 1], ['S', '#REF!']), 'source-error'],
    ['count of Sales where Region = N', rows(['#REF!', 1]), 'source-error'],
    ['sum of Premium in Sales', rows(['N', '10%'], ['S', 12]), 'source-doubt'],
  ])('%s', (typed, tabs, value) => {
    expect([typed, sourceSays(typed, tabs)]).toEqual([typed, value]);
  });

  it('says where in the tab the cell stands that is in the way', () => {
    const typed = 'sum of Premium in Sales';
    const cells = said(typed, rows(['N', 1], ['S', 'n/a']));
    expect(valueOfSource(COUNT, typed, cells, '.')).toEqual({
      ok: false,
      code: 'source-text',
      what: 'n/a',
      row: 3,
    });
  });

  it('goes through as many rows as are allowed, and says where there are more', () => {
    const of = (count: number) => rows(...Array.from({ length: count }, () => ['N', 1]));
    expect(sourceSays('count of Sales', of(BOUNDS.sourceRows))).toBe(BOUNDS.sourceRows);
    expect(sourceSays('count of Sales', of(BOUNDS.sourceRows + 1))).toBe('source-too-large');
  });

  it('gives a share of rows to a key result in percent', () => {
    expect(sourceSays('share of Trainings where Passed = yes', BOOK, RATE)).toBe(0.5);
  });
});

describe('Folds hold for any column', () => {
  it('the sum is that of the numbers, the average within the least and the most', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), (all) => {
        const far = { ...COUNT, baseline: -1_000_000, target: 1_000_000 };
        const tabs = { T: [['A'], ...all.map((each) => [each])] };
        const [sum, low, mean, high] = ['sum', 'min', 'average', 'max'].map((fold) =>
          Number(sourceSays(`${fold} of A in T`, tabs, far)),
        ) as [number, number, number, number];
        expect(sum).toBe(all.reduce((one, other) => one + other, 0));
        expect(low <= mean + 1e-9 && mean <= high + 1e-9).toBe(true);
      }),
    );
  });
});

describe('Many sources of one tab', () => {
  /** The rows of a tab, with how often a cell of them was looked at. */
  function looked(rows: Cell[][]) {
    const counted = { looks: 0 };
    const watched = rows.map(
      (row) =>
        new Proxy(row, {
          get: (target, at) => {
            if (typeof at === 'string' && /^[1-9]\d*$/.test(at)) counted.looks += 1;
            return Reflect.get(target, at);
          },
        }),
    );
    return { counted, watched };
  }

  it('look at each of its cells once, however many they are and whatever they ask', () => {
    const columns = [
      ['', 'Who', 'Amount', 'Day'],
      ...Array.from({ length: 50 }, (_, at) => [at + 2, `P${at % 5}`, `1,${100 + at}.5`, '2025-01-10']),
    ];
    const { counted, watched } = looked(columns);
    const cells = { own: new Map(), names: [], tabs: [{ tab: 'T', cells: [], columns: watched }] };
    const far = { ...COUNT, target: 1_000_000 };
    for (let at = 0; at < 40; at += 1)
      for (const typed of [
        `count of T where Who = P${at % 5} and Day >= 2025-01-0${1 + (at % 9)}`,
        `sum of Amount in T where Amount > ${at}`,
        'average of Amount in T',
      ])
        expect(valueOfSource(far, typed, cells, '.').ok).toBe(true);
    // Three columns are asked for, of 50 rows and their heading; each cell is taken out of its row once.
    expect(counted.looks).toBeLessThanOrEqual(3 * 51);
  });
});
