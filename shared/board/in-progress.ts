// Takes a standing; gives what is going on for each KR: its open review, and who helps. Never whether that is
// enough.

import { planIndex } from '../lookup/plan-index.ts';
import type { Help } from '../model/picture.ts';
import type { ProcessState } from '../model/process.ts';
import type { Standing } from '../model/standing.ts';
import type { KeyResultState, Review, ReviewState } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import { reviewState } from '../process/reviews.ts';

/** The review of a KR that is open at a moment; null where none is. */
export function openReview(state: KeyResultState | undefined, at: EpochMs): Review | null {
  return (
    state?.reviews
      .filter((review) => review.openedAt <= at && (review.closedAt === null || review.closedAt > at))
      .at(-1) ?? null
  );
}

/** How far that review is; null where none is open. */
export function openReviewState(state: KeyResultState | undefined, at: EpochMs): ReviewState | null {
  const review = openReview(state, at);
  return review && reviewState(review);
}

/** The last help that each KR was given up to now, by KR ID; what was declined is none. */
export function helpByKeyResult({
  plan,
  process,
  asOf,
}: Pick<Standing, 'plan' | 'process' | 'asOf'>): ReadonlyMap<string, Help> {
  const { unitName } = planIndex(plan);
  const given = process.support
    .filter(({ decidedAt }) => decidedAt !== null && decidedAt <= asOf.at)
    .sort((a, b) => a.decidedAt! - b.decidedAt!);
  return new Map(given.flatMap((each) => helpOf(each, unitName)));
}

/** How many lines were said at each KR up to now, by KR ID. */
export function commentsByKeyResult({
  process,
  asOf,
}: Pick<Standing, 'process' | 'asOf'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { keyResultId, at } of process.comments)
    if (at <= asOf.at) counts.set(keyResultId, (counts.get(keyResultId) ?? 0) + 1);
  return counts;
}

function helpOf(
  { keyResultId, decision, fromUnitId }: ProcessState['support'][number],
  unitName: (id: string) => string,
): [string, Help][] {
  if (decision !== 'granted' && decision !== 'lent') return [];
  return [[keyResultId, { decision, from: fromUnitId === null ? '' : unitName(fromUnitId) }]];
}
