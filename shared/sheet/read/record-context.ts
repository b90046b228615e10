// What the rows of the record tabs may refer to, by ID and name. Never more of the plan than its names and
// the key results that read well.
import type { NamedThings } from './named-things.ts';
import type { SnapshotContext } from './read-snapshots.ts';

export interface RecordContext extends SnapshotContext {
  units: NamedThings;
  people: NamedThings;
  objectives: NamedThings;
  rewards: NamedThings;
}
