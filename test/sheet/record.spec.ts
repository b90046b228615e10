// Takes process tabs as people type them; says what is read and which cell is named. Never runs the process.
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../shared/model/workbook.ts';
import { keyResultsText, parseKeyResults } from '../../shared/sheet/cells/proposed-key-results.ts';
import { readWorkbook } from '../../shared/sheet/index.ts';
import { bookPlus, said } from './book.ts';

const reading = (tab: string, headings: string[], ...rows: Cell[][]) =>
  readWorkbook(bookPlus(tab, headings, ...rows));

const proposalHeadings = [
  'Proposal ID',
  'Date',
  'Unit',
  'Answers',
  'Objective ID',
  'Objective',
  'Key results',
  'Alignment score',
  'Resources',
  'Idea',
  'Decision',
  'Decided on',
  'Decided by',
  'Reason',
];
const proposal: Record<string, Cell> = {
  'Proposal ID': 'P1',
  Date: '2025-01-08 09:40',
  Unit: 'SC',
  Answers: 'KR1',
  Objective: 'Try premium where people train',
  'Key results': '6 gym days, 0, 6; trial rate, 5%, 12%',
  'Alignment score': 5,
  Resources: 'Six venues, 48,000 yuan, by 20 January',
  Idea: 'Gym days',
};
const proposing = (changes: Record<string, Cell> = {}) =>
  reading(
    'Proposals',
    proposalHeadings,
    proposalHeadings.map((column) => ({ ...proposal, ...changes })[column] ?? ''),
  );

describe('A proposal', () => {
  it('is read with its key results', () => {
    const { happenings, problems } = proposing({
      Decision: 'adopted',
      'Decided on': '2025-01-09',
      'Decided by': 'ann@x.example',
      'Objective ID': 'O2',
    });
    expect(problems).toEqual([]);
    expect(happenings.proposals[0]).toMatchObject({
      row: 2,
      id: 'P1',
      date: '2025-01-08T09:40',
      answers: 'KR1',
      alignmentScore: 5,
      decision: 'adopted',
      decidedOn: '2025-01-09',
      objectiveId: 'O2',
      keyResults: [
        { text: '6 gym days', baseline: 0, target: 6, percent: false },
        { text: 'trial rate', baseline: 0.05, target: 0.12, percent: true },
      ],
    });
  });

  it.each<[Cell]>([[0], [6], [4.5], ['five'], [''], ['5%'], [true]])(
    'with the score %j is refused',
    (score) => {
      expect(said(proposing({ 'Alignment score': score }).problems)).toEqual([
        'Proposals 2 Alignment score: bad-score',
      ]);
    },
  );

  it('takes the score as text or in full width', () => {
    expect(
      ['5', '５', 1].map(
        (score) => proposing({ 'Alignment score': score }).happenings.proposals[0]?.alignmentScore,
      ),
    ).toEqual([5, 5, 1]);
  });

  it('without resources is refused; an explicit none is an answer', () => {
    expect(said(proposing({ Resources: ' ' }).problems)).toEqual(['Proposals 2 Resources: no-resources']);
    expect(proposing({ Resources: 'none' }).problems).toEqual([]);
  });

  it.each<[string, Cell, string]>([
    ['Answers', 'KR9', 'unknown-reference'],
    ['Unit', '', 'missing-value'],
    ['Key results', 'more sales', 'bad-key-results'],
    ['Key results', 'sales, 5, 5', 'bad-key-results'],
    ['Key results', 'share, 12%, 18', 'bad-key-results'],
    ['Date', '8/1/2025', 'ambiguous-date'],
    ['Objective ID', 'O9', 'unknown-reference'],
  ])('%s %j is %s', (column, value, code) => {
    expect(said(proposing({ [column]: value }).problems)).toEqual([`Proposals 2 ${column}: ${code}`]);
  });

  it('is not decided before it was made, nor returned without a reason, nor without a day', () => {
    expect(
      said(proposing({ Decision: 'returned', 'Decided on': '2025-01-08', Reason: 'Which?' }).problems),
    ).toEqual(['Proposals 2 Decided on: impossible-moment']);
    expect(said(proposing({ Decision: 'returned', 'Decided on': '2025-01-09' }).problems)).toEqual([
      'Proposals 2 Reason: needs-other',
    ]);
    expect(said(proposing({ Decision: '采纳' }).problems)).toEqual(['Proposals 2 Decided on: needs-other']);
    expect(said(proposing({ 'Decided on': '2025-01-09' }).problems)).toEqual([
      'Proposals 2 Decision: needs-other',
    ]);
  });

  it('adopted twice is named', () => {
    const row = (id: string) =>
      proposalHeadings.map(
        (column) => ({ ...proposal, 'Proposal ID': id, 'Objective ID': 'O2' })[column] ?? '',
      );
    expect(said(reading('Proposals', proposalHeadings, row('P1'), row('P2')).problems)).toEqual([
      'Proposals 3 Objective ID: duplicate-id',
    ]);
  });
});

