// Takes requests for support and reviews; gives which helps which. Never stores a link: both stand in the
// trace with their moments.
import type { Support } from '../model/process.ts';
import type { Review } from '../model/state.ts';

/**
 * The review that a request helps (design §6, Support): of the same KR the one under way when it was asked
 * for; asked before any was, the first that opened while nobody had decided. Null for none.
 */
export function reviewHelped(
  { keyResultId, at, decidedAt }: Pick<Support, 'keyResultId' | 'at' | 'decidedAt'>,
  reviews: readonly Review[],
): Review | null {
  const own = reviews.filter((review) => review.keyResultId === keyResultId);
  const underWay = own
    .filter(({ openedAt, closedAt }) => openedAt <= at && (closedAt === null || closedAt >= at))
    .pop();
  const opened = own.find(({ openedAt }) => openedAt > at && (decidedAt === null || openedAt <= decidedAt));
  return underWay ?? opened ?? null;
}

/** The requests that help a review, in their order. */
export function supportOf(
  review: Review,
  reviews: readonly Review[],
  support: readonly Support[],
): Support[] {
  return support.filter(
    (each) =>
      reviewHelped(each, reviews)?.number === review.number && each.keyResultId === review.keyResultId,
  );
}
