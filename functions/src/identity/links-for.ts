// Takes a workspace; gives the signed links that its mails carry. Each names person, purpose and expiry.
import type { LinkTo } from '../../../shared/digest/content.ts';
import { type EpochMs, MS_PER_DAY, MS_PER_HOUR } from '../../../shared/model/time.ts';
import { newKey } from '../new-key.ts';
import type { Links } from './links.ts';

/** A form's link outlives the snapshot that it is for; an action's the review; a sign-in is for now. */
const LIFE_MS = {
  form: 21 * MS_PER_DAY,
  board: 30 * MS_PER_DAY,
  action: 30 * MS_PER_DAY,
  signin: MS_PER_HOUR,
};
/** Long enough to choose a file, short enough for an address that stays in a browser's history. */
const FILES_LIFE_MS = MS_PER_HOUR / 6;
const PLACE = { form: 'f', board: 's', action: 'a', signin: 's' };

/** Where a person's links lead, made at `now`. */
export function linksFor(
  links: Links,
  baseUrl: string,
  workspace: string,
  now: EpochMs,
): (email: string) => LinkTo {
  return (email) => (purpose, about) => {
    // A sign-in works once: no two of them are the same link.
    const subject = purpose === 'signin' ? `${newKey()} ${about}` : about;
    const token = links.sign({ workspace, email, purpose, subject, expiresAt: now + LIFE_MS[purpose] });
    return `${baseUrl}/${PLACE[purpose]}/${token}`;
  };
}

/**
 * Where a group's links lead: to a page that asks who one is, and goes on to what is wanted
 * (http/group-link-routes.ts).
 */
export function groupLinksFor(links: Links, baseUrl: string, workspace: string, now: EpochMs): LinkTo {
  return (purpose, about) => {
    const subject = `${purpose} ${about}`;
    const expiresAt = now + LIFE_MS[purpose];
    return `${baseUrl}/g/${links.sign({ workspace, email: '', purpose: 'group', subject, expiresAt })}`;
  };
}

/**
 * The address under which somebody's files stand until `until`, `/` and a file's name to be added: for the
 * sidebar, whose person is proven by a token that no link carries (http/export-routes.ts).
 */
export function filesAddress(
  links: Links,
  baseUrl: string,
  { workspace, email }: { workspace: string; email: string },
  now: EpochMs,
): { address: string; until: EpochMs } {
  const until = now + FILES_LIFE_MS;
  const token = links.sign({ workspace, email, purpose: 'export', subject: '', expiresAt: until });
  return { address: `${baseUrl}/x/${token}`, until };
}
