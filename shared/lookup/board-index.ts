// The one index of a folded board: its rows by ID and by unit, made once for what was folded, however many
// ask. Never outlives it, and never folds.
import type { Board, BoardFold, BoardKeyResult, BoardObjective } from '../model/board.ts';
import { groupBy } from '../model/group-by.ts';
import { byId } from './by-id.ts';
import { once } from './once.ts';

/** Each part is made when it is first asked for: a page of one unit needs no map of all key results. */
interface BoardIndex {
  units(): ReadonlyMap<string, BoardFold>;
  objectives(): ReadonlyMap<string, BoardObjective>;
  keyResults(): ReadonlyMap<string, BoardKeyResult>;
  /** The key results of each unit itself, in the order of the plan. */
  byUnit(): ReadonlyMap<string, readonly BoardKeyResult[]>;
}

/** By the rows that were folded: a board is handed to people with less beside them. */
const made = new WeakMap<Board['keyResults'], BoardIndex>();

/** The index of a board. What was folded never changes. */
export function boardIndex(board: Pick<Board, 'units' | 'objectives' | 'keyResults'>): BoardIndex {
  const known = made.get(board.keyResults);
  if (known) return known;
  const { units, objectives, keyResults } = board;
  const index: BoardIndex = {
    units: once(() => byId(units)),
    objectives: once(() => byId(objectives)),
    keyResults: once(() => byId(keyResults)),
    byUnit: once(() => groupBy(keyResults, ({ unitId }) => unitId)),
  };
  made.set(keyResults, index);
  return index;
}