describe('Key results of a proposal', () => {
  it('read thousands, full-width signs and commas in the text', () => {
    expect(parseKeyResults('1,500 bundles sold, to members, 0, 1,500；门店，０，12')).toEqual([
      { text: '1,500 bundles sold, to members', baseline: 0, target: 1500, percent: false },
      { text: '门店', baseline: 0, target: 12, percent: false },
    ]);
    expect(parseKeyResults('stands,5,500')).toEqual([
      { text: 'stands', baseline: 5, target: 500, percent: false },
    ]);
    expect(parseKeyResults('')).toBeNull();
  });

  it('written read the same', () => {
    const keyResults = [
      { text: 'a share', baseline: 0.07, target: 0.29, percent: true },
      { text: 'stands, open', baseline: 0, target: 1500, percent: false },
    ];
    expect(parseKeyResults(keyResultsText(keyResults))).toEqual(keyResults);
  });
});

describe('A review', () => {
  const headings = [
    'KR ID',
    'Opened at',
    'Responded at',
    'Started at',
    'Closed at',
    'Measure',
    'Outcome',
    'By',
  ];
  const reviewing = (...rows: Cell[][]) => reading('Reviews', headings, ...rows);

  it('is read with its steps', () => {
    const { happenings, problems } = reviewing([
      'KR1',
      '2025-01-10 12:00',
      '2025-01-10 18:00',
      '2025-01-13',
      '2025-01-24 19:00',
      'Short videos',
      'effective',
      'ann@x.example',
    ]);
    expect(problems).toEqual([]);
    expect(happenings.reviews).toEqual([
      {
        row: 2,
        keyResultId: 'KR1',
        openedAt: '2025-01-10T12:00',
        respondedAt: '2025-01-10T18:00',
        startedAt: '2025-01-13',
        closedAt: '2025-01-24T19:00',
        measure: 'Short videos',
        outcome: 'effective',
        by: 'ann@x.example',
      },
    ]);
  });

  it.each<[Cell[], string]>([
    [['KR1', '2025-01-10 12:00', '2025-01-10 11:59'], 'Responded at: impossible-moment'],
    [['KR1', '2025-01-10 12:00', '2025-01-10'], 'Responded at: impossible-moment'],
    [['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-10 15:00'], 'Started at: impossible-moment'],
    [['KR1', '2025-01-10 12:00', '', '2025-01-13'], 'Started at: not-yet-responded'],
    [['KR1', '2025-01-10 12:00', '2025-01-11', '', '2025-01-24', '', 'partly'], 'Closed at: not-yet-started'],
    [
      ['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-13', '2025-01-12', '', 'partly'],
      'Closed at: impossible-moment',
    ],
    [['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-13', '2025-01-24'], 'Outcome: needs-other'],
    [
      ['KR1', '2025-01-10 12:00', '2025-01-11', '2025-01-13', '2025-01-24', '', 'great'],
      'Outcome: unknown-choice',
    ],
    [['KR9'], 'KR ID: unknown-reference'],
  ])('%j is named', (row, problem) => {
    expect(said(reviewing(row).problems)).toEqual([`Reviews 2 ${problem}`]);
  });

  it('of a key result opens only after the one before is closed', () => {
    expect(said(reviewing(['KR1', '2025-01-10'], ['KR1', '2025-02-10']).problems)).toEqual([
      'Reviews 3 KR ID: review-still-open',
    ]);
    const closed = ['KR1', '2025-01-10', '2025-01-11', '2025-01-12', '2025-01-24', '', '有效'];
    expect(reviewing(closed, ['KR1', '2025-02-10']).problems).toEqual([]);
    expect(said(reviewing(closed, ['KR1', '2025-01-20']).problems)).toEqual([
      'Reviews 3 Opened at: impossible-moment',
    ]);
  });
});

describe('Support, signals, growth goals, points and adjustments', () => {
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

  it('a growth goal is a person’s of the company and runs ninety days unless said', () => {
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
