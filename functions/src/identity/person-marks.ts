// Takes a secret; gives a mark for a person's address in a workspace. Never one from which the address can be
// found by trying, without the secret.
import { createHmac } from 'node:crypto';

/** 40 hex digits: the same for the same address in the same workspace, as long as the secret is the same. */
export type MarkOf = (workspace: string, email: string) => string;

/** Marks by HMAC-SHA-256. Kept of who was erased, so that a sheet which still names them is noticed. */
export const personMarks =
  (secret: string): MarkOf =>
  (workspace, email) =>
    createHmac('sha256', secret)
      .update(`attune-person.${workspace}.${email.toLowerCase()}`)
      .digest('hex')
      .slice(0, 40);
