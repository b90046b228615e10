// Takes a lead; gives the reviews that wait for their answer. Never what waits for somebody else.

import { planIndex } from '../lookup/plan-index.ts';
import { addTo } from '../model/group-by.ts';
import type { Standing } from '../model/standing.ts';
import type { Review } from '../model/state.ts';
import { isUnanswered } from '../process/answer-due.ts';
import { askedBy } from '../process/steps/announcement.ts';
import { reviewAnswer } from '../process/steps/reviews.ts';
import type { Reader } from './reader.ts';

const known = new WeakMap<Standing, ReadonlyMap<string, Review[]>>();

/**
 * The reviews that wait for the reader, the longest first. One waits for the lead of its unit and, for each
 * time that it lapsed, for one more level above (design §6, Climbing).
 */
export function reviewsFor({ standing, person }: Pick<Reader, 'standing' | 'person'>): Review[] {
  const waiting = known.get(standing) ?? waitingByPerson(standing);
  known.set(standing, waiting);
  return [...(waiting.get(person.email) ?? [])];
}

/** Of every lead at once: a week's digests ask for each of them. */
function waitingByPerson(standing: Standing): ReadonlyMap<string, Review[]> {
  const { plan, states, asOf } = standing;
  const { unitOf } = planIndex(plan);
  const waiting = [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => isUnanswered(review) && review.openedAt <= asOf.at)
    .sort((a, b) => a.openedAt - b.openedAt);
  const found = new Map<string, Review[]>();
  for (const review of waiting) {
    const unit = unitOf(review.keyResultId);
    if (!unit) continue;
    for (const email of askedBy(reviewAnswer, review, standing)) addTo(found, email, review);
  }
  return found;
}
