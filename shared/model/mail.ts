// The kinds of mails, and one that did not arrive. Never what a mail says: digest/content.ts.
import type { EpochMs } from './time.ts';

export type MailKind = 'digest' | 'headquarters' | 'reminder' | 'nudge' | 'notice' | 'signin' | 'meeting';

/** A mail that was given up, as its admins see it. */
export interface UnsentMail {
  id: string;
  to: string;
  kind: MailKind;
  subject: string;
  failedAt: EpochMs;
  /** False where it says nothing any more that is of use. */
  canBeSent: boolean;
  /** As the outbox keeps it: a short code, what the server said, how often it broke off. */
  reason: string;
  answer: string;
  brokeOff: number;
}
