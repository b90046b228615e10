// Takes the record tabs and the IDs of the plan; gives everything that happened, in row order. Never changes
// the plan.
import type { Happenings } from '../../model/record.ts';
import type { Reading } from '../cells/open-table.ts';
import { readAdjustments, readPlaybooks } from './read-adjustments.ts';
import { readMicroOkrs, readPoints, readSignals } from './read-growth.ts';
import { readProposals, readSupport } from './read-proposals.ts';
import { readReviews } from './read-reviews.ts';
import { readSnapshots } from './read-snapshots.ts';
import type { RecordContext } from './record-context.ts';

/** Every record tab; faults go into the reading. */
export function readRecord(reading: Reading, context: RecordContext): Happenings {
  return {
    snapshots: readSnapshots(reading, context),
    proposals: readProposals(reading, context),
    reviews: readReviews(reading, context),
    support: readSupport(reading, context),
    signals: readSignals(reading, context),
    microOkrs: readMicroOkrs(reading, context),
    points: readPoints(reading, context),
    adjustments: readAdjustments(reading, context),
    playbooks: readPlaybooks(reading),
  };
}
