// What of the plan the readers of the record tabs refer to.
import type { Known } from './known.ts';
import type { SnapshotContext } from './read-snapshots.ts';

export interface RecordContext extends SnapshotContext {
  units: Known;
  people: Known;
  objectives: Known;
  rewards: Known;
}
