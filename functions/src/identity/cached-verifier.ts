// Takes a check of tokens that costs a signature; gives it with what was proven of late at hand. Never keeps
// a token, never lets one live longer than it says.
import { createHash } from 'node:crypto';
import type { EpochMs } from '../../../shared/model/time.ts';
import { lruCache } from '../store/lru-cache.ts';

/** People of a large company who report on one morning. */
const TOKENS = 5_000;
/** So long a signature counts as proven, whatever becomes of the issuer's keys. */
const PROVEN_MS = 10 * 60_000;

interface Proven<Claims> {
  claims: Claims;
  at: EpochMs;
}

/**
 * `prove` throws where a token is no good: that is never kept. Ages and expiry are for the caller to hold
 * against its own moment.
 */
export function knownTokens<Claims>(
  prove: (token: string, now: EpochMs) => Promise<Claims>,
): (token: string, now: EpochMs) => Promise<Claims> {
  const proven = lruCache<Proven<Claims>>(TOKENS);
  return async (token, now) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = proven.get(hash);
    if (known && now >= known.at && now - known.at < PROVEN_MS) return known.claims;
    const claims = await prove(token, now);
    proven.set(hash, { claims, at: now });
    return claims;
  };
}
