// What every reader of a workspace needs at one moment: plan, states, process and the folded board.
// Never computed here: board/fold.ts folds, the store keeps.

import type { Board, SteeringIndicators } from './board.ts';
import type { FedValues } from './fed-value.ts';
import type { UnsentMail } from './mail.ts';
import type { Plan } from './plan.ts';
import type { ProcessState } from './process.ts';
import type { KeyResultState } from './state.ts';
import type { Day, EpochMs } from './time.ts';

/**
 * The day that a board speaks of and the moment up to which things have happened (`play`: the end of that
 * day).
 */
export interface AsOf {
  day: Day;
  at: EpochMs;
}

/** The cycle before this one, as it ended: what this one is held against. */
export interface LastCycle {
  name: string;
  indicators: SteeringIndicators;
}

/** A standing whose board nobody has folded: enough for who owes what and what waits for whom. */
export interface Facts {
  plan: Plan;
  /** By KR ID; a KR that nobody has reported on has none. */
  states: ReadonlyMap<string, KeyResultState>;
  process: ProcessState;
  asOf: AsOf;
  /** Who first published: the admin where People names none. */
  founder?: string;
  /** What the cells said from which values come; absent where no key result names one. */
  fed?: FedValues;
}

export interface Standing extends Facts {
  board: Board;
  /** Mails that were given up; absent where nobody has asked. */
  unsent?: readonly UnsentMail[];
  /** Absent in the first cycle. */
  last?: LastCycle;
}
