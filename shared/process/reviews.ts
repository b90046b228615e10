// Takes a review and a moment; gives its state and its next state. Never reads a clock.
import type { ReviewOutcome } from '../model/record.ts';
import type { KeyResultState, Review, ReviewState } from '../model/state.ts';
import type { EpochMs } from '../model/time.ts';

/** The last step taken (design §6, Review). */
export function reviewState(review: Review): ReviewState {
  if (review.closedAt !== null) return 'closed';
  if (review.startedAt !== null) return 'started';
  return review.respondedAt !== null ? 'responded' : 'open';
}

const NEXT_STEP = { open: 'review.respond', responded: 'review.start', started: 'review.close' } as const;

/**
 * The action that a review waits for; of a closed one that worked: to keep its measure as a playbook. Null
 * where nothing is left to do (design §6, Review; §5, Playbooks).
 */
export function nextReviewStep(
  review: Review,
): 'review.respond' | 'review.start' | 'review.close' | 'playbook.keep' | null {
  const state = reviewState(review);
  if (state !== 'closed') return NEXT_STEP[state];
  return review.outcome === 'effective' ? 'playbook.keep' : null;
}

export type ReviewStep =
  | { step: 'respond'; by: string; measure: string }
  | { step: 'start'; by: string; measure: string }
  | { step: 'close'; by: string; measure: string; outcome: ReviewOutcome };

/** Why a step of a review is not taken. */
export type ReviewRefusal =
  | 'already-done'
  | 'not-yet-responded'
  | 'not-yet-started'
  | 'closed'
  | 'before-it-opened';

/**
 * The review after a step, or why the step cannot be: the steps come in order, each only once (design §6,
 * Review).
 */
export function takeStep(review: Review, step: ReviewStep, at: EpochMs): Review | ReviewRefusal {
  const refusal = refusalOf(review, step.step, at);
  if (refusal) return refusal;
  const noted = { ...review, by: step.by, measure: step.measure || review.measure };
  if (step.step === 'respond') return { ...noted, respondedAt: at };
  if (step.step === 'start') return { ...noted, startedAt: at };
  return { ...noted, closedAt: at, outcome: step.outcome };
}

function refusalOf(review: Review, step: ReviewStep['step'], at: EpochMs): ReviewRefusal | null {
  if (review.closedAt !== null) return step === 'close' ? 'already-done' : 'closed';
  if (at < (review.startedAt ?? review.respondedAt ?? review.openedAt)) return 'before-it-opened';
  if (step === 'respond') return review.respondedAt === null ? null : 'already-done';
  if (review.respondedAt === null) return 'not-yet-responded';
  if (step === 'start') return review.startedAt === null ? null : 'already-done';
  return review.startedAt === null ? 'not-yet-started' : null;
}

/** Names one review of a KR. */
export const reviewKey = (keyResultId: string, number: number): string => `${keyResultId}~${number}`;

/** The KR and the number that a review key names; null where it is none. */
export function reviewOf(key: string): { keyResultId: string; number: number } | null {
  const parts = /^(.+)~(\d{1,6})$/.exec(key);
  return parts ? { keyResultId: parts[1]!, number: Number(parts[2]) } : null;
}

/** The review that a key names; undefined where there is none. */
export function reviewNamed(states: ReadonlyMap<string, KeyResultState>, key: string): Review | undefined {
  const named = reviewOf(key);
  return named === null
    ? undefined
    : states.get(named.keyResultId)?.reviews.find(({ number }) => number === named.number);
}
