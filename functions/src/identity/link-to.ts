// Takes a workspace, a person and what a mail's link is for; gives its address. Never a link that lasts for ever.
import type { LinkTo } from '../../../shared/digest/content.ts';
import type { EpochMs } from '../../../shared/model/time.ts';
import type { LinkPurpose, Links } from './links.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a link works from the moment of signing. */
export const LIFETIME_MS: Record<LinkPurpose, number> = {
  form: 21 * DAY_MS,
  board: 14 * DAY_MS,
  signin: HOUR_MS,
  session: 30 * DAY_MS,
  action: 30 * DAY_MS,
  unsubscribe: 400 * DAY_MS,
};

/** The page that a link of a purpose opens. */
const PAGE: Record<LinkPurpose, string> = {
  form: 'f',
  board: 's',
  signin: 's',
  session: 's',
  action: 'a',
  unsubscribe: 'u',
};

export interface LinkMaker {
  links: Links;
  /** Without a slash at its end. */
  baseUrl: string;
}

/** Links of one workspace, signed at `now`, for each person. */
export function linkMaker(
  { links, baseUrl }: LinkMaker,
  workspace: string,
  now: EpochMs,
): (email: string) => LinkTo {
  return (email) => (purpose, subject) => {
    const token = links.sign({ workspace, email, purpose, subject, expiresAt: now + LIFETIME_MS[purpose] });
    return `${baseUrl}/${PAGE[purpose]}/${token}`;
  };
}
