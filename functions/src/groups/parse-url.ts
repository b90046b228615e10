// The platform's URL parser for shared/groups, which cannot name it. Never throws.
import type { ParseUrl } from '../../../shared/groups/address.ts';

/** Takes a whole address of any scheme; null for a relative one and for what is none. */
export const parseUrl: ParseUrl = (text) => (URL.canParse(text) ? new URL(text) : null);
