// Takes a standing; gives what colour each unit had at the end of each snapshot day so far. Never keeps a
// history: what was reported is the history.
import { snapshotDays } from '../calendar/snapshot-days.ts';
import type { BoardFold } from '../model/board.ts';
import type { Standing } from '../model/standing.ts';
import type { Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { atEndOf, foldContext, foldFigures } from './fold.ts';

interface StatusesOverTime {
  /** Snapshot days before today, today last. */
  days: Day[];
  /** Snapshot days still to come. */
  ahead: Day[];
  /** By unit ID, one status for each of `days`. */
  units: ReadonlyMap<string, readonly Status[]>;
}

/** What was folded at the end of a day: the units, and each KR's status in the order of the plan. */
interface DayFigures {
  units: readonly BoardFold[];
  keyResults: readonly Status[];
}

interface FoldsOverTime {
  days: Map<Day, DayFigures>;
  statuses?: StatusesOverTime;
}

/** By what was folded now: what a visitor may see of a standing has the same figures. */
const made = new WeakMap<object, FoldsOverTime>();

function madeOf({ board }: Standing): FoldsOverTime {
  const known = made.get(board.keyResults) ?? { days: new Map() };
  made.set(board.keyResults, known);
  return known;
}

/**
 * The figures as they were at the end of a day; of today as they are. Folded once for a standing, whoever
 * asks. Weights are those of the plan that is live now.
 */
export function figuresOnDay(standing: Standing, day: Day): DayFigures {
  const { days } = madeOf(standing);
  const known = days.get(day) ?? fold(standing, day);
  days.set(day, known);
  return known;
}

function fold(standing: Standing, day: Day): DayFigures {
  const { plan, board, asOf } = standing;
  const { units, keyResults } =
    day >= asOf.day ? board : foldFigures(standing, foldContext(plan, atEndOf(day, plan.settings.timeZone)));
  return { units, keyResults: keyResults.map(({ status }) => status) };
}

/** What colour each unit had: folds once for each past snapshot day. */
export function statusesOverTime(standing: Standing): StatusesOverTime {
  const known = madeOf(standing);
  known.statuses ??= statusesOf(standing);
  return known.statuses;
}

function statusesOf(standing: Standing): StatusesOverTime {
  const { plan, board, asOf } = standing;
  const all = snapshotDays(plan.settings);
  const days = [...all.filter((day) => day < asOf.day), asOf.day];
  const folds = days.map((day) => figuresOnDay(standing, day).units);
  return {
    days,
    ahead: all.filter((day) => day > asOf.day),
    units: new Map(
      board.units.map(({ id }, index) => [id, folds.map((units) => units[index]?.status ?? 'none')]),
    ),
  };
}
