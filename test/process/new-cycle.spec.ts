// The specification of the end of a cycle: what follows it, what is unfinished, and the rows that are carried
// forward. Never a spreadsheet.
import { describe, expect, it } from '@jest/globals';
import { foldBoard } from '../../shared/board/fold.ts';
import type { KeyResult } from '../../shared/model/plan.ts';
import { carryForward } from '../../shared/process/carry-forward.ts';
import { archiveTitle, cycleCells } from '../../shared/process/cycle-cells.ts';
import { cycleAfter, endingsOf } from '../../shared/process/new-cycle.ts';
import {
  keyResultOf,
  objectiveOf,
  planOf,
  processOf,
  reportOf,
  settingsOf,
  stateAfter,
} from '../support/plans.ts';

describe('the cycle that follows', () => {
  it.each([
    ['a quarter', '2025 Q1', '2025-01-01', '2025-03-31', '2025 Q2', '2025-04-01', '2025-06-30'],
    ['over the year’s end', '2025 Q4', '2025-10-01', '2025-12-31', '2026 Q1', '2026-01-01', '2026-03-31'],
    ['with the quarter first', 'Q3 2025', '2025-07-01', '2025-09-30', 'Q4 2025', '2025-10-01', '2025-12-31'],
    ['without a year', 'Q1', '2025-01-01', '2025-03-31', 'Q2', '2025-04-01', '2025-06-30'],
    [
      'in Chinese',
      '2025年第四季度',
      '2025-10-01',
      '2025-12-31',
      '2026年第一季度',
      '2026-01-01',
      '2026-03-31',
    ],
    ['a month', 'January', '2025-01-01', '2025-01-31', '2025-02-01 – 2025-02-28', '2025-02-01', '2025-02-28'],
    [
      'into a leap year',
      'x',
      '2027-12-01',
      '2027-12-31',
      '2028-01-01 – 2028-01-31',
      '2028-01-01',
      '2028-01-31',
    ],
    ['ninety days', '', '2025-01-06', '2025-04-05', '2025-04-06 – 2025-07-04', '2025-04-06', '2025-07-04'],
  ])('after %s', (_, cycle, cycleStart, cycleEnd, name, start, end) =>
    expect(cycleAfter({ cycle, cycleStart, cycleEnd })).toEqual({ name, start, end }),
  );
});

describe('how a key result ends', () => {
  const ending = (changes: Partial<KeyResult>, values: [string, number][]) => {
    const keyResult = keyResultOf(changes);
    const settings = settingsOf();
    const plan = planOf({ settings, objectives: [objectiveOf()], keyResults: [keyResult] });
    const states = new Map([
      [
        'K1',
        stateAfter(
          keyResult,
          settings,
          values.map(([day, value]) => reportOf(day, value)),
        ),
      ],
    ]);
    const process = processOf();
    const asOf = { day: '2025-04-02', at: Date.parse('2025-04-02T12:00:00+08:00') };
    const board = foldBoard({ plan, states, process, warnings: [] }, asOf);
    return endingsOf({ plan, states, process, board, asOf })[0]!;
  };

  it.each([
    ['just short of its target it is unfinished', 99.9, false],
    ['at its target it is finished', 100, true],
    ['beyond it too', 130, true],
  ])('%s', (_, value, finished) =>
    expect(ending({}, [['2025-03-31', value]])).toMatchObject({ attainment: value / 100, value, finished }),
  );

  it('that nobody reported on has no score and is unfinished', () =>
    expect(ending({}, [])).toMatchObject({ attainment: null, value: null, finished: false, status: 'none' }));

  it('keeps the baseline of a milestone, of yes-no and of maintain, which is fixed', () => {
    expect(ending({ type: 'milestone', target: 1 }, [['2025-03-31', 0.6]]).movesBaseline).toBe(false);
    expect(ending({ type: 'maintain', high: 4 }, [['2025-03-31', 3]])).toMatchObject({
      movesBaseline: false,
      finished: true,
    });
  });
});

const objectives = (
  rows: string[][],
  headings = ['Objective ID', 'Unit', 'Objective', 'Aligned to', 'Ours'],
) => ({
  name: 'Objectives',
  rows: [headings, ...rows],
});
const HEADINGS = ['KR ID', 'Objective ID', 'Key result', 'Baseline', 'Target', 'Start', 'Due', 'Plan'];
const keyResults = (rows: (string | number)[][], headings = HEADINGS) => ({
  name: 'Key results',
  rows: [headings, ...rows],
});
const ended = (id: string, objectiveId: string, value: number | null, more = {}) => ({
  id,
  objectiveId,
  value,
  finished: false,
  movesBaseline: true,
  percent: false,
  ...more,
});

