// Takes what somebody was asked to answer, as its link names it; gives whether somebody has. Never who is
// asked: see deadlines.ts.
import type { ProcessState } from '../model/process.ts';
import type { KeyResultState } from '../model/state.ts';
import { reviewNamed } from './reviews.ts';
import { entryNamed } from './steps/entries.ts';
import { type StepName, stepNamed } from './steps/table.ts';

/** A step and what it is on: `review.respond:KR~number`, `signal.acknowledge:ID`. */
export type Answerable = `${StepName}:${string}`;

interface Things {
  states: ReadonlyMap<string, KeyResultState>;
  process: ProcessState;
}

/** True where the answer has been given. What is not there (any more) waits for nobody. */
export function isAnswered({ states, process }: Things, asked: Answerable): boolean {
  const at = asked.indexOf(':');
  const { on, answer } = stepNamed(asked.slice(0, at)) ?? {};
  if (!on || !answer || on === 'reward') return true;
  const id = asked.slice(at + 1);
  const thing = on === 'review' ? reviewNamed(states, id) : entryNamed(process, on, id);
  return thing === undefined || answer.isGiven(thing);
}
