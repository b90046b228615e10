// Takes nothing; gives the names of what may have to be told at once. Never says to whom: shared/digest decides.

export type HappenedKind =
  | 'review-opened'
  | 'review-responded'
  | 'review-started'
  | 'review-closed'
  | 'support-asked'
  | 'support-decided'
  | 'proposal-submitted'
  | 'proposal-decided'
  | 'signal-reported'
  | 'signal-acknowledged'
  | 'micro-okr-set'
  | 'micro-okr-confirmed'
  | 'reward-redeemed'
  | 'form-proposed'
  | 'playbook-kept'
  | 'plan-published';

/** `id` names the thing: `KR~number` for a review (see reviewKey), else the entry's ID. `by` did it. */
export interface Happened {
  kind: HappenedKind;
  id: string;
  by: string;
}

/** Names one review of a KR. */
export const reviewKey = (keyResultId: string, number: number): string => `${keyResultId}~${number}`;

/** The KR and the number that a review key names; null where it is none. */
export function reviewOf(key: string): { keyResultId: string; number: number } | null {
  const parts = /^(.+)~(\d{1,6})$/.exec(key);
  return parts ? { keyResultId: parts[1]!, number: Number(parts[2]) } : null;
}
