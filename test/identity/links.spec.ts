// Specifies signed links: what they open, for whom, until when. Never a page.
import { describe, expect, it } from '@jest/globals';
import { type LinkClaims, signedLinks } from '../../functions/src/identity/links.ts';

const SECRET = 'a-secret-of-the-tests-with-32-characters';
const NOW = Date.parse('2025-01-10T09:00:00+08:00');
const HOUR = 3_600_000;

const claims: LinkClaims = {
  workspace: 'w1',
  email: 'li@chain.example',
  purpose: 'form',
  subject: '',
  expiresAt: NOW + HOUR,
};

describe('a signed link', () => {
  const links = signedLinks(SECRET);
  const token = links.sign(claims);

  it('gives back workspace, person, purpose and expiry', () => {
    expect(links.read(token, ['form'], NOW)).toEqual({ ok: true, claims });
  });

  it('is safe in an address as it stands, so that no mail program cuts it', () => {
    expect(token).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(token.length).toBeLessThan(300);
  });

  it('ends at its moment', () => {
    expect(links.read(token, ['form'], claims.expiresAt - 1).ok).toBe(true);
    expect(links.read(token, ['form'], claims.expiresAt)).toEqual({ ok: false, code: 'expired' });
  });

  it('opens only what it was made for', () => {
    expect(links.read(token, ['board', 'signin'], NOW)).toEqual({ ok: false, code: 'wrong-purpose' });
  });

  it('is refused where one character was changed, whichever', () => {
    for (let at = 0; at < token.length; at += 1)
      for (const other of ['A', 'B', 'z', '-']) {
        if (other === token[at]) continue;
        const forged = token.slice(0, at) + other + token.slice(at + 1);
        expect(links.read(forged, ['form'], NOW)).toEqual({ ok: false, code: 'forged' });
      }
  });

  it('has one spelling: another text of the same signature would be another link that works once', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const bytesOf = (text: string) => Buffer.from(text.split('.')[1]!, 'base64url').toString('hex');
    const twins = [
      ...Array.from(letters, (last) => token.slice(0, -1) + last),
      ...['=', '==', '!', '\n'].map((end) => token + end),
      `${token.slice(0, -5)}*${token.slice(-5)}`,
    ].filter((text) => text !== token && bytesOf(text) === bytesOf(token));
    expect(twins.length).toBeGreaterThan(5);
    for (const twin of twins) expect(links.read(twin, ['form'], NOW)).toEqual({ ok: false, code: 'forged' });
  });

  it('is refused when it was signed with another secret', () => {
    const other = signedLinks('another-secret-of-the-tests-32-characters');
    expect(links.read(other.sign(claims), ['form'], NOW)).toEqual({ ok: false, code: 'forged' });
  });

  it.each(['', '.', 'a.b', 'a.b.c', '%%%', 'x'.repeat(10_000), `${token}.${token}`])(
    'says forged of anything else: %.20s',
    (text) => {
      expect(links.read(text, ['form'], NOW)).toEqual({ ok: false, code: 'forged' });
    },
  );

  it('is not made with a secret that could be guessed', () => {
    expect(() => signedLinks('short')).toThrow(/32/);
  });
});
