// Takes what a workbook says happened; gives it as steps with their moments, in the order in which they happened. Never does them.
import { momentAt, momentOf, momentOfDated } from '../../../shared/calendar/zones.ts';
import type { RawAnswers } from '../../../shared/model/form.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Happenings, SnapshotRow } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { ActionName } from '../../../shared/wire/messages.ts';
import { growthSteps } from './growth-steps.ts';
import type { EarlierCell } from './plan-as-it-was.ts';
import { proposalSteps, reviewSteps, signalSteps, supportSteps } from './process-steps.ts';

/** Where in the workbook a step stands, for the problem that it may turn out to be. */
export interface Origin {
  tab: string;
  row: number;
  column: string;
}

export type Step =
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

const MINUTE_MS = 60_000;

/** What an adjustment leaves in the trace: its row's own words. */
export const adjustedBy = ({ before, cell }: Extract<Step, { kind: 'adjust' }>) => ({
  keyResultId: cell.keyResultId,
  field: cell.field,
  before,
  after: cell.text,
});

/** All steps, by minute, and within a minute in the order of tabs and rows (design §9). */
export function stepsOf(happenings: Happenings, plan: Plan): Step[] {
  const steps = [
    ...adjustments(happenings, plan),
    ...proposalSteps(happenings, plan),
    ...snapshots(happenings, plan),
    ...reviewSteps(happenings, plan),
    ...supportSteps(happenings, plan),
    ...signalSteps(happenings, plan),
    ...growthSteps(happenings, plan),
  ];
  return steps
    .map((step, order) => ({ step, minute: Math.floor(step.at / MINUTE_MS), order }))
    .sort((a, b) => a.minute - b.minute || a.order - b.order)
    .map(({ step }) => step);
}

function snapshots({ snapshots: rows }: Happenings, { settings }: Plan): Step[] {
  return rows.map((row) => ({
    kind: 'snapshot',
    at: row.received
      ? momentOf(row.received, settings.timeZone)
      : momentAt(row.date, settings.snapshotDueTime, settings.timeZone),
    origin: { tab: 'Snapshots', row: row.row, column: row.received ? 'Received' : 'Date' },
    row,
  }));
}

function adjustments({ adjustments: rows }: Happenings, plan: Plan): Step[] {
  return rows.map((row) => ({
    kind: 'adjust',
    at: momentOfDated(row.at, plan.settings.timeZone),
    origin: { tab: 'Adjustments', row: row.row, column: 'After' },
    email: row.by,
    keyResultId: row.keyResultId,
    reason: row.reason || '–',
    before: row.before,
    cell: { keyResultId: row.keyResultId, field: row.field, text: row.after },
  }));
}
