// Takes a mail address; gives an OpenID Connect ID token for it, as Google gives one to the add-on. For the
// workbench: the key is its own.
// Never shows the key but to whoever keeps it.
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { EpochMs } from '../../../shared/model/time.ts';

export interface LocalIssuer {
  issuer: string;
  audience: string;
  /** Public keys, as an issuer publishes them. */
  jwks: { keys: JWK[] };
  /** The private key, to be kept: with it the next start signs as this one. */
  secret: JWK;
  /** A token that is valid for an hour from `now`. */
  token(email: string, now: EpochMs): Promise<string>;
}

interface IssuerOptions {
  issuer?: string;
  audience?: string;
  /** The key of an earlier start; absent: a new one. */
  secret?: JWK | undefined;
}

const HOUR_S = 3600;
const ALGORITHM = 'RS256';
const KEY_ID = 'workbench';

/** A new private key, as JSON. */
async function newIssuerSecret(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return exportJWK(privateKey);
}

/** An issuer with a key of its own. */
export async function localIssuer({
  issuer = 'http://issuer.localhost',
  audience = 'attune-workbench',
  secret: kept,
}: IssuerOptions = {}): Promise<LocalIssuer> {
  const secret = kept ?? (await newIssuerSecret());
  const privateKey = await importJWK(secret, ALGORITHM);
  const { kty, n, e } = secret;
  const jwk = { kty, n, e, kid: KEY_ID, alg: ALGORITHM, use: 'sig' } as JWK;
  return {
    issuer,
    audience,
    jwks: { keys: [jwk] },
    secret,
    token: (email, now) => {
      const at = Math.floor(now / 1000);
      return new SignJWT({ email, email_verified: true })
        .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(email)
        .setIssuedAt(at)
        .setExpirationTime(at + HOUR_S)
        .sign(privateKey);
    },
  };
}
