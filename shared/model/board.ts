// Board.json's shape (design §9): the contract of `play` and of outside checks.
// Never holds what only a page shows: that is picture.ts beside it.
import type { Problem } from './problem.ts';
import type { ProposalDecision, SupportDecision } from './record.ts';
import type { ReviewState, Status } from './state.ts';
import type { Day } from './time.ts';

/** ISO 8601 with offset, in the workspace's zone. */
type IsoMoment = string;

export interface BoardKeyResult {
  id: string;
  objectiveId: string;
  unitId: string;
  attainment: number | null;
  planned: number | null;
  deviation: number | null;
  status: Status;
  stale: boolean;
  forecast: number | null;
  snapshotDate: Day | null;
  watermelon: boolean;
}

export interface BoardFold {
  id: string;
  attainment: number | null;
  planned: number | null;
  deviation: number | null;
  status: Status;
  coverage: number;
}

export interface BoardObjective extends BoardFold {
  unitId: string;
}

export interface BoardReview {
  keyResultId: string;
  openedAt: IsoMoment;
  respondedAt: IsoMoment | null;
  startedAt: IsoMoment | null;
  closedAt: IsoMoment | null;
  state: ReviewState;
  overdue: boolean;
}

/** Shares are fractions, agility is in days; null where there is nothing to count. */
interface Indicators {
  penetration: number | null;
  agilityDays: number | null;
  responseWithinSla: number | null;
  signalsWithinSla: number | null;
  snapshotRate: number | null;
}

/**
 * The indicators, and the mean time from an edit in the sheet to the plan that holds it, in hours: known
 * where people edit, never in a replay.
 */
export interface SteeringIndicators extends Indicators {
  editToPublishHours: number | null;
}

export interface PenetrationBreak {
  keyResultId: string;
  unitId: string;
}

export interface BoardProposal {
  id: string;
  unitId: string;
  answers: string;
  state: 'proposed' | ProposalDecision;
  late: boolean;
  objectiveId: string | null;
}

export interface BoardSupport {
  id: string;
  keyResultId: string;
  state: 'open' | SupportDecision;
  /** From the request to the decision; to the board's moment while open. */
  hours: number;
}

export interface BoardSignal {
  id: string;
  state: 'open' | 'acknowledged';
  hours: number;
  overdue: boolean;
}

interface BoardMicroOkr {
  id: string;
  email: string;
  state: 'running' | 'confirmed' | 'lapsed';
}

export interface BoardAward {
  unitId: string;
  keyResultId: string;
  from: Day;
  to: Day;
  recoveredPerDay: number;
}

interface BoardPlaybook {
  id: string;
  metric: string;
  keyResultId: string;
  before: number | null;
  after: number | null;
  reused: number;
}

interface BoardAdjustment {
  date: Day;
  keyResultId: string;
  field: string;
  before: string;
  after: string;
  by: string;
}

export interface Board {
  asOf: Day;
  keyResults: BoardKeyResult[];
  objectives: BoardObjective[];
  units: BoardFold[];
  reviews: BoardReview[];
  measures: Indicators;
  penetrationBreaks: PenetrationBreak[];
  warnings: Problem[];
  proposals: BoardProposal[];
  support: BoardSupport[];
  signals: BoardSignal[];
  microOkrs: BoardMicroOkr[];
  points: { email: string; balance: number }[];
  awards: BoardAward[];
  playbooks: BoardPlaybook[];
  adjustments: BoardAdjustment[];
}
