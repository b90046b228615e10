// Takes a mail address; gives an OpenID Connect ID token for it, as Google gives one to the add-on. For the workbench: the keys are its own and live as long as it runs.
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { EpochMs } from '../../../shared/model/time.ts';

export interface LocalIssuer {
  issuer: string;
  audience: string;
  /** Public keys, as an issuer publishes them. */
  jwks: { keys: JWK[] };
  /** A token that is valid for an hour from `now`. */
  token(email: string, now: EpochMs): Promise<string>;
}

const HOUR_S = 3600;

/** An issuer with a key of its own. */
export async function localIssuer(
  issuer = 'http://issuer.localhost',
  audience = 'attune-workbench',
): Promise<LocalIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'workbench', alg: 'RS256', use: 'sig' };
  return {
    issuer,
    audience,
    jwks: { keys: [jwk] },
    token: (email, now) => {
      const at = Math.floor(now / 1000);
      return new SignJWT({ email, email_verified: true })
        .setProtectedHeader({ alg: 'RS256', kid: 'workbench' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(email)
        .setIssuedAt(at)
        .setExpirationTime(at + HOUR_S)
        .sign(privateKey);
    },
  };
}
