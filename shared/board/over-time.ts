// Takes a standing; gives what colour each unit had at the end of each snapshot day so far. Never keeps a
// history: what was reported is the history.
import { snapshotDays } from '../calendar/snapshot-days.ts';
import type { Standing } from '../model/standing.ts';
import type { Status } from '../model/state.ts';
import type { Day } from '../model/time.ts';
import { atEndOf, foldContext, foldFigures } from './fold.ts';

export interface StatusesOverTime {
  /** Snapshot days before today, today last. */
  days: Day[];
  /** Snapshot days still to come. */
  ahead: Day[];
  /** By unit ID, one status for each of `days`. */
  units: ReadonlyMap<string, readonly Status[]>;
}

/** By what was folded now: what a visitor may see of a standing has the same figures. */
const folded = new WeakMap<object, StatusesOverTime>();

/**
 * Folds once for each past snapshot day; once for a standing, whoever asks. Weights are those of the plan
 * that is live now.
 */
export function statusesOverTime(standing: Standing): StatusesOverTime {
  const known = folded.get(standing.board.keyResults);
  if (known) return known;
  const { plan, board, asOf } = standing;
  const all = snapshotDays(plan.settings);
  const past = all.filter((day) => day < asOf.day);
  const folds = past.map(
    (day) => foldFigures(standing, foldContext(plan, atEndOf(day, plan.settings.timeZone))).units,
  );
  const made = {
    days: [...past, asOf.day],
    ahead: all.filter((day) => day > asOf.day),
    units: new Map(
      board.units.map((unit, index) => [
        unit.id,
        [...folds.map((units) => units[index]?.status ?? 'none'), unit.status],
      ]),
    ),
  };
  folded.set(board.keyResults, made);
  return made;
}
