// Takes workbooks with a past; says in which order it is done again: the plan as it was, adjustments,
// adoptions, same moments (design §9).
import { describe, expect, it } from '@jest/globals';
import { boardOf, COMPANY, type Tabs } from './playing.ts';

const ADJUSTMENTS = 'At,KR ID,Field,Before,After,By,Reason';
const SNAPSHOTS = 'Date,KR ID,Value,Received';

describe('the plan of a replay', () => {
  it('starts with the values before their first adjustment, and past figures stay', async () => {
    const book: Tabs = {
      ...COMPANY,
      Snapshots: [SNAPSHOTS, '2025-01-10,K1,10,', '2025-02-28,K1,10,'],
      Adjustments: [ADJUSTMENTS, '2025-02-03 10:00,K1,target,50,100,bo@x.example,More is possible'],
    };
    const before = await boardOf(book, '2025-02-02');
    const after = await boardOf(book);
    expect(before.keyResults[0]).toMatchObject({ attainment: 0.2, snapshotDate: '2025-01-10' });
    expect(after.keyResults[0]).toMatchObject({ attainment: 0.1, snapshotDate: '2025-02-28' });
    expect(before.adjustments).toEqual([]);
  });

  it('knows the first of a day’s adjustments by its hour: without one it is nine', async () => {
    const board = await boardOf({
      ...COMPANY,
      Snapshots: [SNAPSHOTS, '2025-01-10,K1,10,'],
      Adjustments: [
        ADJUSTMENTS,
        '2025-02-03,K1,target,80,100,bo@x.example,More',
        '2025-02-03 08:00,K1,target,50,80,bo@x.example,More',
      ],
    });
    expect(board.keyResults[0]).toMatchObject({ attainment: 0.2 });
    expect(board.adjustments.map(({ after }) => after)).toEqual(['80', '100']);
  });

  it('keeps adjustments as they are typed', async () => {
    const row = '2025-02-03,K2,plan,2025-02-14:0.3,"2025-02-14:30%;2025-03-01:0.6",bo@x.example,Slower';
    const { adjustments } = await boardOf({ ...COMPANY, Adjustments: [ADJUSTMENTS, row] });
    expect(adjustments).toEqual([
      {
        date: '2025-02-03',
        keyResultId: 'K2',
        field: 'plan',
        before: '2025-02-14:0.3',
        after: '2025-02-14:30%;2025-03-01:0.6',
        by: 'bo@x.example',
      },
    ]);
  });

  it('takes several adjustments of one moment, and comes to an end', async () => {
    const { adjustments } = await boardOf(
      {
        ...COMPANY,
        Adjustments: [
          ADJUSTMENTS,
          '2025-02-03,K1,target,50,100,bo@x.example,More',
          '2025-02-03,K2,weight,1,2,bo@x.example,Heavier',
          '2025-02-03,K1,weight,1,3,bo@x.example,Heavier',
        ],
      },
      '2025-03-31',
    );
    expect(adjustments).toHaveLength(3);
  });
});

