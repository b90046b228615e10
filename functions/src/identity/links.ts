// Takes who a link is for and what it opens; gives a signed token for it, and reads one back. Never trusts a
// token that it has not verified.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EpochMs } from '../../../shared/model/time.ts';

/** All that a link may be for. */
export const LINK_PURPOSES = [
  'form',
  'board',
  'signin',
  'action',
  'unsubscribe',
  'group',
  'calendar',
  'export',
] as const;

export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export interface LinkClaims {
  workspace: string;
  /** The person's mail address; '' for a group's link, which proves nobody. */
  email: string;
  purpose: LinkPurpose;
  /**
   * What of it: `review.respond:KR1~1` for an action, the mail kind for unsubscribe, a nonce and where to go
   * on for a sign-in, a purpose and its subject for a group, the name of a calendar; '' else.
   */
  subject: string;
  expiresAt: EpochMs;
}

type LinkRead =
  | { ok: true; claims: LinkClaims }
  | { ok: false; code: 'forged' | 'expired' | 'wrong-purpose' };

export interface Links {
  sign(claims: LinkClaims): string;
  /** Claims of a token for one of the purposes at `now`. */
  read(token: string, purposes: readonly LinkPurpose[], now: EpochMs): LinkRead;
}

/** Links signed with a secret of at least 32 characters (HMAC-SHA-256). */
export function signedLinks(secret: string): Links {
  if (secret.length < 32) throw new Error('the link secret needs at least 32 characters');
  const signature = (payload: string): string =>
    createHmac('sha256', secret).update(`attune-link.${payload}`).digest('base64url');
  return {
    sign: ({ workspace, email, purpose, subject, expiresAt }) => {
      const payload = Buffer.from(JSON.stringify([workspace, email, purpose, subject, expiresAt])).toString(
        'base64url',
      );
      return `${payload}.${signature(payload)}`;
    },
    read: (token, purposes, now) => {
      const [payload = '', given = '', ...rest] = token.split('.');
      // As texts: several decode to the same bytes, and what works once is known by its text.
      const expected = Buffer.from(signature(payload));
      const received = Buffer.from(given);
      if (rest.length > 0 || received.length !== expected.length || !timingSafeEqual(received, expected))
        return { ok: false, code: 'forged' };
      const claims = claimsOf(payload);
      if (!claims) return { ok: false, code: 'forged' };
      if (!purposes.includes(claims.purpose)) return { ok: false, code: 'wrong-purpose' };
      return claims.expiresAt <= now ? { ok: false, code: 'expired' } : { ok: true, claims };
    },
  };
}

function claimsOf(payload: string): LinkClaims | null {
  try {
    const [workspace, email, purpose, subject, expiresAt] = JSON.parse(
      Buffer.from(payload, 'base64url').toString('utf8'),
    ) as unknown[];
    const isSound =
      typeof workspace === 'string' &&
      typeof email === 'string' &&
      typeof subject === 'string' &&
      typeof expiresAt === 'number';
    if (!isSound || !LINK_PURPOSES.includes(purpose as LinkPurpose)) return null;
    return { workspace, email, purpose: purpose as LinkPurpose, subject, expiresAt };
  } catch {
    return null;
  }
}
