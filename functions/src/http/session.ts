// Takes a proven sign-in; gives the cookie that keeps it, and reads one back. Never readable by a script, never sent along from another site.
import type { EpochMs } from '../../../shared/model/time.ts';
import type { LinkClaims, Links } from '../identity/links.ts';
import type { HttpRequest } from './message.ts';

/** The only cookie that Firebase Hosting lets through. */
const NAME = '__session';
const SESSION_MS = 30 * 24 * 3_600_000;

/** The Set-Cookie header of a session; `Secure` wherever the pages are served over https. */
export function sessionCookie(
  links: Links,
  who: Pick<LinkClaims, 'workspace' | 'email'>,
  baseUrl: string,
  now: EpochMs,
): string {
  const token = links.sign({ ...who, purpose: 'session', subject: '', expiresAt: now + SESSION_MS });
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${token}; Path=/; Max-Age=${SESSION_MS / 1000}; HttpOnly; SameSite=Lax${secure}`;
}

/** Who is signed in; null for nobody, for a session that has ended and for a forged one. */
export function sessionOf(links: Links, request: HttpRequest): LinkClaims | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, token = ''] = part.trim().split('=', 2);
    if (name !== NAME) continue;
    const read = links.read(token, ['session'], request.now);
    if (read.ok) return read.claims;
  }
  return null;
}
