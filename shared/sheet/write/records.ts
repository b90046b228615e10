// Takes the rows of the record as they were read; gives them as cells by English column names: reading gives the same rows again.
// Never looks at headings: write.ts does.

import type { KeyResult } from '../../model/plan.ts';
import type {
  AdjustmentRow,
  DayOrMoment,
  MicroOkrRow,
  PointsRow,
  ProposalRow,
  ReviewRow,
  SignalRow,
  SnapshotRow,
  SupportRow,
} from '../../model/record.ts';
import { datedText } from '../cells/dates.ts';
import { percentCell } from '../cells/numbers.ts';
import { keyResultsText } from '../cells/proposed-key-results.ts';
import type { RecordCells } from './write.ts';

const when = (dated: DayOrMoment | null): string => (dated === null ? '' : datedText(dated));

/** A value in its KR's own unit as a person would type it: 18%, 18, yes. Of a KR that the plan has no more, the bare number. */
export function valueCell(
  value: number,
  keyResult: Pick<KeyResult, 'type' | 'percent'> | undefined,
): string | number {
  if (keyResult?.type === 'yes-no') return value === 1 ? 'yes' : 'no';
  return keyResult?.percent ? percentCell(value) : value;
}

export function snapshotCells(row: SnapshotRow, keyResult: Pick<KeyResult, 'type' | 'percent'>): RecordCells {
  return {
    Date: row.date,
    'KR ID': row.keyResultId,
    Value: valueCell(row.value, keyResult),
    Confidence: row.confidence,
    'Self status': row.selfStatus,
    Blocker: row.blocker,
    Note: row.note,
    'Support needed': row.supportNeeded,
    By: row.by,
    Received: when(row.received),
  };
}

export function proposalCells(row: ProposalRow): RecordCells {
  return {
    'Proposal ID': row.id,
    Date: when(row.date),
    Unit: row.unitId,
    Answers: row.answers,
    'Objective ID': row.objectiveId,
    Objective: row.objective,
    'Key results': keyResultsText(row.keyResults),
    'Alignment score': row.alignmentScore,
    Resources: row.resources,
    Idea: row.idea,
    Decision: row.decision,
    'Decided on': when(row.decidedOn),
    'Decided by': row.decidedBy,
    Reason: row.reason,
  };
}

export function reviewCells(row: ReviewRow): RecordCells {
  return {
    'KR ID': row.keyResultId,
    'Opened at': when(row.openedAt),
    'Responded at': when(row.respondedAt),
    'Started at': when(row.startedAt),
    'Closed at': when(row.closedAt),
    Measure: row.measure,
    Outcome: row.outcome,
    By: row.by,
  };
}

export function supportCells(row: SupportRow): RecordCells {
  return {
    'Support ID': row.id,
    Date: when(row.date),
    'KR ID': row.keyResultId,
    Kind: row.kind,
    Request: row.request,
    Decision: row.decision,
    'From unit': row.fromUnit,
    'Decided on': when(row.decidedOn),
    'Decided by': row.decidedBy,
    Reason: row.reason,
  };
}

export function signalCells(row: SignalRow): RecordCells {
  return {
    'Signal ID': row.id,
    At: when(row.at),
    By: row.by,
    What: row.what,
    Where: row.where,
    Effect: row.effect,
    'Acknowledged at': when(row.acknowledgedAt),
    'Acknowledged by': row.acknowledgedBy,
    'Linked to': row.linkedTo,
  };
}

export function microOkrCells(row: MicroOkrRow): RecordCells {
  return {
    'Micro-OKR ID': row.id,
    Email: row.email,
    Goal: row.goal,
    Steps: row.steps.join('; '),
    Start: row.start,
    Due: row.due,
    Points: row.points,
    'Confirmed on': when(row.confirmedOn),
    'Confirmed by': row.confirmedBy,
  };
}

export function pointsCells(row: PointsRow): RecordCells {
  return {
    Date: when(row.date),
    Email: row.email,
    Change: row.change,
    Reason: row.reason,
    'Reward ID': row.rewardId,
  };
}

export function adjustmentCells(row: AdjustmentRow): RecordCells {
  return {
    At: when(row.at),
    'KR ID': row.keyResultId,
    Field: row.field,
    Before: row.before,
    After: row.after,
    By: row.by,
    Reason: row.reason,
  };
}
