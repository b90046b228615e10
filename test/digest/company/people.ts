// Who is in the small company of the digests, when it is looked at, and where its links lead.
import type { LinkTo } from '../../../shared/digest/content.ts';

export const HEAD = 'he@chain.example';
export const EAST = 'lin@chain.example';
export const SHANGHAI = 'xu@chain.example';
export const GUIDE = 'mo@chain.example';
export const ADMIN = 'song@chain.example';

/** A moment of the wall clock in Shanghai, `2025-02-17 08:00`. */
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);

/** The digest's moment, a Monday, and that of the one before. */
export const MONDAY = at('2025-02-17 08:00');
export const LAST_MONDAY = at('2025-02-10 08:00');

/** Links as a mail has them, but readable. */
export const linkTo =
  (email: string): LinkTo =>
  (purpose, subject) =>
    `https://attune.example/${purpose}/${email.split('@')[0]}${subject === '' ? '' : `/${subject}`}`;
