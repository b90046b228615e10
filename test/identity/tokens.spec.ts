// Specifies who is believed: ID tokens of the configured issuer for the configured scripts. Never a network.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { cachedVerifier } from '../../functions/src/identity/cached-verifier.ts';
import { oidcVerifier } from '../../functions/src/identity/oidc.ts';
import { AUDIENCE, ISSUER, type TestIssuer, testIssuer } from '../support/tokens.ts';

const NOW = Date.parse('2025-01-10T09:00:00+08:00');

describe('an ID token', () => {
  let issuer: TestIssuer;
  let forger: TestIssuer;
  let identify: ReturnType<typeof oidcVerifier>;

  beforeAll(async () => {
    issuer = await testIssuer();
    forger = await testIssuer();
    identify = oidcVerifier(issuer.oidc);
  });

  it('names the person by mail address, in lower case', async () => {
    const token = await issuer.token(NOW, { email: 'Li@Chain.Example' });
    expect(await identify(token, NOW)).toMatchObject({ ok: true, email: 'li@chain.example' });
  });

  it('is asked for where there is none', async () => {
    expect(await identify(null, NOW)).toEqual({ ok: false, code: 'no-token' });
  });

  it('has expired an hour later', async () => {
    const token = await issuer.token(NOW, { email: 'li@chain.example' });
    expect(await identify(token, NOW + 3_601_000)).toEqual({ ok: false, code: 'expired' });
  });

  it('that was proven a moment ago is asked of the keys no more, and still ends with its hour', async () => {
    let proofs = 0;
    const known = cachedVerifier(async (token: string) => {
      proofs += 1;
      if (token === 'forged') throw new Error('no signature of the issuer');
      return token;
    });
    for (let minute = 0; minute < 11; minute += 1)
      expect(await known('proven', NOW + minute * 60_000)).toBe('proven');
    expect(proofs).toBe(2);
    for (let again = 0; again < 2; again += 1) await expect(known('forged', NOW)).rejects.toThrow();
    expect(proofs).toBe(4);
    const token = await issuer.token(NOW, { email: 'li@chain.example', lasts: 300 });
    expect(await identify(token, NOW + 299_000)).toMatchObject({ ok: true });
    expect(await identify(token, NOW + 300_000)).toEqual({ ok: false, code: 'expired' });
  });

  it('is taken for an hour at most, however long it says that it lasts, and not before it was made', async () => {
    const token = await issuer.token(NOW, { email: 'li@chain.example', lasts: 86_400 });
    expect((await identify(token, NOW + 3_600_000)).ok).toBe(true);
    expect(await identify(token, NOW + 3_601_000)).toEqual({ ok: false, code: 'expired' });
    expect((await identify(token, NOW - 60_000)).ok).toBe(true);
    expect(await identify(token, NOW - 61_000)).toEqual({ ok: false, code: 'bad-token' });
  });

  it('names account and Workspace domain where the issuer says them, and no address that is none', async () => {
    const token = await issuer.token(NOW, { email: 'li@chain.example', sub: '1234' });
    expect(await identify(token, NOW)).toEqual({
      ok: true,
      email: 'li@chain.example',
      hd: 'chain.example',
      sub: '1234',
    });
    for (const email of ['"a@acme.example@evil.com', 'a@acme.example@evil.com', 'a b@evil.com', 'nobody'])
      expect([email, await identify(await issuer.token(NOW, { email, hd: null }), NOW)]).toEqual([
        email,
        { ok: false, code: 'unverified-mail' },
      ]);
  });

  it('is not believed from another issuer, for another script, or with another key', async () => {
    const email = 'li@chain.example';
    const bad = { ok: false, code: 'bad-token' };
    expect(await identify(await issuer.token(NOW, { email, issuer: 'https://evil.example' }), NOW)).toEqual(
      bad,
    );
    expect(await identify(await issuer.token(NOW, { email, audience: 'another-script' }), NOW)).toEqual(bad);
    expect(await identify(await forger.token(NOW, { email }), NOW)).toEqual(bad);
  });

  it('is not believed unsigned, or signed with the public key as if it were a secret', async () => {
    const claims = { email: 'li@chain.example', email_verified: true };
    const exp = Math.floor(NOW / 1000) + 3600;
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime(exp)
      .encode();
    const jwks = 'jwks' in issuer.oidc.keys ? issuer.oidc.keys.jwks : { keys: [] };
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setExpirationTime(exp)
      .sign(new TextEncoder().encode(JSON.stringify(jwks.keys[0])));
    expect(await identify(unsigned, NOW)).toEqual({ ok: false, code: 'bad-token' });
    expect(await identify(confused, NOW)).toEqual({ ok: false, code: 'bad-token' });
    expect(await identify('not.a.token', NOW)).toEqual({ ok: false, code: 'bad-token' });
  });

  it('must say that the address is verified', async () => {
    const token = await issuer.token(NOW, { email: 'li@chain.example', verified: false });
    expect(await identify(token, NOW)).toEqual({ ok: false, code: 'unverified-mail' });
  });

  it('without an address names nobody', async () => {
    expect((await identify(await issuer.token(NOW), NOW)).ok).toBe(false);
  });

  it('is believed of nobody where no script is configured', async () => {
    const closed = oidcVerifier({ ...issuer.oidc, audiences: [] });
    const token = await issuer.token(NOW, { email: 'li@chain.example' });
    expect(await closed(token, NOW)).toEqual({ ok: false, code: 'bad-token' });
  });

  it('is checked against the keys that the issuer publishes', async () => {
    const keys = 'jwks' in issuer.oidc.keys ? issuer.oidc.keys.jwks : { keys: [] };
    const server = createServer((_, response) => response.end(JSON.stringify(keys)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`;
    const remote = oidcVerifier({ ...issuer.oidc, keys: { url } });
    expect(await remote(await issuer.token(NOW, { email: 'li@chain.example' }), NOW)).toMatchObject({
      ok: true,
      email: 'li@chain.example',
    });
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not called bad when the issuer’s keys cannot be fetched', async () => {
    const unreachable = oidcVerifier({ ...issuer.oidc, keys: { url: 'http://127.0.0.1:9/certs' } });
    const token = await issuer.token(NOW, { email: 'li@chain.example' });
    expect(await unreachable(token, NOW)).toEqual({ ok: false, code: 'issuer-unreachable' });
  });
});
