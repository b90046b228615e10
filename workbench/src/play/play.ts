// What a replay is: a workbook with a past, and the back end that it runs through. Never does a step.
import type { act } from '../../../functions/src/usecases/actions/act.ts';
import type { Deps } from '../../../functions/src/usecases/deps.ts';
import type { publish } from '../../../functions/src/usecases/publish/publish.ts';
import type { submit } from '../../../functions/src/usecases/submit/submit.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { Happenings } from '../../../shared/model/record.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { Clock } from '../local/clock.ts';
import type { LocalQueue } from '../local/task-queue.ts';
import type { PlayStep } from './step.ts';

/** What steps are done through: of the same build as `deps`, since a built file has classes of its own. */
interface UseCases {
  publish: typeof publish;
  submit: typeof submit;
  act: typeof act;
}

/** A back end to run through: what a host wires. */
export interface Engine {
  deps: Deps;
  use: UseCases;
  queue: LocalQueue;
  clock: Clock;
  tick(): Promise<void>;
  /** When the next tick has something to do; null where nothing is scheduled. */
  nextTickAt(): Promise<EpochMs | null>;
  /** Gives the first units of what is published a group each, at stand-ins of the services. */
  setUpGroups(key: string, by: string): Promise<void>;
}

export type Trace = (at: string, event: string, fields: Record<string, unknown>) => void;

export interface Play {
  engine: Engine;
  book: Workbook;
  plan: Plan;
  happenings: Happenings;
  steps: PlayStep[];
  /** Secret of the workspace that the play opens. */
  key: string;
  /** `form`: what is reported does not stand in the sheet yet. Default: it does. */
  origin?: 'form' | 'sheet';
  trace: Trace;
  progress: (done: number, all: number) => void;
}

/** The first admin of People; of a plan without one, the first person. */
export const adminOf = (plan: Plan): string =>
  plan.people.find((person) => person.role === 'admin')?.email ?? plan.people[0]?.email ?? 'admin@localhost';
