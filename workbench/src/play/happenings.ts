// Takes what a workbook says happened; gives it as steps with their moments, in the order in which they
// happened. Never does them.

import { momentAt, momentOf, momentOfDated } from '../../../shared/calendar/zones.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import { MS_PER_MINUTE } from '../../../shared/model/time.ts';
import { growthSteps } from './growth-steps.ts';
import { proposalSteps, reviewSteps, signalSteps, supportSteps } from './process-steps.ts';
import type { PlayStep } from './step.ts';

/** All steps, by minute, and within a minute in the order of tabs and rows (design §9, Order). */
export function stepsOf(happenings: Happenings, plan: Plan): PlayStep[] {
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
    .map((step, order) => ({ step, minute: Math.floor(step.at / MS_PER_MINUTE), order }))
    .sort((a, b) => a.minute - b.minute || a.order - b.order)
    .map(({ step }) => step);
}

function snapshots({ snapshots: rows }: Happenings, { settings }: Plan): PlayStep[] {
  return rows.map((row) => ({
    kind: 'snapshot',
    at: row.received
      ? momentOf(row.received, settings.timeZone)
      : momentAt(row.date, settings.snapshotDueTime, settings.timeZone),
    origin: { tab: 'Snapshots', row: row.row, column: row.received ? 'Received' : 'Date' },
    row,
  }));
}

function adjustments({ adjustments: rows }: Happenings, plan: Plan): PlayStep[] {
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
