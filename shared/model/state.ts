// The types of what is computed of one KR: its snapshots as kept, its reviews, its state document.
// Never holds texts of the plan: those stay in the plan.
import type { Reported, ReviewOutcome } from './record.ts';
import type { Day, EpochMs } from './time.ts';

export type Colour = 'green' | 'amber' | 'red';
export type Status = Colour | 'none';

/** All of them, the worst first, as they are counted and read; what has no report yet last. */
export const STATUSES: readonly Status[] = ['red', 'amber', 'green', 'none'];

/**
 * Attainment, plan to date and deviation: fractions of the way from baseline to target, not rounded, not
 * clamped.
 */
export interface Figures {
  attainment: number;
  planned: number;
  deviation: number;
}

/**
 * The snapshot that counts for one day of one KR. Figures and colour are those of its reception (design §6).
 */
export interface KeptSnapshot extends Figures, Reported {
  day: Day;
  colour: Colour;
  by: string;
  /**
   * When the last submission for this day was received, and the first (a correction does not make a report
   * late).
   */
  receivedAt: EpochMs;
  firstReceivedAt: EpochMs;
  submissionId: string;
  /** The name of the key by which a program reported for `by`; absent where they did themselves. */
  byKey?: string;
}

export type ReviewState = 'open' | 'responded' | 'started' | 'closed';

export interface Review {
  keyResultId: string;
  /** 1 for the KR's first review, 2 for the next … */
  number: number;
  openedAt: EpochMs;
  /** The snapshot that opened it. */
  openedBy: { day: Day; attainment: number; deviation: number; value: number; by: string };
  respondedAt: EpochMs | null;
  startedAt: EpochMs | null;
  closedAt: EpochMs | null;
  measure: string;
  outcome: ReviewOutcome | null;
  by: string;
}

/**
 * All that is kept of one KR, in one document. `seq` grows by one with each write: of two copies the higher
 * is the later.
 */
export interface KeyResultState {
  keyResultId: string;
  seq: number;
  /** Sorted by day, one per day. */
  snapshots: KeptSnapshot[];
  /** Deviations in order of submission, as the review rule reads them: `at` is the reception. */
  deviations: { at: EpochMs; deviation: number }[];
  reviews: Review[];
}
