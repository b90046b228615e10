// A refusal, as every endpoint words it.
import type { Problem } from '../../model/problem.ts';

/**
 * A refusal, in every endpoint's shape. `message` is for people, in their language where it is known, and
 * says the way out.
 */
export interface Refusal {
  code: string;
  message: string;
  /** At most 200; where many rows say the same, once with its rows. */
  problems?: Problem[];
  /** Of all problems, those included that are not told. */
  count?: number;
}
