// ID tokens as a real issuer signs them, and as a forger would. Never a network.
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { OidcConfig } from '../../functions/src/identity/oidc.ts';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'script-of-the-tests.apps.example';

export interface TokenClaims {
  email?: string;
  verified?: boolean;
  issuer?: string;
  audience?: string;
  /** Seconds; default an hour from `at`. */
  lasts?: number;
  /** The account's Workspace domain; default: that of the address. Null: a private account. */
  hd?: string | null;
  sub?: string;
}

export interface TestIssuer {
  oidc: OidcConfig;
  token(at: number, claims?: TokenClaims): Promise<string>;
}

/** An issuer with a key of its own; two of them share the key's name, as a forger would have it. */
export async function testIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
  return {
    oidc: { issuers: [ISSUER], audiences: [AUDIENCE], keys: { jwks: { keys: [jwk] } } },
    token: (
      at,
      { email, verified = true, issuer = ISSUER, audience = AUDIENCE, lasts = 3600, hd, sub } = {},
    ) => {
      const seconds = Math.floor(at / 1000);
      const domain = hd === undefined ? email?.split('@')[1] : hd;
      const account = { ...(domain ? { hd: domain } : {}), ...(sub === undefined ? {} : { sub }) };
      return new SignJWT({ ...(email === undefined ? {} : { email }), email_verified: verified, ...account })
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + lasts)
        .sign(privateKey);
    },
  };
}
