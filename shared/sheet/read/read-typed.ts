// Takes the record tabs that people type rows into for sending; gives their rows. Never the tabs that only
// the product writes.
import type { Happenings } from '../../model/record.ts';
import type { Reading } from '../cells/open-table.ts';
import { NO_HAPPENINGS } from './no-happenings.ts';
import { readMicroOkrs, readSignals } from './read-growth.ts';
import { readProposals, readSupport } from './read-proposals.ts';
import { readSnapshots } from './read-snapshots.ts';
import type { RecordContext } from './record-context.ts';

/** In row order of each tab; the other record tabs are neither read nor judged. */
export const readTyped = (reading: Reading, context: RecordContext): Happenings => ({
  ...NO_HAPPENINGS,
  snapshots: readSnapshots(reading, context),
  proposals: readProposals(reading, context),
  support: readSupport(reading, context),
  signals: readSignals(reading, context),
  microOkrs: readMicroOkrs(reading, context),
});
