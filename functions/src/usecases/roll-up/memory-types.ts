// Takes nothing; gives what the roll-up remembers of a cycle. Never how it is packed.

import type { EntryChange, EntryType } from '../../../../shared/model/process.ts';
import type { KeyResultState } from '../../../../shared/model/state.ts';

/** A line of the record, numbered in the order of folding: what the sheet's record tabs get rows of. */
export interface LogLine {
  n: number;
  submission: string | null;
  entries: { type: EntryType; id: string }[];
}

/** All that was reported and done in a workspace's cycle, as of a board revision. */
export interface Memory {
  states: Map<string, KeyResultState>;
  /** By type and ID, in the order of their first folding. */
  entries: Map<string, EntryChange>;
  log: LogLine[];
}
