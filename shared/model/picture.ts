// The types of the picture for the meeting: one page of one unit as data, so that a mail can keep it. Never
// markup.
import type { KeyResult } from './plan.ts';
import type { ReviewOutcome, SupportDecision, SupportKind } from './record.ts';
import type { KeptSnapshot, ReviewState, Status } from './state.ts';
import type { Day } from './time.ts';

/** What the line of the trend is drawn from. */
type TrendPoint = Pick<KeptSnapshot, 'day' | 'value'>;

/** Support that a KR was given: who helps. */
export interface Help {
  decision: 'granted' | 'lent';
  /** Name of the unit that helps; '' where none is named. */
  from: string;
}

export interface PictureKeyResult {
  keyResult: KeyResult;
  attainment: number | null;
  planned: number | null;
  deviation: number | null;
  status: Status;
  since: Day | null;
  snapshots: TrendPoint[];
  unit: string;
  owner: string;
  stale: boolean;
  /** State of its open review; null where none is open. */
  review: ReviewState | null;
  help: Help | null;
  /** How many lines were said at it; absent: none. */
  comments?: number;
}

/**
 * A unit's line: what colour it had on each of the picture's days, and how many of its KRs are red and amber
 * now.
 */
export interface PictureUnit {
  id: string;
  name: string;
  statuses: Status[];
  attainment: number | null;
  planned: number | null;
  red: number;
  amber: number;
}

export interface PictureReview {
  keyResultId: string;
  keyResult: string;
  unit: string;
  state: ReviewState;
  openedOn: Day;
  /** Until the answer is due; negative once it is overdue. Hours; null once answered. */
  hoursLeft: number | null;
  measure: string;
  outcome: ReviewOutcome | null;
}

export interface PictureSupport {
  keyResultId: string;
  keyResult: string;
  kind: SupportKind;
  request: string;
  decision: SupportDecision | null;
  from: string;
  /** Until the decision, or until now. Hours. */
  hours: number;
}

export interface PictureRecovery {
  keyResultId: string;
  keyResult: string;
  unit: string;
  from: Day;
  to: Day;
}

/** A list that is cut to what a page holds; `more` are left for the board. */
export interface Cut<Each> {
  shown: Each[];
  more: number;
}

export interface Picture {
  workspace: string;
  cycle: string;
  asOf: Day;
  unitId: string;
  unit: string;
  lead: string;
  status: Status;
  attainment: number | null;
  planned: number | null;
  deviation: number | null;
  coverage: number;
  counts: Record<Status, number>;
  days: Day[];
  ahead: Day[];
  /** The unit itself, then those right below. */
  units: Cut<PictureUnit>;
  red: Cut<PictureKeyResult>;
  amber: Cut<PictureKeyResult>;
  /** Of the unit itself: what goes as planned. */
  green: Cut<PictureKeyResult>;
  reviews: Cut<PictureReview>;
  support: Cut<PictureSupport>;
  recovered: Cut<PictureRecovery>;
}
