import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attainmentOf, colourOf, deviationOf } from '../../shared/okr/figures.ts';
import { forecastOf } from '../../shared/okr/forecast.ts';
import { elapsed, planToDate } from '../../shared/okr/plan-to-date.ts';
import { addPart, foldOf, noSums, type WeightedPart } from '../../shared/okr/roll-up.ts';
import { keyResultOf, reportOf, settingsOf, stateAfter } from '../support/plans.ts';

const settings = settingsOf();

describe('elapsed', () => {
  it.each([
    ['the day before the start', '2024-12-31', 0],
    ['the first day, at its end', '2025-01-01', 1 / 90],
    ['the due day', '2025-03-31', 1],
    ['later', '2025-06-01', 1],
  ])('on %s', (_, day, share) => expect(elapsed(keyResultOf(), day)).toBeCloseTo(share, 12));

  it.each([
    ['the day before it was due', '2025-02-09', 0],
    ['the day on which it was due', '2025-02-10', 1],
    ['the day of its adoption', '2025-02-11', 1],
    ['any day after', '2025-03-01', 1],
  ])('of what was adopted after it was due, on %s', (_, day, share) => {
    for (const start of ['2025-02-11', '2025-02-20'])
      expect(elapsed({ start, due: '2025-02-10' }, day)).toBe(share);
  });
});

describe('plan to date', () => {
  const stepped = keyResultOf({
    type: 'milestone',
    baseline: 0,
    target: 1,
    points: [
      { day: '2025-02-01', value: 0.3 },
      { day: '2025-03-01', value: 0.6 },
    ],
  });
  const bent = keyResultOf({
    baseline: 100,
    target: 200,
    start: '2025-01-01',
    due: '2025-01-20',
    points: [{ day: '2025-01-10', value: 120 }],
  });

  it.each([
    ['0 before the first point', '2025-01-31', 0],
    ['each step from its day on', '2025-02-01', 0.3],
    ['… until the next', '2025-02-28', 0.3],
    ['the second step', '2025-03-01', 0.6],
    ['1 from the due day on', '2025-03-31', 1],
  ])('of a milestone is a staircase: %s', (_, day, share) => expect(planToDate(stepped, day)).toBe(share));

  it.each([
    ['the day before the start is the baseline', '2024-12-31', 0],
    ['half way to the first point', '2025-01-05', 0.1],
    ['the point', '2025-01-10', 0.2],
    ['half way on to the target', '2025-01-15', 0.6],
    ['level after the due day', '2025-02-15', 1],
  ])('of a list is straight lines: %s', (_, day, share) =>
    expect(planToDate(bent, day)).toBeCloseTo(share, 12),
  );

  it('of a point on the due day is the target', () => {
    const points = [{ day: '2025-01-20', value: 200 }];
    expect(planToDate(keyResultOf({ ...bent, points }), '2025-01-20')).toBe(1);
  });

  it('of yes-no is 0 before the due day and 1 from it on; of maintain always 1', () => {
    const yesNo = keyResultOf({ type: 'yes-no', baseline: 0, target: 1 });
    expect([planToDate(yesNo, '2025-03-30'), planToDate(yesNo, '2025-03-31')]).toEqual([0, 1]);
    expect(planToDate(keyResultOf({ type: 'maintain' }), '2025-01-01')).toBe(1);
  });

  it('without points rises from day to day and ends at 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 199 }), (length, at) => {
        const due = new Date(Date.UTC(2025, 0, length)).toISOString().slice(0, 10);
        const day = new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
        const share = planToDate(keyResultOf({ due }), day);
        return share >= 0 && share <= 1 && (at + 1 < length || share === 1);
      }),
    );
  });
});

describe('attainment', () => {
  it.each([
    ['half way up', { baseline: 0, target: 100 }, 50, 0.5],
    ['down', { type: 'decrease' as const, baseline: 100, target: 80 }, 90, 0.5],
    ['beyond the target, not clamped', {}, 150, 1.5],
    ['backwards, not clamped', {}, -10, -0.1],
    ['inside the range', { type: 'maintain' as const, low: 10, high: 20 }, 10, 1],
    ['below by half the range', { type: 'maintain' as const, low: 10, high: 20 }, 5, 0.5],
    ['far above', { type: 'maintain' as const, low: 10, high: 20 }, 99, 0],
    ['above the one bound by a quarter of it', { type: 'maintain' as const, high: 20 }, 25, 0.75],
    ['below the one negative bound', { type: 'maintain' as const, low: -20 }, -30, 0.5],
  ])('%s', (_, changes, value, share) =>
    expect(attainmentOf(keyResultOf(changes), value)).toBeCloseTo(share, 12),
  );
});

