// Takes an OpenID Connect ID token; gives the person's mail address once issuer, audience, signature and
// expiry are proven.
// Never logs a token.
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { EpochMs } from '../../../shared/model/time.ts';
import { mailOf } from '../../../shared/sheet/table/texts.ts';
import { cachedVerifier } from './cached-verifier.ts';

export interface OidcConfig {
  /** Google signs as both `https://accounts.google.com` and `accounts.google.com`. */
  issuers: string[];
  /** The OAuth client IDs of the scripts that may call: one for each Google Cloud project. */
  audiences: string[];
  /** Where the issuer publishes its keys, or the keys themselves. */
  keys: { url: string } | { jwks: JSONWebKeySet };
}

export type IdentityFault = 'no-token' | 'bad-token' | 'expired' | 'unverified-mail' | 'issuer-unreachable';
/**
 * `hd`: the Workspace domain that the account belongs to; `sub`: the account, which an address may change
 * hands between. Absent where the issuer does not say.
 */
export type Identity =
  | { ok: true; email: string; hd?: string; sub?: string }
  | { ok: false; code: IdentityFault };
export type Identify = (token: string | null, now: EpochMs) => Promise<Identity>;

/** Google's issuer and keys, for a list of audiences. */
export const googleOidc = (audiences: string[]): OidcConfig => ({
  issuers: ['https://accounts.google.com', 'accounts.google.com'],
  audiences,
  keys: { url: 'https://www.googleapis.com/oauth2/v3/certs' },
});

/** The issuer's keys could not be had: says nothing about the token. */
class KeysUnreachable extends Error {}

/** A verifier for one configuration (design §7, Identity); keys that are fetched are kept between calls. */
export function oidcVerifier({ issuers, audiences, keys }: OidcConfig): Identify {
  const key = 'url' in keys ? reachable(createRemoteJWKSet(new URL(keys.url))) : createLocalJWKSet(keys.jwks);
  const verify = cachedVerifier(async (token, now) => {
    const { payload } = await jwtVerify(token, key, {
      issuer: issuers,
      audience: audiences,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['exp', 'iat', 'email'],
      currentDate: new Date(now),
    });
    return payload;
  });
  return async (token, now) => {
    if (!token) return { ok: false, code: 'no-token' };
    // jose takes an empty list of audiences for "any": without a configured audience nobody may call.
    if (audiences.length === 0) return { ok: false, code: 'bad-token' };
    try {
      const payload = await verify(token, now);
      return ageFault(payload, now) ?? personOf(payload);
    } catch (error) {
      if (error instanceof KeysUnreachable) return { ok: false, code: 'issuer-unreachable' };
      return { ok: false, code: error instanceof errors.JWTExpired ? 'expired' : 'bad-token' };
    }
  };
}

/**
 * A token is taken for an hour, however long it says that it lasts; clocks may differ by a minute. Seconds.
 */
const OLDEST_S = 3600;
const CLOCKS_DIFFER_S = 60;

function ageFault({ iat = 0, exp = 0 }: JWTPayload, now: EpochMs): Identity | null {
  const age = now / 1000 - iat;
  // A token that was proven before may have expired since.
  if (exp * 1000 <= now) return { ok: false, code: 'expired' };
  if (age > OLDEST_S) return { ok: false, code: 'expired' };
  return age < -CLOCKS_DIFFER_S ? { ok: false, code: 'bad-token' } : null;
}

function personOf({ email, email_verified, hd, sub }: JWTPayload): Identity {
  const isVerified = email_verified === true || email_verified === 'true';
  const address = typeof email === 'string' ? mailOf(email) : null;
  if (!isVerified || address === null) return { ok: false, code: 'unverified-mail' };
  return {
    ok: true,
    email: address,
    ...(typeof hd === 'string' ? { hd: hd.toLowerCase() } : {}),
    ...(typeof sub === 'string' ? { sub } : {}),
  };
}

/** Tells a key that the issuer has not from keys that could not be fetched. */
function reachable(key: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await key(header, token);
    } catch (error) {
      const isAboutToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (isAboutToken) throw error;
      throw new KeysUnreachable('the issuer’s keys could not be fetched', { cause: error });
    }
  };
}
