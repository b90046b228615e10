// What sending typed rows has come to, whichever tab they are of: Snapshots and the steps are sent
// differently and told as one. Never sends.
import type { Problem } from '../../../shared/model/problem.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';

export interface TypedResult {
  /** Cells to write: what says that the server has the row. */
  taken: { tab: TabName; row: number; column: string; value: string }[];
  refused: Problem[];
  /** Rows that did not get through: they stay as they are. */
  unreached: number;
}
