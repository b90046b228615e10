// The types of the process beside the figures: proposals, support, signals, micro-OKRs, points,
// adjustments, playbooks, as the store keeps them (moments resolved). Never holds sheet rows: those are
// record.ts.
import type { FieldType } from './form.ts';
import type {
  AdjustedField,
  ProposalDecision,
  ProposedKeyResult,
  ReviewOutcome,
  SupportDecision,
  SupportKind,
} from './record.ts';
import type { Day, EpochMs } from './time.ts';

export interface Proposal {
  id: string;
  at: EpochMs;
  unitId: string;
  by: string;
  /** ID of the HQ objective or KR that it answers. */
  answers: string;
  objective: string;
  keyResults: ProposedKeyResult[];
  /** Whole number 1–5. */
  alignmentScore: number;
  /** Never empty; an explicit `none` where nothing is needed. */
  resources: string;
  idea: string;
  decision: ProposalDecision | null;
  decidedAt: EpochMs | null;
  decidedBy: string;
  reason: string;
  /** What it became. */
  objectiveId: string | null;
}

export interface Support {
  id: string;
  at: EpochMs;
  keyResultId: string;
  by: string;
  kind: SupportKind;
  request: string;
  decision: SupportDecision | null;
  fromUnitId: string | null;
  decidedAt: EpochMs | null;
  decidedBy: string;
  reason: string;
}

export interface Signal {
  id: string;
  at: EpochMs;
  by: string;
  what: string;
  where: string;
  effect: string;
  acknowledgedAt: EpochMs | null;
  acknowledgedBy: string;
  /** Objective or KR. */
  linkedTo: string | null;
}

export interface MicroOkr {
  id: string;
  email: string;
  goal: string;
  steps: string[];
  start: Day;
  due: Day;
  points: number;
  confirmedAt: EpochMs | null;
  confirmedBy: string;
}

/** An entry of the append-only ledger; `change` is a whole number, negative for a redemption. */
export interface PointsEntry {
  id: string;
  at: EpochMs;
  email: string;
  change: number;
  reason: string;
  rewardId: string | null;
}

export interface Adjustment {
  at: EpochMs;
  keyResultId: string;
  field: AdjustedField;
  before: string;
  after: string;
  by: string;
  reason: string;
}

export interface Playbook {
  id: string;
  metricId: string;
  keyResultId: string;
  measure: string;
  /** Attainment of the KR when its review opened and when it closed. */
  before: number | null;
  after: number | null;
  reused: number;
  outcome: ReviewOutcome;
}

/** What somebody said at a key result: talk, never a status. */
export interface Comment {
  id: string;
  at: EpochMs;
  keyResultId: string;
  by: string;
  text: string;
  /** Mail addresses of those whom it names with @. */
  mentions: string[];
}

/** A form or a field that somebody of the company proposes; adopted it is everybody's, its author named. */
export interface FormProposal {
  id: string;
  at: EpochMs;
  by: string;
  /** The form that it adds to, or the new form's ID. */
  formId: string;
  title: string;
  label: string;
  fieldType: FieldType;
  options: string[];
  why: string;
  adoptedAt: EpochMs | null;
  adoptedBy: string;
}

/** A revision of the plan that somebody published. */
export interface Publication {
  revision: number;
  at: EpochMs;
  by: string;
  /**
   * When the first of the edits that it published was made in the sheet; null where the sheet does not know.
   */
  editedAt: EpochMs | null;
  /** Penetration of the plan that it made live (design §6, Measures). */
  penetration: number | null;
}

export interface ProcessState {
  proposals: Proposal[];
  support: Support[];
  signals: Signal[];
  microOkrs: MicroOkr[];
  points: PointsEntry[];
  adjustments: Adjustment[];
  playbooks: Playbook[];
  formProposals: FormProposal[];
  comments: Comment[];
  /** In the order of their revisions. */
  publications: Publication[];
}

export type EntryType = keyof ProcessState;

/** A process entry after a change. Of two copies of one entry the higher `seq` is the later. */
export interface EntryChange<Type extends EntryType = EntryType> {
  type: Type;
  id: string;
  seq: number;
  entry: ProcessState[Type][number];
}
