import { describe, expect, it } from '@jest/globals';
import { atEndOf, foldContext } from '../../shared/board/fold.ts';
import { keyResultStanding } from '../../shared/okr/key-result.ts';
import { dueDays, isMet, missedDays, owedDays } from '../../shared/okr/owed.ts';
import { emptyState, receive } from '../../shared/okr/receive.ts';
import { takeStep } from '../../shared/process/reviews.ts';
import { keyResultOf, planOf, reportOf, settingsOf, stateAfter } from '../support/plans.ts';

const settings = settingsOf();
const plan = planOf();
const at = (day: string) => foldContext(plan, atEndOf(day, settings.timeZone));
const days = dueDays(settings);

describe('a snapshot', () => {
  it('keeps the figures of its reception when the target changes later', () => {
    const before = keyResultOf({ target: 100 });
    const state = stateAfter(before, settings, [reportOf('2025-02-14', 25)]);
    const standing = keyResultStanding(keyResultOf({ target: 1000 }), state, at('2025-02-20'));
    expect(standing.figures).toMatchObject({ attainment: 0.25, planned: 0.5, deviation: 0.5 });
    expect(standing.colour).toBe('red');
  });
  it('for the same day counts once, the last submitted', () => {
    const state = stateAfter(keyResultOf(), settings, [
      reportOf('2025-02-14', 25),
      reportOf('2025-02-14', 50),
    ]);
    expect(state.snapshots).toHaveLength(1);
    expect(state.snapshots[0]).toMatchObject({ value: 50, deviation: 0 });
  });
  it('for an earlier day than the latest does not become the latest', () => {
    const state = stateAfter(keyResultOf(), settings, [
      reportOf('2025-02-14', 50),
      reportOf('2025-02-01', 1),
    ]);
    expect(state.snapshots.map((snapshot) => snapshot.day)).toEqual(['2025-02-01', '2025-02-14']);
  });
});

describe('the case’s 38 %', () => {
  it('is amber while the plan to date is below Opening plan, and red from there on', () => {
    const early = keyResultOf({ due: '2025-03-31' });
    const planned = 10 / 90;
    const report = (day: string, share: number) =>
      receive(early, settings, emptyState('K1'), reportOf(day, 100 * 0.38 * share)).kept;
    expect(report('2025-01-10', planned)).toMatchObject({ colour: 'amber' });
    expect(report('2025-01-10', planned).deviation).toBeCloseTo(0.62, 12);
    expect(report('2025-01-18', 18 / 90).colour).toBe('red');
  });
});

describe('a yes-no', () => {
  const keyResult = keyResultOf({ type: 'yes-no', baseline: 0, target: 1, due: '2025-02-21' });
  const state = stateAfter(keyResult, settings, [reportOf('2025-02-20', 0)]);
  it('that is not yet done turns red at the end of the due day, not before', () => {
    expect(keyResultStanding(keyResult, state, at('2025-02-20')).status).toBe('green');
    expect(keyResultStanding(keyResult, state, at('2025-02-21')).status).toBe('red');
    const morning = { day: '2025-02-21', at: Date.parse('2025-02-21T09:00:00+08:00') };
    expect(keyResultStanding(keyResult, state, foldContext(plan, morning)).status).toBe('green');
  });
});

describe('owed, missed and met', () => {
  const span = { start: '2025-01-15', due: '2025-02-20' };
  it('a KR owes the days from its start up to the first on or after its due day', () => {
    expect(owedDays(span, days).map(({ day }) => day)).toEqual(['2025-01-24', '2025-02-07', '2025-02-21']);
  });
  it.each([
    ['nothing reported', null, ['2025-01-24', '2025-02-07']],
    ['three days early counts', '2025-02-04', []],
    ['four days early does not', '2025-02-03', ['2025-02-07']],
    ['a late one ends the silence', '2025-02-10', []],
  ])('%s', (_, latest, missed) => {
    expect(missedDays(span, days, latest, at('2025-02-12').at).map(({ day }) => day)).toEqual(missed);
  });
  it('one from the due day on settles what is left', () => {
    expect(
      missedDays({ start: '2025-01-15', due: '2025-02-10' }, days, '2025-02-10', at('2025-03-31').at),
    ).toEqual([]);
  });
  it('nothing is missed before its due time has passed', () => {
    const noon = Date.parse('2025-01-24T12:00:00+08:00');
    expect(missedDays(span, days, null, noon)).toEqual([]);
    expect(missedDays(span, days, null, noon + 1)).toHaveLength(1);
  });
  it('a snapshot met its day where it was received by the due time; a correction does not make it late', () => {
    const noon = Date.parse('2025-01-24T12:00:00+08:00');
    const received = (...receivedAt: number[]) =>
      stateAfter(
        keyResultOf(),
        settings,
        receivedAt.map((each, index) => reportOf('2025-01-24', index, { receivedAt: each })),
      ).snapshots;
    const day = days.find((each) => each.day === '2025-01-24')!;
    expect(isMet(span, day, received(noon))).toBe(true);
    expect(isMet(span, day, received(noon + 1))).toBe(false);
    expect(isMet(span, day, received(noon, noon + 9))).toBe(true);
  });
});

