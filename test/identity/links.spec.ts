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
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      const read = links.read(forged, ['form'], NOW);
      // The last character of a signature holds spare bits: text that decodes to the same signature is the
      // same signature.
      const isSame =
        Buffer.from(forged.split('.')[1] ?? '', 'base64url').equals(
          Buffer.from(token.split('.')[1]!, 'base64url'),
        ) && forged.split('.')[0] === token.split('.')[0];
      expect(read).toEqual(isSame ? { ok: true, claims } : { ok: false, code: 'forged' });
    }
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
