// What happened where no record tab is read: nothing. Never changed.
import type { Happenings } from '../../model/record.ts';

export const NO_HAPPENINGS: Happenings = {
  snapshots: [],
  proposals: [],
  reviews: [],
  support: [],
  signals: [],
  microOkrs: [],
  points: [],
  adjustments: [],
  playbooks: [],
};