describe('status', () => {
  it('of a green that nobody renews fades after two missed days, its figures stay', () => {
    const state = stateAfter(keyResultOf(), settings, [reportOf('2025-01-10', 90)]);
    expect(keyResultStanding(keyResultOf(), state, at('2025-01-24'))).toMatchObject({
      status: 'green',
      missed: 1,
    });
    const faded = keyResultStanding(keyResultOf(), state, at('2025-02-07'));
    expect(faded).toMatchObject({ status: 'none', missed: 2 });
    expect(faded.figures?.attainment).toBe(0.9);
  });
  it('of a red stays until somebody reports better: silence does not pay', () => {
    const state = stateAfter(keyResultOf(), settings, [reportOf('2025-02-07', 0)]);
    expect(keyResultStanding(keyResultOf(), state, at('2025-03-31')).status).toBe('red');
  });
});

describe('a review', () => {
  const low = (day: string) => reportOf(day, 1);
  const good = (day: string) => reportOf(day, 99);
  const closed = (state: ReturnType<typeof stateAfter>, when: string) => {
    const review = state.reviews.at(-1)!;
    const moment = Date.parse(`${when}T18:00:00+08:00`);
    return {
      ...state,
      reviews: state.reviews.with(-1, {
        ...review,
        respondedAt: moment,
        startedAt: moment,
        closedAt: moment,
      }),
    };
  };
  const opens = (state: ReturnType<typeof stateAfter>, report: ReturnType<typeof low>) =>
    receive(keyResultOf(), settings, state, report).opened !== null;

  it('opens when a submission deviates by more than Review above, once', () => {
    const first = stateAfter(keyResultOf(), settings, [low('2025-01-10')]);
    expect(first.reviews).toHaveLength(1);
    expect(opens(first, low('2025-01-24'))).toBe(false);
  });
  it('stays when the figure is corrected on the same day', () => {
    expect(stateAfter(keyResultOf(), settings, [low('2025-01-10'), good('2025-01-10')]).reviews).toHaveLength(
      1,
    );
  });
  it('does not open again after closing while it has never been within', () => {
    expect(
      opens(
        closed(stateAfter(keyResultOf(), settings, [low('2025-01-10')]), '2025-01-20'),
        low('2025-01-24'),
      ),
    ).toBe(false);
  });
  it('opens again where the last before the closing was within', () => {
    expect(
      opens(
        closed(stateAfter(keyResultOf(), settings, [low('2025-01-10'), good('2025-01-17')]), '2025-01-20'),
        low('2025-01-24'),
      ),
    ).toBe(true);
  });
  it('opens again where one since the closing was within', () => {
    const state = closed(stateAfter(keyResultOf(), settings, [low('2025-01-10')]), '2025-01-20');
    const since = receive(keyResultOf(), settings, state, good('2025-01-24')).state;
    expect(opens(since, low('2025-02-07'))).toBe(true);
  });
  it('is answered, started and closed in that order, each only once', () => {
    const review = stateAfter(keyResultOf(), settings, [low('2025-01-10')]).reviews[0]!;
    const later = review.openedAt + 1;
    expect(takeStep(review, { step: 'close', by: 'x', measure: '', outcome: 'effective' }, later)).toBe(
      'not-yet-responded',
    );
    expect(takeStep(review, { step: 'respond', by: 'x', measure: '' }, review.openedAt - 1)).toBe(
      'before-it-opened',
    );
    const responded = takeStep(review, { step: 'respond', by: 'x', measure: '' }, later);
    expect(responded).toMatchObject({ respondedAt: later });
    expect(takeStep(responded as typeof review, { step: 'respond', by: 'x', measure: '' }, later)).toBe(
      'already-done',
    );
  });
});
