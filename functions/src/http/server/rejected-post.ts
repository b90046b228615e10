// Takes a request that posted a form; gives what was typed and where it was sent, for the page that could not
// take it. Never for another site's post: the router refuses those.
import type { RejectedPost } from '../../pages/index.ts';
import type { HttpRequest } from './message.ts';
import { ownPath } from './own-path.ts';

/** Null where nothing was posted. */
export function rejectedPostOf({ method, path, query, body }: HttpRequest): RejectedPost | null {
  if (method !== 'POST' || body.length === 0) return null;
  return {
    action: query.size === 0 ? path : `${path}?${query}`,
    fields: [...new URLSearchParams(body.toString('utf8'))],
  };
}

/** What was posted, as one field of another form, while somebody signs in. */
export const packed = (post: RejectedPost | null): string =>
  post === null ? '' : new URLSearchParams(post.fields.map(([name, value]) => [name, value])).toString();

/** Null where there is none; it goes to a path of ours alone. */
export const unpacked = (action: string, typed: string): RejectedPost | null =>
  typed === '' ? null : { action: ownPath(action), fields: [...new URLSearchParams(typed)] };
