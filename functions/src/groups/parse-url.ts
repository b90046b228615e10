// Takes a text; gives the address that it is. Null for what is none.
import type { ParseUrl } from '../../../shared/groups/address.ts';

export const parseUrl: ParseUrl = (text) => (URL.canParse(text) ? new URL(text) : null);
