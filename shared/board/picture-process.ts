// Takes a standing and some units; gives what goes on in them as lines of the picture: reviews and their
// clocks, support, what recovered. Never a person's name.

import { dayAt } from '../calendar/zones.ts';
import { planIndex } from '../lookup/plan-index.ts';
import { groupBy } from '../model/group-by.ts';
import type { Cut, PictureRecovery, PictureReview, PictureSupport } from '../model/picture.ts';
import type { Plan } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Review } from '../model/state.ts';
import { MS_PER_HOUR } from '../model/time.ts';
import { responseDueAt } from '../process/answer-due.ts';
import { reviewState } from '../process/reviews.ts';
import { recoveriesOf } from './awards.ts';
import { cut, mapShown } from './cut.ts';
import { openReview } from './in-progress.ts';

interface PlacedKeyResult {
  keyResultId: string;
  keyResult: string;
  unit: string;
}

/** A KR with its unit and its place in the plan. */
interface InPlan {
  placed: PlacedKeyResult;
  unitId: string;
  at: number;
}

const inPlans = new WeakMap<Plan, ReadonlyMap<string, InPlan[]>>();

/** The KRs of each unit, made once for a plan: a week's digests ask for those of every lead. */
function byUnit(plan: Plan): ReadonlyMap<string, InPlan[]> {
  const known = inPlans.get(plan);
  if (known) return known;
  const { unitIdOf, unitName } = planIndex(plan);
  const all = plan.keyResults.map(({ id, text }, at): InPlan => {
    const unitId = unitIdOf(id) ?? '';
    return { placed: { keyResultId: id, keyResult: text, unit: unitName(unitId) }, unitId, at };
  });
  const made = groupBy(all, ({ unitId }) => unitId);
  inPlans.set(plan, made);
  return made;
}

/** The KRs of some units with what names them, in the order of the plan. */
function keyResultsIn({ plan }: Standing, within: ReadonlySet<string>): PlacedKeyResult[] {
  const units = byUnit(plan);
  return [...within]
    .flatMap((unitId) => units.get(unitId) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ placed }) => placed);
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
  placed: PlacedKeyResult,
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

const greens = new WeakMap<object, ReadonlySet<string>>();

/** IDs of the KRs that are green, made once for what was folded. */
function greenOf({ keyResults }: Standing['board']): ReadonlySet<string> {
  const known = greens.get(keyResults);
  if (known) return known;
  const made = new Set(keyResults.filter(({ status }) => status === 'green').map(({ id }) => id));
  greens.set(keyResults, made);
  return made;
}

/** KRs that came back from red and are green now, the latest first; each with its last recovery. */
export function recoveriesIn(standing: Standing, within: ReadonlySet<string>): PictureRecovery[] {
  const { board, states, asOf } = standing;
  const green = greenOf(board);
  return keyResultsIn(standing, within)
    .flatMap((placed) => {
      if (!green.has(placed.keyResultId)) return [];
      const snapshots = states.get(placed.keyResultId)?.snapshots ?? [];
      const last = recoveriesOf(snapshots.filter(({ day }) => day <= asOf.day)).at(-1);
      return last ? [{ ...placed, from: last.from, to: last.to }] : [];
    })
    .sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
}