describe('what is carried forward', () => {
  const goals = objectives([
    ['O1', 'HQ', 'Premium', '', 'a'],
    ['O2', 'E', 'Premium in the east', 'K1', 'b'],
    ['O3', 'S', 'Done', 'O1', 'c'],
    ['O4', 'E', 'Below what is done', 'O3', 'd'],
  ]);
  const results = keyResults([
    ['K1', 'O1', 'Share', '12%', '18%', '', '2025-03-31', '2025-02-01:15%'],
    ['K2', 'O2', 'Sales', 0, 100, '2025-01-13', '', ''],
    ['K3', 'O3', 'Stores', 0, 8, '', '', ''],
    ['K4', 'O4', 'Visits', 5, 90, '', '', ''],
  ]);
  const endings = [
    ended('K1', 'O1', 0.154, { percent: true }),
    ended('K2', 'O2', 73),
    ended('K3', 'O3', 8, { finished: true }),
    ended('K4', 'O4', null),
  ];

  it('is unfinished: new IDs, baseline from the last value, dates and plan of the new cycle; what people keep beside stays', () => {
    const carried = carryForward(goals, results, endings, true);
    expect(carried.keyResults).toEqual([
      ['K1.2', 'O1.2', 'Share', '15.4%', '18%', '', '', ''],
      ['K2.2', 'O2.2', 'Sales', 73, 100, '', '', ''],
      ['K4.2', 'O4.2', 'Visits', 5, 90, '', '', ''],
    ]);
    expect(carried.objectives).toEqual([
      ['O1.2', 'HQ', 'Premium', '', 'a'],
      ['O2.2', 'E', 'Premium in the east', 'K1.2', 'b'],
      ['O4.2', 'E', 'Below what is done', '', 'd'],
    ]);
    expect(carried.unaligned).toEqual(['O4.2']);
  });

  it('is carried once more the next time, never under an ID that is taken', () => {
    const again = carryForward(
      objectives([['O1.2', 'HQ', 'x', '', '']]),
      keyResults([
        ['K1.2', 'O1.2', 'a', 0, 1, '', '', ''],
        ['K1.3', 'O1.2', 'b', 0, 1, '', '', ''],
      ]),
      [ended('K1.2', 'O1.2', null), ended('K1.3', 'O1.2', null, { finished: true })],
      true,
    );
    expect(again.keyResults.map(([id]) => id)).toEqual(['K1.4']);
    expect(again.objectives.map(([id]) => id)).toEqual(['O1.3']);
  });

  it('is nothing where the admin starts anew, but for what was typed since and never published', () => {
    const more = keyResults([
      ...results.rows.slice(1),
      ['', 'O9', 'New', 0, 5, '', '', ''],
      ['', '', '', '', '', '', '', ''],
    ]);
    const typed = objectives([...goals.rows.slice(1), ['O9', 'HQ', 'Next battle', '', '']]);
    const carried = carryForward(typed, more, endings, false);
    expect(carried.keyResults).toEqual([['', 'O9', 'New', 0, 5, '', '', '']]);
    expect(carried.objectives).toEqual([['O9', 'HQ', 'Next battle', '', '']]);
  });

  it('reads tabs with Chinese headings in any order', () => {
    const carried = carryForward(
      objectives([['高端', 'O1', 'HQ']], ['目标', '目标编号', '组织']),
      keyResults([['销量', 'K1', 'O1', 100, 0]], ['关键结果', '编号', '目标编号', '目标值', '基线']),
      [ended('K1', 'O1', 40)],
      true,
    );
    expect(carried.keyResults).toEqual([['销量', 'K1.2', 'O1.2', 100, 40]]);
    expect(carried.objectives).toEqual([['高端', 'O1.2', 'HQ']]);
  });
});

describe('the cells of Settings', () => {
  const next = { name: '2025 Q2', start: '2025-04-01', end: '2025-06-30' };
  it('that change are the cycle, its days and the meeting that is over, in either language', () => {
    const rows = [
      ['项', '值'],
      ['周期', '2025 Q1'],
      ['Cycle start', '2025-01-01'],
      ['周期结束', '2025-03-31'],
      ['解码会', '2025-01-06 09:00'],
      ['黄灯阈值', '15%'],
    ];
    expect(cycleCells({ name: '设置', rows }, next).map(({ row, after }) => [row, after])).toEqual([
      [2, '2025 Q2'],
      [3, '2025-04-01'],
      [4, '2025-06-30'],
      [5, ''],
    ]);
  });
  it('that say so already are left alone', () => {
    const rows = [
      ['Key', 'Value'],
      ['Cycle', '2025 Q2'],
    ];
    expect(cycleCells({ name: 'Settings', rows }, next)).toEqual([]);
  });
  it.each([
    ['2025 Q1', 1, 'Objectives 2025 Q1'],
    ['2025 Q1', 2, 'Objectives 2025 Q1 (2)'],
    ['Q1/2025 [draft]?', 1, 'Objectives Q1-2025 -draft-'],
    ['', 1, 'Objectives –'],
  ])('name the archive of %j, number %i, %s', (cycle, number, title) =>
    expect(archiveTitle('Objectives', cycle, number)).toBe(title),
  );
});
