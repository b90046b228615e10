// The kinds of mails, and one that did not arrive. Never what a mail says: digest/content.ts.
import type { EpochMs } from './time.ts';

export type MailKind =
  | 'welcome'
  | 'digest'
  | 'headquarters'
  | 'reminder'
  | 'nudge'
  | 'notice'
  | 'signin'
  | 'meeting';

/** A mail, or a group's message, that was given up, as its admins see it. */
export interface UnsentMail {
  id: string;
  /** A mail address; the name of a unit where its group was to get it. */
  to: string;
  kind: MailKind | 'group';
  subject: string;
  failedAt: EpochMs;
  /** False where it says nothing any more that is of use. */
  canBeSent: boolean;
  /** As the outbox keeps it: a short code, what the server said, how often it broke off. */
  reason: string;
  answer: string;
  brokeOff: number;
}

/** So often a server may take a mail and break off before it is given up. */
export const BROKE_OFF_TIMES = 3;
/** The codes of reasons that are ours. */
export const NO_ADDRESS = 'not a mail address';
export const DIED = 'its sender died each time';
/** What a group's message was not sent for; the service's code follows. */
export const PAUSED = 'the robot is paused';
export const ROBOT = 'robot: ';
