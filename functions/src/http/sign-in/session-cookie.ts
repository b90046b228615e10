// Takes a session's cookie value; gives the header that keeps it in a browser, and reads it back. Never
// believes one of two cookies of a name.
import type { HttpRequest } from '../server/message.ts';

/** Only over loopback, where there is no https, does a browser keep the cookie without Secure. */
const isLoopback = (baseUrl: string): boolean =>
  /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(baseUrl);

/** With `__Host-` a browser takes it from this host alone, for all its paths, over https. */
const nameFor = (baseUrl: string): string => (isLoopback(baseUrl) ? 'attune' : '__Host-attune');

const header = (baseUrl: string, value: string, maxAge: string): string =>
  `${nameFor(baseUrl)}=${value}; Path=/${maxAge}; HttpOnly; SameSite=Lax${isLoopback(baseUrl) ? '' : '; Secure'}`;

/** `seconds`: how long the browser keeps it; null until it is closed. */
export const sessionCookie = (baseUrl: string, value: string, seconds: number | null): string =>
  header(baseUrl, value, seconds === null ? '' : `; Max-Age=${seconds}`);

/**
 * Has the browser drop its cookie. The session itself goes on until endSession (usecases/access/sessions.ts).
 */
export const endedCookie = (baseUrl: string): string => header(baseUrl, '', '; Max-Age=0');

/**
 * The session's cookie; '' where there is none, or more than one: a neighbouring host may have put the other
 * there.
 */
export function cookieOf(baseUrl: string, { headers }: Pick<HttpRequest, 'headers'>): string {
  const name = `${nameFor(baseUrl)}=`;
  const found = (headers.cookie ?? '').split(';').flatMap((each) => {
    const pair = each.trim();
    return pair.startsWith(name) ? [pair.slice(name.length)] : [];
  });
  return found.length === 1 ? found[0]! : '';
}
