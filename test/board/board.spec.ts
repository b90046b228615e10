import { describe, expect, it } from '@jest/globals';
import { atEndOf, foldBoard } from '../../shared/board/fold.ts';
import { agilityDays, responseWithinSla } from '../../shared/board/indicators.ts';
import { penetrationOf } from '../../shared/board/penetration.ts';
import { balancesOf, microOkrState, proposalDeadline } from '../../shared/board/process-rows.ts';
import type { Review } from '../../shared/model/state.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../../shared/model/time.ts';
import {
  keyResultOf,
  objectiveOf,
  planOf,
  processOf,
  reportOf,
  settingsOf,
  stateAfter,
  unitOf,
} from '../support/plans.ts';

const settings = settingsOf();
const nothing = processOf();
const board = (
  plan: ReturnType<typeof planOf>,
  states: Map<string, ReturnType<typeof stateAfter>>,
  day: string,
) => foldBoard({ plan, states, process: nothing, warnings: [] }, atEndOf(day, settings.timeZone));

describe('a unit on the board', () => {
  const units = [unitOf('HQ'), unitOf('East', 'HQ'), unitOf('North', 'HQ')];

  it('weighs objectives alike, whatever scale their own unit uses', () => {
    const objectives = [
      ...[10, 30, 60].map((weight, index) => objectiveOf({ id: `E${index}`, unitId: 'East', weight })),
      ...[1, 1, 1].map((weight, index) => objectiveOf({ id: `N${index}`, unitId: 'North', weight })),
    ];
    const keyResults = objectives.map(({ id }) => keyResultOf({ id: `K${id}`, objectiveId: id }));
    const plan = planOf({ units, objectives, keyResults });
    const states = new Map(
      keyResults.map((each) => [
        each.id,
        stateAfter(each, settings, [reportOf('2025-02-14', each.id.startsWith('KE') ? 100 : 50)]),
      ]),
    );
    const hq = board(plan, states, '2025-02-14').units.find((unit) => unit.id === 'HQ')!;
    expect(hq.attainment).toBeCloseTo(0.75, 12);
    expect(hq.coverage).toBe(1);
  });

  it('with nothing reported is none, unknown and not covered', () => {
    const plan = planOf({ units });
    expect(board(plan, new Map(), '2025-02-14').units).toEqual(
      units.map(({ id }) => ({
        id,
        attainment: null,
        planned: null,
        deviation: null,
        status: 'none',
        coverage: 0,
      })),
    );
  });
});

describe('penetration', () => {
  const units = [unitOf('HQ'), unitOf('East', 'HQ'), unitOf('Shop', 'East'), unitOf('North', 'HQ')];
  const chain = (aligned: Record<string, string | null>) =>
    planOf({
      units,
      objectives: [
        objectiveOf({ id: 'O1', unitId: 'HQ' }),
        objectiveOf({ id: 'E1', unitId: 'East', alignedTo: aligned.E1 ?? null }),
        objectiveOf({ id: 'S1', unitId: 'Shop', alignedTo: aligned.S1 ?? null }),
        objectiveOf({ id: 'N1', unitId: 'North', alignedTo: aligned.N1 ?? null }),
      ],
      keyResults: [
        keyResultOf({ id: 'K1', objectiveId: 'O1' }),
        keyResultOf({ id: 'K2', objectiveId: 'O1' }),
        keyResultOf({ id: 'EK', objectiveId: 'E1' }),
      ],
    });

  it.each([
    ['an objective aligned to the KR that goes on to the front line', { E1: 'K1', S1: 'E1' }, 1 / 2],
    ['aligned to the objective, which stands for all its KRs', { E1: 'O1', S1: 'EK' }, 1],
    ['a chain that leaves out a level does not count', { S1: 'K1' }, 0],
    ['a chain that stops half way does not count', { E1: 'K1' }, 0],
    ['a unit without units below is the front line', { N1: 'K1' }, 1 / 2],
  ])('%s', (_, aligned, share) => expect(penetrationOf(chain(aligned)).share).toBe(share));

  it('names each unit in which nothing goes on', () => {
    expect(penetrationOf(chain({ E1: 'K1' })).breaks).toEqual([
      { keyResultId: 'K1', unitId: 'Shop' },
      { keyResultId: 'K1', unitId: 'North' },
      { keyResultId: 'K2', unitId: 'East' },
      { keyResultId: 'K2', unitId: 'North' },
    ]);
  });

  it('is unknown where headquarters has no units below it', () =>
    expect(penetrationOf(planOf()).share).toBeNull());
});

