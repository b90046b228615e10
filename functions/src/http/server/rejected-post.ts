// Takes a request that posted a form; gives what was typed and where it was sent, for the page that could not
// take it. Never for another site's post: the router refuses those.
import type { Carried } from '../../pages/index.ts';
import type { HttpRequest } from './message.ts';
import { ownPath } from './own-path.ts';

/** Null where nothing was posted. */
export function carriedOf({ method, path, query, body }: HttpRequest): Carried | null {
  if (method !== 'POST' || body.length === 0) return null;
  return {
    action: query.size === 0 ? path : `${path}?${query}`,
    fields: [...new URLSearchParams(body.toString('utf8'))],
  };
}

/** What was posted, as one field of another form, while somebody signs in. */
export const packed = (carried: Carried | null): string =>
  carried === null
    ? ''
    : new URLSearchParams(carried.fields.map(([name, value]) => [name, value])).toString();

/** Null where nothing was carried; it goes to a path of ours alone. */
export const unpacked = (action: string, typed: string): Carried | null =>
  typed === '' ? null : { action: ownPath(action), fields: [...new URLSearchParams(typed)] };
