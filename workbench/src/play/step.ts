// What happens in a workbook's past, step by step: the types. Their order is made in happenings.ts;
// do-step.ts does them.
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { AdjustedField, SnapshotRow } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { ActionName } from '../../../shared/wire/messages/actions.ts';

/** What a cell of Key results held. */
export interface EarlierCell {
  keyResultId: string;
  field: AdjustedField;
  text: string;
}

/** Where in the workbook a step stands, for the problem that it may turn out to be. */
export interface Origin {
  tab: string;
  row: number;
  column: string;
}

export type PlayStep =
  | { kind: 'snapshot'; at: EpochMs; origin: Origin; row: SnapshotRow }
  | {
      kind: 'action';
      at: EpochMs;
      origin: Origin;
      action: ActionName;
      id: string;
      email: string;
      answers: RawAnswers;
    }
  | {
      kind: 'adjust';
      at: EpochMs;
      origin: Origin;
      email: string;
      keyResultId: string;
      reason: string;
      before: string;
      cell: EarlierCell;
    }
  | { kind: 'adopt'; at: EpochMs; origin: Origin; email: string; objectiveId: string };

/** What an adjustment leaves in the trace: its row's own words. */
export const adjustedBy = ({ before, cell }: Extract<PlayStep, { kind: 'adjust' }>) => ({
  keyResultId: cell.keyResultId,
  field: cell.field,
  before,
  after: cell.text,
});
