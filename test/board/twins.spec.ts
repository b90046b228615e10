// The specification of reviews of one cause: they stand together, and none is lost. Pure.
import { describe, expect, it } from '@jest/globals';
import { type ReviewAndCause, twinsOf } from '../../shared/board/twins.ts';
import type { Review } from '../../shared/model/state.ts';
import { keyResultOf, reportOf, settingsOf, stateAfter } from '../support/plans.ts';

interface Change {
  metricId?: string;
  blocker?: string;
  openedOn?: string;
  answered?: boolean;
}

/** An open review of `id`, as its first report opened it. */
function reviewOf(id: string, change: Change = {}): ReviewAndCause {
  const { metricId = 'conversion', blocker = '', openedOn = '2025-01-24', answered = false } = change;
  const keyResult = keyResultOf({ id, metricId });
  const state = stateAfter(keyResult, settingsOf(), [reportOf(openedOn, 1, { blocker })]);
  const opened = state.reviews[0]!;
  const review: Review = answered ? { ...opened, respondedAt: opened.openedAt + 1 } : opened;
  return { review, keyResult, latest: state.snapshots.at(-1)!, openedOn };
}

const idsOf = (groups: readonly ReviewAndCause[][]) =>
  groups.map((group) => group.map(({ review }) => review.keyResultId));

describe('reviews of one cause', () => {
  it('of one metric, day and blocker stand together, in the order of the first', () => {
    const groups = twinsOf([
      reviewOf('A', { blocker: 'no stock' }),
      reviewOf('B', { metricId: 'visits' }),
      reviewOf('C', { blocker: 'no stock ' }),
    ]);
    expect(idsOf(groups)).toEqual([['A', 'C'], ['B']]);
  });

  it.each<[string, Change]>([
    ['another metric', { metricId: 'visits' }],
    ['another blocker', { blocker: 'the shop is shut' }],
    ['opened on another day', { openedOn: '2025-02-07' }],
    ['further on its way', { answered: true }],
  ])('stands for itself: %s', (_, change) => {
    expect(idsOf(twinsOf([reviewOf('A'), reviewOf('B', change)]))).toEqual([['A'], ['B']]);
  });

  it('has no twin without a metric', () => {
    const groups = twinsOf([reviewOf('A', { metricId: '' }), reviewOf('B', { metricId: '' })]);
    expect(idsOf(groups)).toEqual([['A'], ['B']]);
  });
});