describe('what was adopted', () => {
  const ADOPTED: Tabs = {
    ...COMPANY,
    Objectives: [
      'Objective ID,Unit,Objective,Aligned to',
      'O1,HQ,Win,',
      'O3,East,Gyms,O1',
      'O2,East,Win the east,O3',
    ],
    'Key results': [
      'KR ID,Objective ID,Key result,Metric,Baseline,Target,Weight',
      'K1,O1,Sell more,,0,100,',
      'O3-K1,O3,Days with gyms,Days,0,12,30',
      'K2,O2,Open the shop,Opened,0,1,',
    ],
    Proposals: [
      'Proposal ID,Date,Unit,Answers,Objective ID,Objective,Key results,Alignment score,Resources,Decision,Decided on,Decided by',
      'P1,2025-01-06,East,O1,O3,Gyms,"Days with gyms, 0, 6",5,none,adopted,2025-02-03,an@x.example',
    ],
    Snapshots: [SNAPSHOTS, '2025-02-14,O3-K1,6,'],
  };

  it('joins the plan on its adoption and not before', async () => {
    const before = await boardOf(ADOPTED, '2025-02-02');
    const after = await boardOf(ADOPTED, '2025-02-03');
    expect(before.objectives.map(({ id }) => id)).toEqual(['O1', 'O2']);
    expect(before.proposals).toMatchObject([{ id: 'P1', state: 'proposed', objectiveId: null }]);
    expect(after.objectives.map(({ id }) => id)).toEqual(['O1', 'O3', 'O2']);
    expect(after.proposals).toMatchObject([{ id: 'P1', state: 'adopted', objectiveId: 'O3' }]);
  });

  it('is aligned to what it answered where its row says nothing else, and stays so', async () => {
    const board = await boardOf({
      ...ADOPTED,
      Objectives: ADOPTED.Objectives!.map((line) => line.replace(/,Gyms,O1$/, ',Gyms,')),
      Adjustments: [ADJUSTMENTS, '2025-02-10,K1,target,80,100,an@x.example,More'],
    });
    expect(board.measures.penetration).toBe(1);
  });

  it('is what stands in the sheet, and leaves no trace of an adjustment', async () => {
    const board = await boardOf(ADOPTED);
    expect(board.keyResults.find(({ id }) => id === 'O3-K1')).toMatchObject({ attainment: 0.5 });
    expect(board.adjustments).toEqual([]);
  });

  it('starts at the earliest on the day of its adoption', async () => {
    // 2025-02-03 to 2025-03-31 are 57 days, of which 12 are over on 2025-02-14.
    const board = await boardOf(ADOPTED);
    expect(board.keyResults.find(({ id }) => id === 'O3-K1')!.planned).toBeCloseTo(12 / 57, 12);
    const { keyResults } = await boardOf({ ...ADOPTED, Snapshots: [SNAPSHOTS] }, '2025-02-03');
    expect(keyResults.map(({ id, stale }) => [id, stale])).toEqual([
      ['K1', true],
      ['O3-K1', false],
      ['K2', true],
    ]);
  });

  it.each(['2025-02-02', '2025-02-03'])('leaves warnings at the rows of the sheet on %s', async (day) => {
    const { warnings } = await boardOf(ADOPTED, day);
    const rows = warnings.filter(({ code }) => code === 'metric-not-in-dictionary').map(({ row }) => row);
    expect(rows).toEqual(day === '2025-02-02' ? [2, 4] : [2, 3, 4]);
  });
});

describe('of reports for one day', () => {
  it.each([
    [
      'the last submitted counts',
      ['2025-01-24,K1,30,2025-01-24 10:00', '2025-01-24,K1,20,2025-01-24 09:00'],
      0.3,
    ],
    [
      'within a minute the later row',
      ['2025-01-24,K1,30,2025-01-24 10:00', '2025-01-24,K1,20,2025-01-24 10:00'],
      0.2,
    ],
    [
      'one without Received comes at the due time',
      ['2025-01-24,K1,30,', '2025-01-24,K1,20,2025-01-24 11:59'],
      0.3,
    ],
    [
      'a late one for an earlier day changes nothing',
      ['2025-01-24,K1,30,', '2025-01-23,K1,20,2025-01-25 09:00'],
      0.3,
    ],
  ])('%s', async (_, rows, attainment) => {
    const board = await boardOf({ ...COMPANY, Snapshots: [SNAPSHOTS, ...rows] });
    expect(board.keyResults[0]).toMatchObject({ attainment });
  });
});

describe('a playbook', () => {
  it('tells what its key result had when the review opened, whatever the correction of that day', async () => {
    const { playbooks } = await boardOf({
      ...COMPANY,
      Snapshots: [
        SNAPSHOTS,
        '2025-01-24,K1,10,2025-01-24 10:00',
        '2025-01-24,K1,12,2025-01-24 11:00',
        '2025-02-07,K1,45,',
      ],
      Reviews: [
        'KR ID,Responded at,Started at,Closed at,Measure,Outcome',
        'K1,2025-01-25,2025-01-26,2025-02-10,Short videos,effective',
      ],
    });
    expect(playbooks).toMatchObject([{ keyResultId: 'K1', before: 0.1, after: 0.45 }]);
  });
});

describe('points', () => {
  it('of a goal that is worth none book no line of the ledger', async () => {
    const board = await boardOf({
      ...COMPANY,
      'Micro-OKRs': [
        'Micro-OKR ID,Email,Goal,Start,Points,Confirmed on,Confirmed by',
        'M1,bo@x.example,Three talk tracks,2025-01-02,,2025-02-03,an@x.example',
        'M2,an@x.example,Film scenes,2025-01-02,1500,2025-02-03,bo@x.example',
      ],
    });
    expect(board.points).toEqual([{ email: 'an@x.example', balance: 1500 }]);
  });
});