describe('colour', () => {
  it('of 38 % of plan is a deviation of 0.62 (docs/case.md)', () =>
    expect(deviationOf(0.38 * 0.1, 0.1)).toBeCloseTo(0.62, 12));
  it('of no plan yet is green', () => expect(deviationOf(0, 0)).toBe(0));

  it.each([
    [0.15, 0.5, 'green'],
    [0.15 + 1e-10, 0.5, 'green'],
    [0.15 + 2e-9, 0.5, 'amber'],
    [0.4, 0.5, 'amber'],
    [0.4 + 2e-9, 0.5, 'red'],
    [0.9, 0.2, 'red'],
    [0.9, 0.2 - 1e-10, 'red'],
    [0.9, 0.2 - 2e-9, 'amber'],
    [-0.5, 0.9, 'green'],
  ])('of deviation %d at plan %d is %s', (deviation, planned, colour) =>
    expect(colourOf(deviation, planned, settings)).toBe(colour),
  );
});

describe('forecast', () => {
  const snapshots = (values: [string, number][]) =>
    stateAfter(
      keyResultOf(),
      settings,
      values.map(([day, value]) => reportOf(day, value)),
    ).snapshots;

  it('is unknown with fewer than two days', () =>
    expect(forecastOf(keyResultOf(), snapshots([['2025-01-10', 10]]))).toBeNull());
  it('goes on at the median pace of the last four days', () => {
    const days = snapshots([
      ['2025-01-01', 99],
      ['2025-03-01', 10],
      ['2025-03-11', 20],
      ['2025-03-21', 30],
      ['2025-03-26', 80],
    ]);
    // Slopes per day: .01 .01 .028 .01 .04 .1 -> median .019; five days are left.
    expect(forecastOf(keyResultOf(), days)).toBeCloseTo(0.8 + 0.019 * 5, 12);
  });
  it('ends on the due day', () => {
    const days = snapshots([
      ['2025-03-01', 10],
      ['2025-03-31', 70],
    ]);
    expect(forecastOf(keyResultOf({ due: '2025-03-15' }), days)).toBeCloseTo(0.7, 12);
  });
});

describe('roll-up', () => {
  const folded = (parts: readonly WeightedPart[]) => {
    const sums = noSums();
    for (const each of parts) addPart(sums, each);
    return foldOf(sums, settings);
  };
  const part = (changes: Partial<WeightedPart>): WeightedPart => ({
    weight: 1,
    status: 'green',
    attainment: 1,
    planned: 1,
    covered: 1,
    ...changes,
  });

  it('of nothing is none and unknown, never zero', () => {
    expect(folded([part({ status: 'none', attainment: null, planned: null, covered: 0 })])).toEqual({
      attainment: null,
      planned: null,
      deviation: null,
      status: 'none',
      coverage: 0,
    });
  });
  it('counts attainment beyond the target as reached and below the baseline as nothing', () => {
    const both = folded([part({ attainment: 3 }), part({ attainment: -1, status: 'amber' })]);
    expect(both.attainment).toBe(0.5);
  });
  it('is not better than amber while red ones hold a third of the weight', () => {
    const red = part({ status: 'red', attainment: 0.99 });
    expect(folded([red, part({}), part({})]).status).toBe('amber');
    expect(folded([{ ...red, weight: 0.99 }, part({}), part({})]).status).toBe('green');
  });
  it('does not depend on order or on the scale of the weights', () => {
    const parts = fc.array(
      fc.record({
        weight: fc.double({ min: 0.1, max: 100, noNaN: true }),
        status: fc.constantFrom('green' as const, 'amber' as const, 'red' as const),
        attainment: fc.double({ min: -1, max: 2, noNaN: true }),
        planned: fc.double({ min: 0, max: 1, noNaN: true }),
        covered: fc.constantFrom(0, 1),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(parts, fc.double({ min: 0.01, max: 100, noNaN: true }), (items, scale) => {
        const one = folded(items);
        const other = folded([...items].reverse().map((item) => ({ ...item, weight: item.weight * scale })));
        expect(other.attainment).toBeCloseTo(one.attainment!, 9);
        expect(other.coverage).toBeCloseTo(one.coverage, 9);
      }),
    );
  });
});
