// The specification of what Check mends by a press: where there is exactly one way out, and nowhere else.
import { describe, expect, it } from '@jest/globals';
import { fixes, withChanges } from '../../shared/check/fixes.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { type CellAt, planWith } from './book.ts';

/** What is offered: `cell: before → after`. */
function offered(...cells: CellAt[]): string[] {
  const book = planWith(...cells);
  const { faults } = readWorkbook(book, { only: 'plan' });
  return [...fixes(book, faults).values()].map(
    ({ tab, row, column, before, after }) => `${tab} ${row}/${column}: ${before} → ${after}`,
  );
}

const DUE = 10;
const OWNER = 8;
const TARGET = 7;
const TYPE = 5;

describe('one way out', () => {
  it.each<[what: string, cell: CellAt, after: string]>([
    ['a misspelt heading', ['Key results', 1, 7, 'Tarqet'], 'Target'],
    ['a heading of another tool', ['Key results', 1, 8, 'Owner (DRI)'], 'Owner'],
    ['a misspelt tab', ['Units', 0, 0, 'Uints'], 'Units'],
    ['a misspelt setting', ['Settings', 4, 1, 'Cycle strat'], 'Cycle start'],
    ['a setting’s short key with one sign wrong', ['Settings', 5, 1, '语种'], '语言'],
    ['a setting with a slip in traditional signs', ['Settings', 5, 1, '紅燈閥值'], '红灯阈值'],
    ['a heading in traditional signs', ['Key results', 1, 8, '負責人'], 'Owner'],
    ['a tab in traditional signs', ['Units', 0, 0, '組織'], 'Units'],
    ['a unit’s name with a slip', ['People', 3, 3, 'Corner Bakry'], 'Corner Bakery'],
    ['a unit’s name with a slip among several', ['People', 3, 3, 'U1; Corner Bakry'], 'U1; Corner Bakery'],
    ['a person’s name with a slip', ['Key results', 2, OWNER, 'Ben Leee'], 'Ben Lee'],
    ['an address with a comma', ['Key results', 2, OWNER, 'ben@shop,example'], 'ben@shop.example'],
    ['an address in brackets', ['People', 3, 1, 'Ben Lee <ben@shop.example>'], 'ben@shop.example'],
    ['a slip in the month’s name', ['Key results', 2, DUE, '15 Marh 2025'], '2025-03-15'],
    ['a slip in it as Americans write it', ['Key results', 2, DUE, 'Marsh 15, 2025'], '2025-03-15'],
    ['a day without signs', ['Key results', 2, DUE, '20250315'], '2025-03-15'],
    ['a day with its weekday', ['Key results', 2, DUE, '2025-03-15 (Sat)'], '2025-03-15'],
    ['two readings, one of them in the cycle', ['Key results', 2, DUE, '3/4/2025'], '2025-03-04'],
    ['a year of two digits', ['Key results', 2, DUE, '15/03/25'], '2025-03-15'],
    ['a slip in a choice', ['Key results', 2, TYPE, 'incraese'], 'increase'],
    ['a role with a slip', ['People', 3, 5, 'membr'], 'member'],
    ['letters for digits', ['Key results', 2, TARGET, '1O0'], '100'],
    ['a plus behind a number', ['Key results', 2, TARGET, '140+'], '140'],
  ])('%s', (_what, cell, after) => {
    const [tab, row, column, typed] = cell;
    expect(offered(cell)).toEqual([
      row === 0 ? `${typed} 0/0: ${typed} → ${after}` : `${tab} ${row}/${column}: ${typed} → ${after}`,
    ]);
  });

  it('is offered for an hour as it is written in either kind of Chinese signs', () => {
    for (const typed of ['8点30分', '8點30分', '8時30分'])
      expect(offered(['Settings', 7, 1, '快照截止時刻'], ['Settings', 7, 2, typed])).toEqual([
        `Settings 7/2: ${typed} → 08:30`,
      ]);
  });

  it('is offered in the language that the tab is written in', () => {
    const book = planWith();
    const tab = book.tabs.find(({ name }) => name === 'Key results')!;
    tab.rows[0] = [
      '编号',
      '目标编号',
      '关键结果',
      '指标',
      '类型',
      '基线',
      '目标植',
      '负责人',
      '开始',
      '截止',
    ];
    const { faults } = readWorkbook(book, { only: 'plan' });
    expect([...fixes(book, faults).values()].map(({ after }) => after)).toContain('目标值');
  });

  it('leaves a plan behind that reads well', () => {
    const book = planWith(
      ['Units', 0, 0, 'Uints'],
      ['Key results', 2, DUE, '15 Marh 2025'],
      ['Key results', 3, OWNER, 'mia@shop,example'],
    );
    const first = fixes(book, readWorkbook(book, { only: 'plan' }).faults);
    const mended = withChanges(book, [...first.values()]);
    const second = fixes(mended, readWorkbook(mended, { only: 'plan' }).faults);
    expect(readWorkbook(withChanges(mended, [...second.values()]), { only: 'plan' }).problems).toEqual([]);
  });
});

describe('what could be two things', () => {
  it.each<[what: string, cell: CellAt]>([
    ['two readings of a day, both in the cycle', ['Key results', 2, DUE, '2/3/2025']],
    ['a day that is none', ['Key results', 2, DUE, '31 February 2025']],
    ['a name that resembles nobody', ['Key results', 2, OWNER, 'Somebody else']],
    ['a unit that is not there', ['People', 3, 3, 'Second Bakery']],
    ['a word for a number', ['Key results', 2, TARGET, 'many']],
    ['two readings of a number', ['Key results', 2, TARGET, '1,250']],
    ['a choice that is none', ['Key results', 2, TYPE, 'sideways']],
    ['a blank that is needed', ['Key results', 2, 3, '']],
  ])('is left to people: %s', (_what, cell) => {
    expect(offered(cell)).toEqual([]);
  });

  it('is left to people: a name that two resemble', () => {
    expect(offered(['People', 4, 2, 'Ben Lea'], ['Key results', 2, OWNER, 'Ben Leo'])).toEqual([]);
  });

  it('is left to people: a fix after which the cell is still wrong', () => {
    // The day is readable, but after the cycle.
    expect(offered(['Key results', 2, DUE, '15 June 2025'])).toEqual([]);
  });
});
