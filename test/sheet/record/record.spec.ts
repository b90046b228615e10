// Takes requests, signals, micro-OKRs, points and adjustments as people type them; says what is read and
// which cell is named. Never runs the process.
import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { bookPlus, said } from '../book.ts';
import { reading } from './reading.ts';

describe('Support, signals, micro-OKRs, points and adjustments', () => {
  it('support is asked for, and lent', () => {
    const headings = [
      'Support ID',
      'Date',
      'KR ID',
      'Kind',
      'Request',
      'Decision',
      'From unit',
      'Decided on',
    ];
    const { happenings, problems } = reading('Support', headings, [
      'S1',
      '2025-02-07 11:20',
      'KR3',
      '人员',
      'A crew',
      '借调',
      'EC',
      '2025-02-08 15:40',
    ]);
    expect(problems).toEqual([]);
    expect(happenings.support[0]).toMatchObject({
      kind: 'people',
      decision: 'lent',
      fromUnit: 'EC',
      decidedOn: '2025-02-08T15:40',
    });
    expect(
      said(
        reading('Support', headings, ['', '2025-02-07', 'KR3', 'money', '', 'lent', 'XX', '2025-02-06'])
          .problems,
      ),
    ).toEqual([
      'Support 2 Kind: unknown-choice',
      'Support 2 Request: missing-value',
      'Support 2 From unit: unknown-reference',
      'Support 2 Decided on: impossible-moment',
    ]);
  });

  it('a signal is acknowledged after it came', () => {
    const headings = ['Signal ID', 'At', 'What', 'Acknowledged at', 'Linked to'];
    expect(
      reading('Signals', headings, ['', '2025-01-12 20:15', 'Price war', '2025-01-13 10:05', 'O2']).happenings
        .signals[0],
    ).toMatchObject({ id: 'SG1', acknowledgedAt: '2025-01-13T10:05', linkedTo: 'O2' });
    expect(
      said(reading('Signals', headings, ['SG1', '2025-01-12 20:15', '', '2025-01-12 20:00', 'O9']).problems),
    ).toEqual([
      'Signals 2 What: missing-value',
      'Signals 2 Acknowledged at: impossible-moment',
      'Signals 2 Linked to: unknown-reference',
    ]);
  });

  it('a micro-OKR is a person’s of the company and runs ninety days unless said', () => {
    const headings = ['Micro-OKR ID', 'Email', 'Goal', 'Steps', 'Start', 'Due', 'Points', 'Confirmed on'];
    expect(
      reading('Micro-OKRs', headings, [
        'MO1',
        'CY@x.example',
        'Master 3 talks',
        'one；two',
        '2025-01-01',
        '',
        100,
        '',
      ]).happenings.microOkrs[0],
    ).toMatchObject({ email: 'cy@x.example', steps: ['one', 'two'], due: '2025-04-01', points: 100 });
    expect(
      said(
        reading('Micro-OKRs', headings, [
          'MO1',
          'zed@x.example',
          '',
          '',
          '2025-03-01',
          '2025-02-01',
          -5,
          '2025-02-01',
        ]).problems,
      ),
    ).toEqual([
      'Micro-OKRs 2 Email: unknown-reference',
      'Micro-OKRs 2 Goal: missing-value',
      'Micro-OKRs 2 Start: start-after-due',
      'Micro-OKRs 2 Points: not-whole',
      'Micro-OKRs 2 Confirmed on: impossible-moment',
    ]);
  });

  it('points are booked in whole numbers, for rewards that there are', () => {
    const book = bookPlus(
      'Points',
      ['Date', 'Email', 'Change', 'Reason', 'Reward ID'],
      ['2025-01-23', 'cy@x.example', -60, 'Course', 'RW1'],
      ['2025-01-23', 'cy@x.example', 1.5, '', 'RW2'],
    );
    book.tabs.push({
      name: '兑换',
      rows: [
        ['编号', '奖励', '积分', '库存'],
        ['RW1', '外部课程', 150, 5],
        ['', '试用', 60, ''],
      ],
    });
    const { happenings, problems, plan } = readWorkbook(book);
    expect(plan?.rewards).toEqual([
      { id: 'RW1', reward: '外部课程', points: 150, stock: 5 },
      { id: 'RW3', reward: '试用', points: 60, stock: null },
    ]);
    expect(happenings.points).toEqual([
      { row: 2, date: '2025-01-23', email: 'cy@x.example', change: -60, reason: 'Course', rewardId: 'RW1' },
    ]);
    expect(said(problems)).toEqual(['Points 3 Change: not-whole', 'Points 3 Reward ID: unknown-reference']);
  });

  it('an adjustment keeps what stood in the cell', () => {
    const headings = ['At', 'KR ID', 'Field', 'Before', 'After', 'By', 'Reason'];
    const { happenings, problems } = reading(
      'Adjustments',
      headings,
      ['2025-02-11 10:20', 'KR1', '目标值', '20%', '18%', 'ann@x.example', 'Festival'],
      ['2025-02-12', 'KR3', 'weight', '', 30, '', ''],
    );
    expect(problems).toEqual([]);
    expect(happenings.adjustments.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['target', '20%', '18%'],
      ['weight', '', '30'],
    ]);
    expect(
      said(
        reading(
          'Adjustments',
          headings,
          ['2025-02-11', 'KR1', 'owner', '', ''],
          ['2025-02-11', 'KR1', 'target', 'low', ''],
        ).problems,
      ),
    ).toEqual([
      'Adjustments 2 Field: unknown-choice',
      'Adjustments 3 Before: bad-number',
      'Adjustments 3 After: missing-value',
    ]);
  });

  it('an adjusted plan must read as a plan', () => {
    const headings = ['At', 'KR ID', 'Field', 'Before', 'After'];
    expect(
      said(
        reading('Adjustments', headings, [
          '2025-02-11',
          'KR3',
          '计划',
          '2025-02-01:40；2025-03-01:30',
          'sooner',
        ]).problems,
      ),
    ).toEqual(['Adjustments 2 After: bad-plan']);
  });

  it('a person’s text that looks like a formula stays text', () => {
    const read = reading(
      'Signals',
      ['Signal ID', 'At', 'What'],
      ['SG1', '2025-01-12', '=IMPORTXML("http://x.example")'],
    );
    expect(read.happenings.signals[0]?.what).toBe('=IMPORTXML("http://x.example")');
    expect(read.problems).toEqual([]);
  });
});
