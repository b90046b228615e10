// What happened, by the names that steps and the rest of the process give it. Never says who is told:
// shared/digest decides.
import type { StepHappening } from './steps/table.ts';

/** A submission opens reviews; publishing makes battles; all else is a step's. */
export type HappenedKind = StepHappening | 'review-opened' | 'plan-published';

/** `id` names the thing: `KR~number` for a review (see reviewKey), else the entry's ID. `by` did it. */
export interface Happened {
  kind: HappenedKind;
  id: string;
  by: string;
}
