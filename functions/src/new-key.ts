// A fresh key for a form or an action. The one place of the back end that makes randomness.
import { randomBytes } from 'node:crypto';

/** 24 characters of `[A-Za-z0-9_-]`, 144 bits. */
export function newKey(): string {
  return randomBytes(18).toString('base64url');
}
