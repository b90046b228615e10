// Takes a standing and a unit; gives its picture for the meeting as data, cut to what one page holds. Never ranks: rows stand in the order of the units.
import { groupBy } from '../model/group-by.ts';
import type { Cut, Picture, PictureKeyResult, PictureUnit } from '../model/picture.ts';
import type { KeyResult, Unit } from '../model/plan.ts';
import type { Standing } from '../model/standing.ts';
import type { Status } from '../model/state.ts';
import { unitsBelow } from '../process/unit-tree.ts';
import { helpByKeyResult, openReviewState } from './going.ts';
import { statusesOverTime } from './over-time.ts';
import { recoveriesIn, reviewsIn, supportIn } from './picture-process.ts';
import { sinceWhen } from './since.ts';

/** Lines that an A4 page holds, list by list. */
const MOST = { units: 9, red: 6, amber: 4, reviews: 4, support: 3, recovered: 3 };
/** Key results that a page holds in all: what goes as planned gets the room that is left. */
const KEY_RESULTS = 10;

/** The first few; the rest is counted. */
const cut = <Each>(all: readonly Each[], most: number): Cut<Each> => ({
  shown: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

/** The picture of a unit and of all below it; KRs by name are its own and those of the units right below, what is further down is counted. Null where there is no such unit. */
export function pictureOf(standing: Standing, unitId: string): Picture | null {
  const { plan, board, asOf } = standing;
  const unit = plan.units.find(({ id }) => id === unitId);
  const fold = board.units.find(({ id }) => id === unitId);
  if (!unit || !fold) return null;
  const near = [unit, ...plan.units.filter(({ parentId }) => parentId === unitId)];
  const rows = rowsOf(standing, near);
  const within = unitsBelow(plan.units, unitId);
  const { attainment, planned, deviation, status, coverage } = fold;
  const { days, ahead } = statusesOverTime(standing);
  const of = (colour: Status, from = rows) => from.filter((row) => row.status === colour);
  const own = rows.filter((row) => row.unit === '');
  const [red, amber] = [cut(of('red'), MOST.red), cut(of('amber'), MOST.amber)];
  const room = KEY_RESULTS - red.shown.length - amber.shown.length;
  return {
    workspace: plan.settings.workspace,
    cycle: plan.settings.cycle,
    asOf: asOf.day,
    unitId,
    unit: unit.name,
    lead: plan.people.find(({ email }) => email === unit.leadEmail)?.name ?? unit.leadEmail ?? '',
    ...{ attainment, planned, deviation, status, coverage },
    counts: countsOf(standing, within),
    days,
    ahead,
    units: cut(unitsNear(standing, unitId), MOST.units),
    red,
    amber,
    green: cut(of('green', own), room),
    reviews: cut(reviewsIn(standing, within), MOST.reviews),
    support: cut(supportIn(standing, within), MOST.support),
    recovered: cut(recoveriesIn(standing, within), MOST.recovered),
  };
}

/** The unit and those right below with their colours over the cycle; none where there is no such unit. */
export function unitsNear(standing: Standing, unitId: string): PictureUnit[] {
  const { units } = standing.plan;
  const own = units.filter(({ id }) => id === unitId);
  return [...own, ...units.filter(({ parentId }) => parentId === unitId)].map((each) =>
    unitLine(standing, each),
  );
}

function countsOf({ board }: Standing, within: ReadonlySet<string>): Record<Status, number> {
  const counts = { red: 0, amber: 0, green: 0, none: 0 };
  for (const { unitId, status } of board.keyResults) if (within.has(unitId)) counts[status] += 1;
  return counts;
}

function unitLine(standing: Standing, { id, name }: Unit): PictureUnit {
  const fold = standing.board.units.find((each) => each.id === id);
  const { red, amber } = countsOf(standing, unitsBelow(standing.plan.units, id));
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

/** The KRs of the units, in their order; the picture's own unit, the first, is not named on its rows. */
function rowsOf(standing: Standing, units: readonly Unit[]): PictureKeyResult[] {
  const { plan, board, states, asOf } = standing;
  const keyResults = new Map(plan.keyResults.map((each) => [each.id, each]));
  const figuresIn = groupBy(board.keyResults, ({ unitId }) => unitId);
  const names = new Map(plan.people.map(({ email, name }) => [email, name]));
  const help = helpByKeyResult(standing);
  return units.flatMap((unit, index) =>
    (figuresIn.get(unit.id) ?? []).flatMap((figures): PictureKeyResult[] => {
      const keyResult: KeyResult | undefined = keyResults.get(figures.id);
      if (!keyResult) return [];
      const { attainment, planned, deviation, status, stale } = figures;
      const state = states.get(keyResult.id);
      const snapshots = (state?.snapshots ?? []).filter(({ day }) => day <= asOf.day);
      return [
        {
          keyResult,
          ...{ attainment, planned, deviation, status, stale },
          since: sinceWhen(keyResult, status, snapshots),
          snapshots: snapshots.map(({ day, value }) => ({ day, value })),
          unit: index === 0 ? '' : unit.name,
          owner: names.get(keyResult.owner) || keyResult.owner,
          review: openReviewState(state, asOf.at),
          help: help.get(keyResult.id) ?? null,
        },
      ];
    }),
  );
}
