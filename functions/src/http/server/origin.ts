// Takes a request; tells whether another site made the browser send it. Never reads its body.
import type { HttpRequest } from './message.ts';

/**
 * A POST that another site made the browser send. The cookie alone would not come along (SameSite=Lax), but a
 * neighbour on the same domain could send it, and signing somebody in needs no cookie. Where a browser is too
 * old to say where a request comes from, its Origin is ours or none.
 */
export function isFromElsewhere({ method, headers }: HttpRequest, baseUrl: string): boolean {
  if (method !== 'POST') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== '') return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined || origin === '') return false;
  return origin !== baseUrl && origin !== `http://${host}` && origin !== `https://${host}`;
}
