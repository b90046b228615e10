// Specifies who is let in at /v1, by Google's token and by the workspace's key. Never a network beyond
// loopback.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  bookWith,
  HQ,
  KEY,
  OTHER_KEY,
  OWNER,
  publishBody,
  type Running,
  startPublished,
  startRunning,
} from '../../support/running.ts';
import { testIssuer } from '../../support/tokens.ts';
import { NOON } from '../visits.ts';
import { submissionOf } from './submission.ts';

describe('who is let in', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPublished(NOON);
  });
  afterEach(() => running.close());

  const ask = (token: string | null, key = KEY) =>
    fetch(`${running.url}/v1/board`, {
      headers: { 'x-attune-key': key, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    });

  it('nobody without a token of the issuer for this script', async () => {
    const now = running.clock.now();
    const forger = await testIssuer();
    const tokens: [string | null, string][] = [
      [null, 'no-token'],
      ['not-a-token', 'bad-token'],
      [await forger.token(now, { email: HQ }), 'bad-token'],
      [await running.issuer.token(now, { email: HQ, issuer: 'https://evil.example' }), 'bad-token'],
      [await running.issuer.token(now, { email: HQ, audience: 'another-script' }), 'bad-token'],
      [await running.issuer.token(now - 7_200_000, { email: HQ }), 'expired'],
      [await running.issuer.token(now, { email: HQ, verified: false }), 'unverified-mail'],
    ];
    for (const [token, code] of tokens) {
      const reply = await ask(token);
      expect([reply.status, (await reply.json()).code]).toEqual([401, code]);
    }
    expect((await ask(await running.issuer.token(now, { email: HQ }))).status).toBe(200);
  });

  it('nobody who is not in People, and nothing is told of the workspace', async () => {
    const reply = await running.v1('GET', 'board', { email: 'stranger@elsewhere.example' });
    expect(reply.status).toBe(403);
    expect(await reply.text()).not.toContain('Bench');
  });

  it('a workspace never sees another’s data', async () => {
    await running.v1('POST', 'publish', {
      key: OTHER_KEY,
      email: 'boss@other.example',
      body: publishBody(bookWith(), { spreadsheetId: 'sheet-2' }),
    });
    expect((await running.v1('GET', 'board', { key: OTHER_KEY, email: OWNER })).status).toBe(200);
    await running.v1('POST', 'submissions', { email: OWNER, body: submissionOf('one-form-key-0003', 44) });
    await running.passTo('2025-01-10T12:01:00+08:00');
    const other = await (await running.v1('GET', 'board', { key: OTHER_KEY, email: OWNER })).text();
    expect(other).not.toContain('0.44');
    expect(await (await running.v1('GET', 'board', { email: OWNER })).text()).toContain('0.44');
  });

  it('asks for the workspace’s key', async () => {
    const token = await running.issuer.token(running.clock.now(), { email: HQ });
    expect((await ask(token, 'short')).status).toBe(400);
  });

  it('only people of certain mail domains may open a workspace, where the deployment says so', async () => {
    const limited = await startRunning(NOON, { allowedDomains: ['chain.example'] });
    const open = (email: string, basedOn = 0) =>
      limited.v1('POST', 'publish', { email, body: publishBody(bookWith(), { basedOn }) });
    for (const basedOn of [0, 1]) {
      const refused = await open('boss@other.example', basedOn);
      expect([refused.status, (await refused.json()).code]).toEqual([403, 'domain-not-allowed']);
    }
    expect((await open(HQ)).status).toBe(200);
    await limited.close();
  });

  it('an account that is not the domain’s own opens none there, nor does a key that somebody made up', async () => {
    const limited = await startRunning(NOON, { allowedDomains: ['chain.example'] });
    const open = async (hd: string | null, key = KEY) => {
      const reply = await fetch(`${limited.url}/v1/publish`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await limited.issuer.token(limited.clock.now(), { email: HQ, hd })}`,
          'x-attune-key': key,
          'content-type': 'application/json',
        },
        body: JSON.stringify(publishBody(bookWith())),
      });
      return [reply.status, (await reply.json()).code];
    };
    for (const hd of [null, 'evil.example']) expect(await open(hd)).toEqual([403, 'domain-not-allowed']);
    for (const key of [
      'k'.repeat(40),
      '0123456789'.repeat(4),
      'abcdefghijklmnopqrstuvwxyz0123456789',
      'attune'.repeat(8),
    ])
      expect([key, ...(await open('chain.example', key))]).toEqual([key, 403, 'weak-key']);
    expect((await open('chain.example', crypto.randomUUID().replaceAll('-', '')))[0]).toBe(200);
    await limited.close();
  });

  it('the founder’s address with another account is no admin', async () => {
    const fresh = await startRunning(NOON);
    const publishes = async (sub: string, basedOn: number, red: string) => {
      const book = bookWith([['Red above', red]]);
      // Nobody is an admin by People.
      const people = book.tabs.find(({ name }) => name === 'People')!;
      people.rows = people.rows.map((row) => row.map((cell) => (cell === 'admin' ? '' : cell)));
      return fetch(`${fresh.url}/v1/publish`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await fresh.issuer.token(fresh.clock.now(), { email: HQ, sub })}`,
          'x-attune-key': KEY,
          'content-type': 'application/json',
        },
        body: JSON.stringify(publishBody(book, { basedOn })),
      });
    };
    expect((await publishes('account-1', 0, '40%')).status).toBe(200);
    expect((await publishes('account-2', 1, '41%')).status).toBe(403);
    expect((await publishes('account-1', 1, '41%')).status).toBe(200);
    await fresh.close();
  });

  it('a token or a key is never logged, whatever comes', async () => {
    const token = await running.issuer.token(running.clock.now(), { email: HQ });
    await ask(token);
    await ask(`${token}x`);
    await running.page(`/f/${running.link('form', OWNER)}`);
    await running.v1('POST', 'submissions', { email: OWNER, body: { kind: 'nonsense' } });
    await running.passTo('2025-01-10T13:00:00+08:00');
    const log = running.lines.join('\n');
    for (const secret of [token, token.split('.')[2]!, KEY, running.link('form', OWNER)])
      expect(log).not.toContain(secret);
  });
});