describe('indicators', () => {
  const review = (changes: Partial<Review>): Review => ({
    keyResultId: 'K1',
    number: 1,
    openedAt: 0,
    openedBy: { day: '2025-01-10', attainment: 0.2, deviation: 0.5, value: 1, by: '' },
    respondedAt: null,
    startedAt: null,
    closedAt: null,
    measure: '',
    outcome: null,
    by: '',
    ...changes,
  });

  it('agility is the mean of days from opening to start, of those that started', () => {
    expect(
      agilityDays([review({ startedAt: 2 * MS_PER_DAY }), review({ startedAt: 4 * MS_PER_DAY }), review({})]),
    ).toBe(3);
    expect(agilityDays([review({})])).toBeNull();
  });

  it.each([
    ['an open one within its hours does not count', [review({})], 72, null],
    ['an open one past its hours counts as missed', [review({})], 73, 0],
    ['answered in the last hour is in time', [review({ respondedAt: 72 * MS_PER_HOUR })], 100, 1],
    ['answered late is not', [review({ respondedAt: 72 * MS_PER_HOUR + 1 })], 100, 0],
  ])('response: %s', (_, reviews, hours, share) =>
    expect(responseWithinSla(reviews, 72, hours * MS_PER_HOUR)).toBe(share),
  );

  it('the snapshot rate counts what was received by its due time', () => {
    const states = new Map([
      [
        'K1',
        stateAfter(keyResultOf(), settings, [
          reportOf('2025-01-10', 1),
          reportOf('2025-01-24', 1, { receivedAt: Date.parse('2025-01-24T12:01:00+08:00') }),
        ]),
      ],
    ]);
    expect(board(planOf(), states, '2025-01-24').measures.snapshotRate).toBe(0.5);
    expect(board(planOf(), new Map(), '2025-01-09').measures.snapshotRate).toBeNull();
  });

  it('a snapshot day that is due at midnight is not owed before it begins', () => {
    const midnight = planOf({ settings: settingsOf({ snapshotDueTime: '00:00' }) });
    expect(board(midnight, new Map(), '2025-01-09').measures.snapshotRate).toBeNull();
    expect(board(midnight, new Map(), '2025-01-10').measures.snapshotRate).toBe(0);
  });
});

describe('the award for the fastest progress', () => {
  it('goes to the team that came back from red to green, by deviation recovered per day', () => {
    const keyResult = keyResultOf();
    const states = new Map([
      [
        'K1',
        stateAfter(keyResult, settings, [
          reportOf('2025-02-14', 10),
          reportOf('2025-02-21', 45),
          reportOf('2025-02-24', 70),
        ]),
      ],
    ]);
    const [award, ...others] = board(planOf(), states, '2025-02-24').awards;
    const planned = (day: number) => day / 90;
    const deviation = (day: number, value: number) => (planned(day) - value / 100) / planned(day);
    expect(others).toEqual([]);
    expect(award).toMatchObject({ unitId: 'HQ', keyResultId: 'K1', from: '2025-02-14', to: '2025-02-24' });
    expect(award!.recoveredPerDay).toBeCloseTo((deviation(45, 10) - deviation(55, 70)) / 10, 12);
  });
  it('is nobody’s where nothing was red', () =>
    expect(board(planOf(), new Map(), '2025-02-24').awards).toEqual([]));
});

describe('the process on the board', () => {
  it('proposals are due five working days after the decoding meeting, Spring Festival not counted', () => {
    const china = settingsOf({ decodingMeeting: '2025-01-24T09:30', holidays: { calendar: 'CN', days: [] } });
    expect(proposalDeadline(china)).toBe('2025-02-07');
  });
  it('a micro-OKR past its due day and not confirmed has lapsed', () => {
    const goal = {
      id: 'M1',
      email: 'a@chain.example',
      goal: '',
      steps: [],
      start: '2025-01-01',
      due: '2025-03-31',
      points: 10,
      confirmedAt: null,
      confirmedBy: '',
    };
    expect(microOkrState(goal, '2025-03-31')).toBe('running');
    expect(microOkrState(goal, '2025-04-01')).toBe('lapsed');
    expect(microOkrState({ ...goal, confirmedAt: 1 }, '2025-04-01')).toBe('confirmed');
  });
  it('a balance is the sum of its ledger', () => {
    const entry = (email: string, change: number) => ({
      id: '',
      at: 0,
      email,
      change,
      reason: '',
      rewardId: null,
    });
    expect(balancesOf([entry('b@x', 30), entry('a@x', 5), entry('b@x', -20)])).toEqual([
      { email: 'a@x', balance: 5 },
      { email: 'b@x', balance: 10 },
    ]);
  });
});
