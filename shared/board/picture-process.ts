// Takes a standing and some units; gives what goes on in them as lines of the picture: reviews and their
// clocks, support, what recovered. Never a person's name.

import { dayAt } from '../calendar/zones.ts';
import type { Cut, PictureRecovery, PictureReview, PictureSupport } from '../model/picture.ts';
import type { Standing } from '../model/standing.ts';
import type { Review } from '../model/state.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import { planIndex } from '../process/plan-index.ts';
import { responseDueAt, reviewState } from '../process/reviews.ts';
import { recoveriesOf } from './awards.ts';
import { cut, mapShown } from './cut.ts';
import { openReview } from './going.ts';

interface Placed {
  keyResultId: string;
  keyResult: string;
  unit: string;
}

/** The KRs of some units with what names them, in the order of the plan. */
function keyResultsIn({ plan }: Standing, within: ReadonlySet<string>): Placed[] {
  const { unitIdOf, unitName } = planIndex(plan);
  return plan.keyResults.flatMap(({ id, text }) => {
    const unitId = unitIdOf(id) ?? '';
    return within.has(unitId) ? [{ keyResultId: id, keyResult: text, unit: unitName(unitId) }] : [];
  });
}

/**
 * Open reviews: those that wait for an answer first, the one with the least time left on top; then the others
 * by opening.
 */
export function reviewsIn(standing: Standing, within: ReadonlySet<string>, most: number): Cut<PictureReview> {
  const { plan, states, asOf } = standing;
  const open = keyResultsIn(standing, within)
    .flatMap((placed) => {
      const review = openReview(states.get(placed.keyResultId), asOf.at);
      return review ? [{ placed, review }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.review.respondedAt !== null) - Number(b.review.respondedAt !== null) ||
        a.review.openedAt - b.review.openedAt,
    );
  return mapShown(cut(open, most), ({ placed, review }) =>
    reviewLine(placed, review, plan.settings, asOf.at),
  );
}

function reviewLine(
  placed: Placed,
  review: Review,
  { responseHours, timeZone }: Standing['plan']['settings'],
  at: number,
): PictureReview {
  const waits = review.respondedAt === null;
  return {
    ...placed,
    state: reviewState(review),
    openedOn: dayAt(review.openedAt, timeZone),
    hoursLeft: waits ? (responseDueAt(review, responseHours) - at) / MS_PER_HOUR : null,
    measure: review.measure,
    outcome: review.outcome,
  };
}

/** Support asked for: what waits first, longest first; then what was decided, latest first. */
export function supportIn(standing: Standing, within: ReadonlySet<string>): PictureSupport[] {
  const { plan, process, asOf } = standing;
  const placed = new Map(keyResultsIn(standing, within).map((each) => [each.keyResultId, each]));
  const { unitName } = planIndex(plan);
  return process.support
    .filter(({ at, keyResultId }) => at <= asOf.at && placed.has(keyResultId))
    .map((each) => {
      const isDecided = each.decidedAt !== null && each.decidedAt <= asOf.at;
      return {
        ...each,
        decision: isDecided ? each.decision : null,
        until: isDecided ? each.decidedAt! : asOf.at,
      };
    })
    .sort(
      (a, b) =>
        Number(a.decision !== null) - Number(b.decision !== null) ||
        (a.decision === null ? a.at - b.at : b.until - a.until),
    )
    .map(({ keyResultId, kind, request, decision, fromUnitId, at, until }) => ({
      keyResultId,
      keyResult: placed.get(keyResultId)!.keyResult,
      ...{ kind, request, decision },
      from: fromUnitId === null ? '' : unitName(fromUnitId),
      hours: (until - at) / MS_PER_HOUR,
    }));
}

/** KRs that came back from red and are green now, the latest first; each with its last recovery. */
export function recoveriesIn(standing: Standing, within: ReadonlySet<string>): PictureRecovery[] {
  const { board, states, asOf } = standing;
  const green = new Set(board.keyResults.filter(({ status }) => status === 'green').map(({ id }) => id));
  return keyResultsIn(standing, within)
    .flatMap((placed) => {
      if (!green.has(placed.keyResultId)) return [];
      const snapshots = states.get(placed.keyResultId)?.snapshots ?? [];
      const last = recoveriesOf(snapshots.filter(({ day }) => day <= asOf.day)).at(-1);
      return last ? [{ ...placed, from: last.from, to: last.to }] : [];
    })
    .sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
}
