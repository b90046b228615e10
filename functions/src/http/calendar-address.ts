// Takes a person and the name of their calendar; gives the address that a calendar's program subscribes to,
// and back from an address what is signed in it. Never says whether the calendar still stands.
import { NEVER } from '../../../shared/model/time.ts';
import type { Pages } from './page-context.ts';

const ENDING = '.ics';

/** The address of a calendar: signed, and good as long as the person has not made another one. */
export const calendarAddress = (
  { links, baseUrl }: Pick<Pages, 'links' | 'baseUrl'>,
  workspace: string,
  email: string,
  name: string,
): string => {
  const claims = { workspace, email, purpose: 'calendar' as const, subject: name, expiresAt: NEVER };
  return `${baseUrl}/c/${links.sign(claims)}${ENDING}`;
};

/** What is signed in the last part of an address. */
export const signedPart = (part: string): string =>
  part.endsWith(ENDING) ? part.slice(0, -ENDING.length) : part;
