// Takes what one submission or action changed; gives the pending document that the next roll-up folds. Never
// folds.
import type { EntryChange } from '../../../../shared/model/process.ts';
import type { KeyResultState } from '../../../../shared/model/state.ts';
import type { Day, EpochMs } from '../../../../shared/model/time.ts';
import type { Happened } from '../../../../shared/process/happened.ts';
import type { Document, Json } from '../../ports/store.ts';

export interface Pending {
  /** The day on which the cycle that it belongs to starts. */
  cycle: Day;
  at: EpochMs;
  /** Key of the submission that the record tabs get rows of; null where the change itself is the record. */
  submission: string | null;
  states: KeyResultState[];
  entries: EntryChange[];
  happened: Happened[];
}

/** The pending document, in one unindexed field. */
export const pendingDocument = (pending: Pending): Document => ({ pending: pending as unknown as Json });

/** What a pending document holds. */
export const pendingOf = (document: Document): Pending => document.pending as unknown as Pending;
