// Takes a visitor and a form; gives the name under which the form's draft is kept on their device. Never
// tells who they are: a device may be shared.
import { createHash } from 'node:crypto';
import type { LinkClaims } from '../identity/links.ts';

/** One for each workspace, person and form. */
export const draftName = (
  { workspace, email }: Pick<LinkClaims, 'workspace' | 'email'>,
  form: string,
): string =>
  createHash('sha256')
    .update(JSON.stringify([workspace, email, form]))
    .digest('base64url')
    .slice(0, 22);
