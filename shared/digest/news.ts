// Takes nothing; gives the types of what happened and of the line that tells it to somebody. Never decides who that is.
import type { MailRow } from './content.ts';

/** What happened, by the names that use cases give it (functions/src/usecases/roll-up/happened.ts). */
export interface News {
  kind: string;
  id: string;
  by: string;
}

export interface Notice {
  /** Names it for good: told once to a person, whatever comes twice. */
  id: string;
  email: string;
  row: MailRow;
}
