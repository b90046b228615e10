// Takes a check of tokens that costs a signature; gives it with its latest results at hand. Never keeps a
// token, never lets one live longer than it says.
import { createHash } from 'node:crypto';
import type { EpochMs } from '../../../shared/model/time.ts';
import { lruCache } from '../store/lru-cache.ts';

/** People of a large company who report on one morning. */
const TOKENS = 5_000;
/** So long a signature counts as verified, whatever becomes of the issuer's keys. */
const VERIFIED_MS = 10 * 60_000;

interface VerifiedToken<Claims> {
  claims: Claims;
  at: EpochMs;
}

/**
 * `verify` throws where a token is no good: that is never kept. Ages and expiry are for the caller to hold
 * against its own moment.
 */
export function cachedVerifier<Claims>(
  verify: (token: string, now: EpochMs) => Promise<Claims>,
): (token: string, now: EpochMs) => Promise<Claims> {
  const verified = lruCache<VerifiedToken<Claims>>(TOKENS);
  return async (token, now) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    if (known && now >= known.at && now - known.at < VERIFIED_MS) return known.claims;
    const claims = await verify(token, now);
    verified.set(hash, { claims, at: now });
    return claims;
  };
}
