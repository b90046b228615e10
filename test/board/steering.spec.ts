// The specification of how the company steers: each indicator over time and against the last cycle, and the
// breaks by name. Never a store.
import { describe, expect, it } from '@jest/globals';
import { readableBreaks } from '../../shared/board/breaks.ts';
import { foldBoard } from '../../shared/board/fold.ts';
import { steeringLines } from '../../shared/board/indicator-texts.ts';
import { editToPublishHours } from '../../shared/board/indicators.ts';
import { indicatorsOverTime } from '../../shared/board/indicators-over-time.ts';
import type { Publication } from '../../shared/model/process.ts';
import type { Standing } from '../../shared/model/standing.ts';
import { keyResultOf, objectiveOf, planOf, processOf, unitOf } from '../support/plans.ts';

const HOUR = 3_600_000;
const at = (moment: string) => Date.parse(`${moment}:00+08:00`);

const published = (on: string, more: Partial<Publication> = {}): Publication => ({
  revision: 1,
  at: at(on),
  by: 'a@chain.example',
  editedAt: null,
  penetration: null,
  ...more,
});

const plan = planOf({
  units: [
    unitOf('HQ'),
    { ...unitOf('E', 'HQ'), name: 'East China' },
    { ...unitOf('S', 'HQ'), name: 'South China' },
    { ...unitOf('E1', 'E'), name: 'Shanghai' },
    { ...unitOf('E2', 'E'), name: 'Suzhou' },
  ],
  objectives: [
    objectiveOf(),
    objectiveOf({ id: 'O2' }),
    objectiveOf({ id: 'OE', unitId: 'E', alignedTo: 'K1' }),
    objectiveOf({ id: 'OE1', unitId: 'E1', alignedTo: 'OE' }),
  ],
  keyResults: [
    keyResultOf({ text: 'Share of 18 %' }),
    keyResultOf({ id: 'K2', objectiveId: 'O2', text: 'Eight stores' }),
  ],
});

function standing(more: Partial<Standing> & { publications?: Publication[] } = {}): Standing {
  const { publications = [], ...rest } = more;
  const process = processOf({ publications });
  const asOf = { day: '2025-02-10', at: at('2025-02-10T12:00') };
  const states = new Map();
  return {
    plan,
    states,
    process,
    asOf,
    board: foldBoard({ plan, states, process, warnings: [] }, asOf),
    ...rest,
  };
}

describe('the time from an edit to a published plan', () => {
  const edits = [
    published('2025-02-03T12:00', { editedAt: at('2025-02-03T10:00') }),
    published('2025-02-05T12:00'),
    published('2025-02-07T12:00', { editedAt: at('2025-02-06T12:00') }),
  ];
  it.each([
    ['before any publish there is nothing to count', '2025-02-03T11:59', null],
    ['the first, at its moment', '2025-02-03T12:00', 2],
    ['one whose edit nobody noted counts for nothing', '2025-02-06T00:00', 2],
    ['the mean of those that are known', '2025-02-08T00:00', 13],
  ])('%s', (_, moment, hours) => expect(editToPublishHours(edits, at(moment))).toBe(hours));

  it('of an edit that is published at once is zero', () =>
    expect(
      editToPublishHours([published('2025-02-03T12:00', { editedAt: at('2025-02-03T12:00') })], HOUR ** 2),
    ).toBe(0));
});

describe('the indicators over the cycle', () => {
  it('stand at the end of each snapshot day, now last; penetration is that of the plan that was live then', () => {
    const publications = [
      published('2025-01-11T09:00', { penetration: 0.25 }),
      published('2025-02-07T09:00', { penetration: 0.75 }),
    ];
    expect(
      indicatorsOverTime(standing({ publications })).map(({ day, penetration }) => [day, penetration]),
    ).toEqual([
      ['2025-01-10', null],
      ['2025-01-24', 0.25],
      ['2025-02-07', 0.75],
      ['2025-02-10', 0.5],
    ]);
  });

  it('are read beside those of the last cycle, in both languages', () => {
    const indicators = {
      penetration: 0.41,
      agilityDays: 12.3,
      responseWithinSla: null,
      signalsWithinSla: null,
      snapshotRate: null,
      editToPublishHours: 17 * 24,
    };
    const publications = [published('2025-02-03T12:00', { editedAt: at('2025-02-03T10:00') })];
    const now = standing({ publications, last: { name: '2024 Q4', indicators } });
    expect(steeringLines(now, 'en').filter(({ indicator }) => indicator !== 'snapshots')).toEqual([
      { indicator: 'penetration', now: '50\u202f%', last: '41\u202f%' },
      { indicator: 'publish', now: '2\u202fh', last: '17 days' },
    ]);
    expect(steeringLines(now, 'zh').at(-1)).toEqual({ indicator: 'publish', now: '2 小时', last: '17 天' });
  });
});

describe('a break in the chain', () => {
  it('names the units in which no objective is aligned, the highest first; what reaches nobody comes first', () => {
    expect(readableBreaks(plan)).toEqual([
      { keyResultId: 'K2', keyResult: 'Eight stores', units: ['East China', 'South China'], reaches: false },
      { keyResultId: 'K1', keyResult: 'Share of 18 %', units: ['South China', 'Suzhou'], reaches: true },
    ]);
  });

  it('is none where every unit takes every battle up, or there are no units below', () => {
    expect(readableBreaks(planOf({ keyResults: [keyResultOf()], objectives: [objectiveOf()] }))).toEqual([]);
  });
});
