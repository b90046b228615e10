// The types of what happened: snapshots and the rows of the process tabs, as read from a workbook
// or as submitted. Never holds what is computed (see state.ts).
import type { Day, LocalMoment } from './time.ts';

export type SelfStatus = 'on track' | 'at risk' | 'off track';

/** What a report says of one KR, wherever it stands. Blank parts are '' or null. */
export interface Reported {
  /** In the key result's unit: yes-no 0 or 1, milestone a share, a percent as a fraction. */
  value: number;
  confidence: number | null;
  selfStatus: SelfStatus | null;
  blocker: string;
  note: string;
  supportNeeded: string;
  /** The source that it was read from, where nobody reported. Absent: a person said it. */
  fed?: string;
}

/** One row of Snapshots. Moments as typed. */
export interface SnapshotRow extends ReportedKeyResult {
  row: number;
  date: Day;
  by: string;
  received: LocalMoment | null;
}

/** One KR's part of a snapshot, checked on the sender's side and again on the server. */
export interface ReportedKeyResult extends Reported {
  keyResultId: string;
  /**
   * `number:18` where 18 itself is meant although it fits only when read as a percent; else it is asked
   * about. As the form's own choice of a reading.
   */
  asRead?: string | undefined;
}

export interface ProposedKeyResult {
  text: string;
  baseline: number;
  target: number;
  percent: boolean;
}

/** A day, or a day and an hour, as a process tab gives it. */
export type DayOrMoment = Day | LocalMoment;

export type ProposalDecision = 'adopted' | 'returned';

export interface ProposalRow {
  row: number;
  id: string;
  date: DayOrMoment;
  unitId: string;
  answers: string;
  objectiveId: string | null;
  objective: string;
  keyResults: ProposedKeyResult[];
  alignmentScore: number;
  resources: string;
  idea: string;
  decision: ProposalDecision | null;
  decidedOn: DayOrMoment | null;
  decidedBy: string;
  reason: string;
}

export type ReviewOutcome = 'effective' | 'partly' | 'not';

export interface ReviewRow {
  row: number;
  keyResultId: string;
  openedAt: LocalMoment | null;
  respondedAt: DayOrMoment | null;
  startedAt: DayOrMoment | null;
  closedAt: DayOrMoment | null;
  measure: string;
  outcome: ReviewOutcome | null;
  by: string;
}

export type SupportKind = 'people' | 'budget' | 'supply' | 'decision';

export type SupportDecision = 'granted' | 'lent' | 'declined';

export interface SupportRow {
  row: number;
  id: string;
  date: DayOrMoment;
  keyResultId: string;
  kind: SupportKind;
  request: string;
  decision: SupportDecision | null;
  fromUnit: string | null;
  decidedOn: DayOrMoment | null;
  decidedBy: string;
  reason: string;
}

export interface SignalRow {
  row: number;
  id: string;
  at: DayOrMoment;
  by: string;
  what: string;
  where: string;
  effect: string;
  acknowledgedAt: DayOrMoment | null;
  acknowledgedBy: string;
  linkedTo: string | null;
}

export interface MicroOkrRow {
  row: number;
  id: string;
  email: string;
  goal: string;
  steps: string[];
  start: Day;
  due: Day;
  points: number;
  confirmedOn: DayOrMoment | null;
  confirmedBy: string;
}

export interface PointsRow {
  row: number;
  date: DayOrMoment;
  email: string;
  change: number;
  reason: string;
  rewardId: string | null;
}

export type AdjustedField = 'target' | 'weight' | 'plan';

/** `before` and `after` as typed in the cell (numbers as text). */
export interface AdjustmentRow {
  row: number;
  at: DayOrMoment;
  keyResultId: string;
  field: AdjustedField;
  before: string;
  after: string;
  by: string;
  reason: string;
}

export interface PlaybookRow {
  row: number;
  id: string;
  metricId: string;
  keyResultId: string;
  measure: string;
  before: number | null;
  after: number | null;
  reused: number;
}

/** Every dated row of a workbook, in row order: what `play` replays and what the product appends. */
export interface Happenings {
  snapshots: SnapshotRow[];
  proposals: ProposalRow[];
  reviews: ReviewRow[];
  support: SupportRow[];
  signals: SignalRow[];
  microOkrs: MicroOkrRow[];
  points: PointsRow[];
  adjustments: AdjustmentRow[];
  playbooks: PlaybookRow[];
}
