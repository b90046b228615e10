// Takes what happened as the product keeps it; gives its row in the sheet by English column names: the
// readers of the same tabs (../read) take the same from it again. Never looks at headings: write.ts does.

import type { KeyResult } from '../../model/plan.ts';
import type {
  Adjustment,
  MicroOkr,
  Playbook,
  PointsEntry,
  Proposal,
  Signal,
  Support,
} from '../../model/process.ts';
import type { ReportedKeyResult } from '../../model/record.ts';
import type { Review } from '../../model/state.ts';
import type { Day, EpochMs } from '../../model/time.ts';
import { keyResultsText } from '../cells/proposed-key-results.ts';
import { percentCell } from '../table/percent-cell.ts';
import type { RecordCells } from './write.ts';

/** A moment as a cell, in the workspace's zone; blank for none. */
export type When = (at: EpochMs | null) => string;

/**
 * A value in its KR's own unit as a person would type it: 18%, 18, yes. Of a KR that the plan has no more,
 * the bare number.
 */
export function valueCell(
  value: number,
  keyResult: Pick<KeyResult, 'type' | 'percent'> | undefined,
): string | number {
  if (keyResult?.type === 'yes-no') return value === 1 ? 'yes' : 'no';
  return keyResult?.percent ? percentCell(value) : value;
}

/** Who reported, for which day, and when it was received. */
interface Reported {
  date: Day;
  email: string;
  at: EpochMs;
}

/** The value as `valueCell` writes it, by what the key result is now. */
export const snapshotCells = (
  report: ReportedKeyResult,
  { date, email, at }: Reported,
  when: When,
  keyResult: Pick<KeyResult, 'type' | 'percent'> | undefined,
): RecordCells => ({
  Date: date,
  'KR ID': report.keyResultId,
  Value: valueCell(report.value, keyResult),
  Confidence: report.confidence,
  'Self status': report.selfStatus,
  Blocker: report.blocker,
  Note: report.note,
  'Support needed': report.supportNeeded,
  By: email,
  Received: when(at),
});

/** Before it is decided, all that says of the decision is blank. */
export const proposalCells = (each: Proposal, when: When): RecordCells => ({
  'Proposal ID': each.id,
  Date: when(each.at),
  Unit: each.unitId,
  Answers: each.answers,
  'Objective ID': each.objectiveId ?? '',
  Objective: each.objective,
  'Key results': keyResultsText(each.keyResults),
  'Alignment score': each.alignmentScore,
  Resources: each.resources,
  Idea: each.idea,
  Decision: each.decision,
  'Decided on': when(each.decidedAt),
  'Decided by': each.decidedBy,
  Reason: each.reason,
});

/** Steps that nobody has taken yet are blank. */
export const reviewCells = (each: Review, when: When): RecordCells => ({
  'KR ID': each.keyResultId,
  'Opened at': when(each.openedAt),
  'Responded at': when(each.respondedAt),
  'Started at': when(each.startedAt),
  'Closed at': when(each.closedAt),
  Measure: each.measure,
  Outcome: each.outcome,
  By: each.by,
});

/** *From unit* is blank where no unit lends. */
export const supportCells = (each: Support, when: When): RecordCells => ({
  'Support ID': each.id,
  Date: when(each.at),
  'KR ID': each.keyResultId,
  Kind: each.kind,
  Request: each.request,
  Decision: each.decision,
  'From unit': each.fromUnitId ?? '',
  'Decided on': when(each.decidedAt),
  'Decided by': each.decidedBy,
  Reason: each.reason,
});

export const signalCells = (each: Signal, when: When): RecordCells => ({
  'Signal ID': each.id,
  At: when(each.at),
  By: each.by,
  What: each.what,
  Where: each.where,
  Effect: each.effect,
  'Acknowledged at': when(each.acknowledgedAt),
  'Acknowledged by': each.acknowledgedBy,
  'Linked to': each.linkedTo ?? '',
});

/** Days as they are, since a goal has no hour; moments by `when`. */
export const microOkrCells = (each: MicroOkr, when: When): RecordCells => ({
  'Micro-OKR ID': each.id,
  Email: each.email,
  Goal: each.goal,
  Steps: each.steps.join('; '),
  Start: each.start,
  Due: each.due,
  Points: each.points,
  'Confirmed on': when(each.confirmedAt),
  'Confirmed by': each.confirmedBy,
});

/** *Change* is signed: what is redeemed or taken back is below zero. */
export const pointsCells = (each: PointsEntry, when: When): RecordCells => ({
  Date: when(each.at),
  Email: each.email,
  Change: each.change,
  Reason: each.reason,
  'Reward ID': each.rewardId ?? '',
});

/** Before and After are text, of figures too. */
export const adjustmentCells = (each: Adjustment, when: When): RecordCells => ({
  At: when(each.at),
  'KR ID': each.keyResultId,
  Field: each.field,
  Before: each.before,
  After: each.after,
  By: each.by,
  Reason: each.reason,
});

/** Before and After are attainment as a share, 0.38 for 38 %; blank where it is not known. */
export const playbookCells = (each: Playbook): RecordCells => ({
  'Playbook ID': each.id,
  Metric: each.metricId,
  'KR ID': each.keyResultId,
  Measure: each.measure,
  Before: each.before,
  After: each.after,
  Reused: each.reused,
});
