// Takes what somebody was asked to answer, as its link names it; gives whether somebody has. Never who is
// asked: see deadlines.ts.
import type { ProcessState } from '../model/process.ts';
import type { KeyResultState } from '../model/state.ts';
import { reviewOf } from './reviews.ts';

/** A step and what it is on: `review.respond:KR~number`, `signal.acknowledge:ID`, `proposal.decide:ID`. */
export type Answerable = `${'review.respond' | 'signal.acknowledge' | 'proposal.decide'}:${string}`;

/** True where the answer has been given. What is not there (any more) waits for nobody. */
export function isAnswered(
  { states, process }: { states: ReadonlyMap<string, KeyResultState>; process: ProcessState },
  asked: Answerable,
): boolean {
  const at = asked.indexOf(':');
  const id = asked.slice(at + 1);
  switch (asked.slice(0, at)) {
    case 'review.respond': {
      const named = reviewOf(id);
      const reviews = states.get(named?.keyResultId ?? '')?.reviews;
      const review = reviews?.find(({ number }) => number === named?.number);
      return review?.respondedAt !== null || review.closedAt !== null;
    }
    case 'signal.acknowledge':
      return process.signals.find((each) => each.id === id)?.acknowledgedAt !== null;
    default:
      return process.proposals.find((each) => each.id === id)?.decision !== null;
  }
}
