// Where a value comes from: how a source is written, and what it says of its key result, cell by cell.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BOUNDS } from '../../../shared/model/bounds.ts';
import type { KeyResult } from '../../../shared/model/plan.ts';
import type { Cell, DecimalMark } from '../../../shared/model/workbook.ts';
import { parseSource } from '../../../shared/sheet/source/parse-source.ts';
import { pickCells, readsFor } from '../../../shared/sheet/source/reads.ts';
import type { SourceCells } from '../../../shared/sheet/source/source.ts';
import { valueOfSource } from '../../../shared/sheet/source/value-of-source.ts';
import { sameName } from '../../../shared/sheet/table/normal.ts';

const COUNT: KeyResult = {
  id: 'KR1',
  objectiveId: 'O1',
  text: 'Premium buyers',
  metricId: '',
  type: 'increase',
  baseline: 0,
  target: 100,
  low: null,
  high: null,
  weight: null,
  owner: 'ann@x.com',
  start: '2025-01-01',
  due: '2025-03-31',
  points: [],
  percent: false,
};
const RATE: KeyResult = { ...COUNT, target: 0.4, percent: true };
const DONE: KeyResult = { ...COUNT, type: 'yes-no', target: 1 };

/** What the spreadsheet with these tabs says when it is asked for what the source needs. */
function said(
  typed: string,
  tabs: Record<string, Cell[][]>,
  { own = new Map(), names = [] }: Partial<SourceCells> = {},
): SourceCells {
  const parsed = parseSource(typed);
  const reads = parsed.ok ? readsFor([parsed.source]).tabs : [];
  return {
    own,
    names,
    tabs: reads.flatMap((read) =>
      Object.entries(tabs).flatMap(([name, rows]) =>
        sameName(name) === sameName(read.tab) ? [pickCells(read, rows)] : [],
      ),
    ),
  };
}

function sourceSays(
  typed: string,
  tabs: Record<string, Cell[][]>,
  keyResult = COUNT,
  { mark = '.', ...rest }: Partial<SourceCells> & { mark?: DecimalMark | null } = {},
): number | string {
  const read = valueOfSource(keyResult, typed, said(typed, tabs, rest), mark);
  return read.ok ? read.value : read.code;
}

const SALES: Cell[][] = [
  ['Day', 'Region', 'Premium', 'Rate'],
  ['2025-01-03', 'North', 10, '10%'],
  ['2025-01-04', 'East', 20, '20%'],
  ['2025-01-05', 'North', 31, '30%'],
  ['', '', '', ''],
];
const TRAININGS: Cell[][] = [
  ['Who', 'Passed', 'Score'],
  ['Ann', 'yes', 90],
  ['Bo', 'No', 60],
  ['Cy', true, '1,080'],
  ['Di', '', ''],
];
const BOOK = { Sales: SALES, Trainings: TRAININGS, 销售: SALES, 培训: TRAININGS, "Bo's sales": SALES };

describe('A source is written as people say it', () => {
  it.each([
    ['Sales!C4', 31],
    ['Sales!$c$4', 31],
    ['Sales！C4', 31],
    ["'Bo''s sales'!C4", 31],
    ['「销售」!C4', 31],
    ['Sales[Premium].last', 31],
    ['sales[premium].FIRST', 10],
    ['Sales[Premium].sum', 61],
    ['Sales[Premium].max where Region = East', 20],
    ['sum of Sales[Premium]', 61],
    ['sum of Premium in Sales', 61],
    ['total of Premium in Sales where Region = north', 41],
    ['average of Premium in Sales where Region = North', 20.5],
    ["lowest of Premium in 'Bo's sales'", 10],
    ['last of Premium in Sales where Day <= 2025-01-04', 20],
    ['sum of Premium in Sales where Region = North and Day > 2025-01-03', 31],
    ['count of Trainings where Passed = yes', 2],
    ['count of Trainings where Passed is not yes', 2],
    ['count of Trainings where Score ≥ 90', 2],
    ['count of Trainings where Score = blank', 1],
    ['count of Trainings', 4],
    ['count of rows in Trainings', 4],
    ['number of Score in Trainings', 3],
    ['销售[Premium].最后', 31],
    ['销售[Premium]的合计', 61],
    ['合计：销售的Premium，其中 Region = North', 41],
    ['计数：培训，其中 Passed = 是', 2],
    ['培训中 Passed = 是 的数量', 2],
    ['培训中Passed=是的数量', 2],
    ['培训中的数量', 4],
    ['销售中Region=North的Premium合计', 41],
    ['销售中Premium的平均值，其中 Region = North 且 Day ≥ 2025-01-05', 31],
  ])('%s', (typed, value) => {
    expect([typed, sourceSays(typed, BOOK)]).toEqual([typed, value]);
  });

  it.each([
    ['the sales of last week', 'source-unreadable'],
    ['', 'source-unreadable'],
    ['Sales!', 'source-unreadable'],
    ['Sales[Premium]', 'source-unreadable'],
    ['Sales[].last', 'source-unreadable'],
    ['sum of Sales', 'source-unreadable'],
    ['share of Sales', 'source-unreadable'],
    ['count of Trainings where Passed', 'source-unreadable'],
    ['count of Trainings where Passed =', 'source-unreadable'],
    ['C14', 'source-without-tab'],
    ['Sales!C2:C14', 'source-range'],
    ['Sales!C:C', 'source-range'],
  ])('“%s” is asked about: %s', (typed, code) => {
    expect(parseSource(typed)).toEqual({ ok: false, code });
  });

  it('never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      ..."Sales!C4[].=中的数量合计 where and ’'「」:，%$".split(''),
      ' of ',
      ' in ',
    );
    const typed = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseSource(text);
        if (parsed.ok) readsFor([parsed.source]);
      }),
    );
  });

  it('finds every cell by the letters that a spreadsheet gives it', () => {
    expect(['A1', 'Z9', 'AA10', 'ZZZ1000000'].map((cell) => parseSource(`S!${cell}`))).toEqual(
      [
        [1, 1],
        [9, 26],
        [10, 27],
        [1_000_000, 18_278],
      ].map(([row, column]) => ({ ok: true, source: { kind: 'cell', tab: 'S', row, column } })),
    );
  });
});

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
