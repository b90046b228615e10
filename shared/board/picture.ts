// Takes a standing and a unit; gives its picture for the meeting as data, cut to what one page holds. Never
// ranks: rows stand in the order of the units.

import { boardIndex } from '../lookup/board-index.ts';
import { planIndex } from '../lookup/plan-index.ts';
import type { BoardKeyResult } from '../model/board.ts';
import type { Cut, Picture, PictureKeyResult, PictureUnit } from '../model/picture.ts';
import type { Unit } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import { STATUSES, type Status } from '../model/state.ts';
import { colourSince } from './colour-since.ts';
import { cut, mapShown } from './cut.ts';
import { commentsByKeyResult, helpByKeyResult, openReviewState } from './in-progress.ts';
import { statusesOverTime } from './over-time.ts';
import { recoveriesIn, reviewsIn, supportIn } from './picture-process.ts';

/** Lines that an A4 page holds, list by list. */
const MOST = { units: 9, red: 5, amber: 3, reviews: 4, support: 3, recovered: 3 };
/** Key results that a page holds in all: what goes as planned gets the room that is left. */
const KEY_RESULTS = 8;

/**
 * The picture of a unit and of all below it; KRs by name are its own and those of the units right below, what
 * is further down is counted. Null where there is no such unit.
 */
export function pictureOf(standing: Standing, unitId: string): Picture | null {
  const { plan, board, asOf } = standing;
  const { units, below, rightBelow, personName } = planIndex(plan);
  const unit = units.get(unitId);
  const fold = boardIndex(board).units().get(unitId);
  if (!unit || !fold) return null;
  const near = [unit, ...rightBelow(unitId)];
  const { rows, asRow } = rowsOf(standing, near);
  const within = below(unitId);
  const { attainment, planned, deviation, status, coverage } = fold;
  const { days, ahead } = statusesOverTime(standing);
  const of = (colour: Status, from = rows) => from.filter(({ status: each }) => each === colour);
  const own = rows.filter((row) => row.unitId === unitId);
  const shownOf = (found: BoardKeyResult[], most: number) => mapShown(cut(found, most), asRow);
  const [red, amber] = [shownOf(of('red'), MOST.red), shownOf(of('amber'), MOST.amber)];
  const room = KEY_RESULTS - red.shown.length - amber.shown.length;
  return {
    workspace: plan.settings.workspace,
    cycle: plan.settings.cycle,
    asOf: asOf.day,
    unitId,
    unit: unit.name,
    lead: personName(unit.leadEmail ?? ''),
    ...{ attainment, planned, deviation, status, coverage },
    counts: countsOf(standing, within),
    days,
    ahead,
    units: unitsNear(standing, unitId, MOST.units),
    red,
    amber,
    green: shownOf(of('green', own), room),
    reviews: reviewsIn(standing, within, MOST.reviews),
    support: cut(supportIn(standing, within), MOST.support),
    recovered: cut(recoveriesIn(standing, within), MOST.recovered),
  };
}

/**
 * The unit and those right below with their colours over the cycle, the first `most` of them; none where
 * there is no such unit.
 */
export function unitsNear(standing: Standing, unitId: string, most: number): Cut<PictureUnit> {
  const { units, rightBelow } = planIndex(standing.plan);
  const own = units.get(unitId);
  const near = cut(own ? [own, ...rightBelow(unitId)] : [], most);
  return mapShown(near, (each) => unitLine(standing, each));
}

type Counts = Record<Status, number>;

/** By what was folded: the KRs of each unit itself, by colour. */
const counted = new WeakMap<object, ReadonlyMap<string, Counts>>();

function ownCounts({ board }: Standing): ReadonlyMap<string, Counts> {
  const known = counted.get(board.keyResults);
  if (known) return known;
  const made = new Map<string, Counts>();
  for (const { unitId, status } of board.keyResults) {
    const counts = made.get(unitId) ?? { red: 0, amber: 0, green: 0, none: 0 };
    counts[status] += 1;
    made.set(unitId, counts);
  }
  counted.set(board.keyResults, made);
  return made;
}

function countsOf(standing: Standing, within: ReadonlySet<string>): Counts {
  const own = ownCounts(standing);
  const sum = { red: 0, amber: 0, green: 0, none: 0 };
  for (const unitId of within) {
    const counts = own.get(unitId);
    if (counts) for (const status of STATUSES) sum[status] += counts[status];
  }
  return sum;
}

function unitLine(standing: Standing, { id, name }: Unit): PictureUnit {
  const { below } = planIndex(standing.plan);
  const fold = boardIndex(standing.board).units().get(id);
  const { red, amber } = countsOf(standing, below(id));
  return {
    id,
    name,
    statuses: [...(statusesOverTime(standing).units.get(id) ?? [])],
    attainment: fold?.attainment ?? null,
    planned: fold?.planned ?? null,
    red,
    amber,
  };
}

/**
 * The KRs of the units, in their order, and how one becomes a row: only what is shown does. The picture's own
 * unit, the first, is not named on its rows.
 */
function rowsOf(standing: Standing, units: readonly Unit[]) {
  const { plan, board, states, asOf } = standing;
  const { keyResults, personName } = planIndex(plan);
  const { byUnit } = boardIndex(board);
  const unitNames = new Map(units.map(({ id, name }, index) => [id, index === 0 ? '' : name]));
  const help = helpByKeyResult(standing);
  const comments = commentsByKeyResult(standing);
  const asRow = (figures: BoardKeyResult): PictureKeyResult => {
    const keyResult = keyResults.get(figures.id)!;
    const { attainment, planned, deviation, status, stale } = figures;
    const state = states.get(keyResult.id);
    const snapshots = (state?.snapshots ?? []).filter(({ day }) => day <= asOf.day);
    return {
      keyResult,
      ...{ attainment, planned, deviation, status, stale },
      since: colourSince(keyResult, status, snapshots),
      snapshots: snapshots.map(({ day, value }) => ({ day, value })),
      unit: unitNames.get(figures.unitId) ?? '',
      owner: personName(keyResult.owner),
      review: openReviewState(state, asOf.at),
      help: help.get(keyResult.id) ?? null,
      ...(comments.has(keyResult.id) ? { comments: comments.get(keyResult.id)! } : {}),
    };
  };
  const rows = units.flatMap(({ id }) => byUnit().get(id) ?? []).filter(({ id }) => keyResults.has(id));
  return { rows, asRow };
}
