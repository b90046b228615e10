// Takes the record tabs and the IDs of the plan; gives everything that happened, in row order. Never changes the plan.
import type { Happenings } from '../model/record.ts';
import type { Known } from './known.ts';
import { readSnapshots, type SnapshotContext } from './read-snapshots.ts';
import type { Reading } from './table.ts';

export interface RecordContext extends SnapshotContext {
  units: Known;
  people: Known;
  objectives: Known;
  rewards: Known;
}

export function readRecord(reading: Reading, context: RecordContext): Happenings {
  return {
    snapshots: readSnapshots(reading, context),
    proposals: [],
    reviews: [],
    support: [],
    signals: [],
    microOkrs: [],
    points: [],
    adjustments: [],
    playbooks: [],
  };
}
