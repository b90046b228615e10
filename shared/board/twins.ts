// Takes reviews with what their key results last said; gives those of one cause together. Never drops one:
// the others stand behind the first, each with its own clock.
import { groupBy } from '../model/group-by.ts';
import type { KeyResult } from '../model/plan.ts';
import type { KeptSnapshot, Review } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { reviewState } from '../process/reviews.ts';

/** A review, its key result, and the latest report on that. */
export interface ReviewAndCause {
  review: Review;
  keyResult: Pick<KeyResult, 'metricId'>;
  latest: Pick<KeptSnapshot, 'blocker'> | null;
  /** The day on which the review opened, in the workspace's zone. */
  openedOn: Day;
}

/**
 * Twins stand as one, in the order of the first of each: reviews of one metric that opened on one day, are
 * equally far and name the same blocker (design §6, Twins). A key result without a metric has none. Linear in
 * the reviews.
 */
export function twinsOf<Each extends ReviewAndCause>(reviews: readonly Each[]): Each[][] {
  return [...groupBy(reviews, causeOf).values()];
}

function causeOf({ review, keyResult, latest, openedOn }: ReviewAndCause): string {
  if (keyResult.metricId === '') return `${review.keyResultId}\n${review.number}`;
  return [keyResult.metricId, openedOn, reviewState(review), latest?.blocker.trim() ?? ''].join('\n');
}
