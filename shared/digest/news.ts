// The line that tells somebody what happened. Never decides who that is.
import type { MailRow } from './content.ts';

export interface Notice {
  /** Names it for good: told once to a person, whatever comes twice. */
  id: string;
  email: string;
  row: MailRow;
}
