// Takes a plan, KR states and the process at a moment; gives the board. Never reads a store or a clock, never
// rounds.

import { addDays } from '../calendar/days.ts';
import { endOfDay, isoWithOffset } from '../calendar/zones.ts';
import { byId } from '../lookup/by-id.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { Board, BoardFold, BoardObjective, BoardReview } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import type { KeyResult, Objective, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ProcessState } from '../model/process.ts';
import type { AsOf } from '../model/standing.ts';
import type { KeptSnapshot, KeyResultState, Review } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';
import {
  boardKeyResult,
  type FoldContext,
  type KeyResultStanding,
  keyResultStanding,
  MISSED_UNTIL_FADED,
} from '../okr/key-result.ts';
import { dueDays } from '../okr/owed.ts';
import { addPart, foldOf, noSums, type WeightedPart, weightOf } from '../okr/roll-up.ts';
import { isOverdue } from '../process/answer-due.ts';
import { reviewState } from '../process/reviews.ts';
import { awardSearch } from './awards.ts';
import { agilityDays, rateCount, responseWithinSla, signalsWithinSla } from './indicators.ts';
import { penetrationOf } from './penetration.ts';
import { processRows } from './process-rows.ts';

/** What a fold reads: the published plan with its warnings, what was reported, and what happened beside. */
interface Folding {
  plan: Plan;
  states: ReadonlyMap<string, KeyResultState>;
  process: ProcessState;
  warnings: Problem[];
}

/** The moment at the end of a day in the workspace's zone: what `play` looks at. */
export function atEndOf(day: string, timeZone: string): AsOf {
  return { day, at: endOfDay(day, timeZone) };
}

/** What has figures of its own: key results, their objectives, the units. */
type BoardFigures = Pick<Board, 'keyResults' | 'objectives' | 'units'>;

/**
 * What is counted of each KR's snapshots on the way: reading them is what takes a fold its time, so they are
 * read once.
 */
type CountSnapshots = (keyResult: KeyResult, unitId: string, snapshots: readonly KeptSnapshot[]) => void;

/** Key results, objectives and units at a moment (design §6, State of a KR, Objective, Unit). */
export function foldFigures(
  { plan, states }: Pick<Folding, 'plan' | 'states'>,
  context: FoldContext,
  also?: CountSnapshots,
): BoardFigures {
  const { objectives: objectivesById } = planIndex(plan);
  const sumsOf = new Map(plan.objectives.map(({ id }) => [id, noSums()]));
  const keyResults = plan.keyResults.map((keyResult) => {
    const { unitId } = objectivesById.get(keyResult.objectiveId)!;
    const state = states.get(keyResult.id);
    const standing = keyResultStanding(keyResult, state, context);
    also?.(keyResult, unitId, state?.snapshots ?? []);
    addPart(sumsOf.get(keyResult.objectiveId)!, keyResultPart(keyResult, standing));
    return boardKeyResult(keyResult, unitId, standing);
  });
  const objectives = plan.objectives.map(({ id, unitId }) => ({
    id,
    unitId,
    ...foldOf(sumsOf.get(id)!, plan.settings),
  }));
  return { keyResults, objectives, units: foldUnits(plan, objectives) };
}

/** The board at a moment (design §6 for every figure, §9 for the shape). */
export function foldBoard({ plan, states, process, warnings }: Folding, asOf: AsOf): Board {
  const context = foldContext(plan, asOf);
  const reviews = reviewsUpTo(states, asOf.at);
  const penetration = penetrationOf(plan);
  const iso = isoWriter(plan.settings.timeZone);
  const rate = rateCount(context.days, asOf.at);
  const search = awardSearch();
  const figures = foldFigures({ plan, states }, context, (keyResult, unitId, snapshots) => {
    rate.add(keyResult, snapshots);
    search.add(keyResult.id, unitId, snapshots);
  });
  return {
    asOf: asOf.day,
    ...figures,
    reviews: reviews
      .sort(byOpening)
      .map((review) => boardReview(review, plan.settings.responseHours, asOf, iso)),
    measures: {
      penetration: penetration.share,
      agilityDays: agilityDays(reviews),
      responseWithinSla: responseWithinSla(reviews, plan.settings.responseHours, asOf.at),
      signalsWithinSla: signalsWithinSla(process.signals, plan.settings.signalHours, asOf.at),
      snapshotRate: rate.rate(),
    },
    penetrationBreaks: penetration.breaks,
    warnings,
    ...processRows(plan, process, search.awards(), asOf),
  };
}

