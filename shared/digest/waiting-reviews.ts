// Takes a lead; gives the reviews that wait for their answer. Never what waits for somebody else.
import type { Review } from '../model/state.ts';
import { lapsesBy, levelsAbove } from '../process/deadlines.ts';
import { leadsOn } from '../process/leads.ts';
import { planIndex } from '../process/plan-index.ts';
import type { Reader } from './reader.ts';

/**
 * The reviews that wait for the reader, the longest first. One waits for the lead of its unit and, for each
 * time that it lapsed, for one more level above (design §6, Climbing).
 */
export function reviewsFor({ standing, person }: Reader): Review[] {
  const { plan, states, asOf } = standing;
  const { unitOf } = planIndex(plan);
  const leads = leadsOn(plan, asOf.day);
  return [...states.values()]
    .flatMap((state) => state.reviews)
    .filter((review) => review.respondedAt === null && review.closedAt === null && review.openedAt <= asOf.at)
    .filter((review) => {
      const unit = unitOf(review.keyResultId);
      const lapses = lapsesBy(review.openedAt, plan.settings.responseHours, asOf.at);
      return (
        unit !== undefined &&
        levelsAbove(leads, unit.id)
          .slice(0, lapses + 1)
          .some((level) => level.includes(person.email))
      );
    })
    .sort((a, b) => a.openedAt - b.openedAt);
}