/** What the KRs of a plan are looked at with. */
export function foldContext(plan: Plan, asOf: AsOf): FoldContext {
  const over = endOfDay(asOf.day, plan.settings.timeZone) <= asOf.at;
  return {
    day: asOf.day,
    ended: over ? asOf.day : addDays(asOf.day, -1),
    at: asOf.at,
    days: dueDays(plan.settings),
    settings: plan.settings,
  };
}

function keyResultPart(
  keyResult: KeyResult,
  { figures, latest, missed, status }: KeyResultStanding,
): WeightedPart {
  return {
    weight: weightOf(keyResult),
    status,
    attainment: figures?.attainment ?? null,
    planned: figures?.planned ?? null,
    covered: latest !== null && missed < MISSED_UNTIL_FADED ? 1 : 0,
  };
}

/**
 * A unit folds the objectives of itself and of all units below; each weighs its share among its own unit's
 * times their number.
 */
function foldUnits(plan: Plan, rows: BoardObjective[]): BoardFold[] {
  const rowOf = byId(rows);
  const parentOf = new Map(plan.units.map((unit) => [unit.id, unit.parentId]));
  const sumsOf = new Map(plan.units.map(({ id }) => [id, noSums()]));
  for (const [unitId, objectives] of groupBy(plan.objectives, (objective) => objective.unitId)) {
    const parts = objectiveParts(objectives, rowOf);
    for (let at: string | null = unitId; at !== null; at = parentOf.get(at) ?? null) {
      const sums = sumsOf.get(at)!;
      for (const part of parts) addPart(sums, part);
    }
  }
  return plan.units.map((unit) => ({ id: unit.id, ...foldOf(sumsOf.get(unit.id)!, plan.settings) }));
}

function objectiveParts(objectives: Objective[], rowOf: ReadonlyMap<string, BoardObjective>): WeightedPart[] {
  const all = objectives.reduce((sum, objective) => sum + weightOf(objective), 0);
  return objectives.map((objective) => {
    const row = rowOf.get(objective.id)!;
    const weight = (weightOf(objective) / all) * objectives.length;
    return {
      weight,
      status: row.status,
      attainment: row.attainment,
      planned: row.planned,
      covered: row.coverage,
    };
  });
}

function reviewsUpTo(states: ReadonlyMap<string, KeyResultState>, at: EpochMs): Review[] {
  const reviews: Review[] = [];
  for (const state of states.values()) {
    for (const review of state.reviews) if (review.openedAt <= at) reviews.push(review);
  }
  return reviews;
}

const byOpening = (a: Review, b: Review): number =>
  a.openedAt - b.openedAt || (a.keyResultId < b.keyResultId ? -1 : 1);

function boardReview(
  review: Review,
  responseHours: number,
  asOf: AsOf,
  iso: (at: EpochMs | null) => string | null,
): BoardReview {
  return {
    keyResultId: review.keyResultId,
    openedAt: iso(review.openedAt)!,
    respondedAt: iso(review.respondedAt),
    startedAt: iso(review.startedAt),
    closedAt: iso(review.closedAt),
    state: reviewState(review),
    overdue: isOverdue(review, responseHours, asOf.at),
  };
}

/**
 * Writes moments in a zone, each once: many reviews open at the same due time, and writing one takes longer
 * than folding a KR.
 */
function isoWriter(timeZone: string): (at: EpochMs | null) => string | null {
  const written = new Map<EpochMs, string>();
  return (at) => {
    if (at === null) return null;
    const text = written.get(at) ?? isoWithOffset(at, timeZone);
    written.set(at, text);
    return text;
  };
}
