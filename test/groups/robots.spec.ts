// Specifies whom a robot's message can reach, when it goes out, and how its address is kept. Never the
// internet.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublic, publicOnly } from '../../functions/src/groups/public-address.ts';
import { countCall } from '../../functions/src/groups/robot-limit.ts';
import { httpsRobots } from '../../functions/src/groups/robot-post.ts';
import { robotSeal } from '../../functions/src/groups/seal.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { calmMoment, isBusyMinute } from '../../shared/groups/moment.ts';

describe('an address of a network', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
    'ff02::1',
  ])('%s is not called', (address) => {
    expect([address, isPublic(address)]).toEqual([address, false]);
  });

  it.each(['8.8.8.8', '123.151.137.18', '172.32.0.1', '2404:6800:4008::1', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect([address, isPublic(address)]).toEqual([address, true]);
    },
  );

  it('is not called either where a host has a public one beside it', () => {
    const both = [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    expect(publicOnly(both)).toBeNull();
    expect(publicOnly([])).toBeNull();
  });
});

describe('a robot of the internet', () => {
  it.each([
    'https://127.0.0.1/robot/send?access_token=abcdefgh',
    'http://hooks.slack.com/services/T00000001/B00000001/XXXXXXXX',
    'https://hooks.slack.com.evil.example/services/T00000001/B00000001/XXXXXXXX',
  ])('is not called at %s, whatever a document says', async (url) => {
    expect(await httpsRobots(100).post({ url, body: '{}' })).toEqual({ failed: 'refused', isUnknown: false });
  });
});

describe('a message', () => {
  it('goes out within three minutes of its moment, never in a busy minute, at the same second in every try', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.string(), (at, id) => {
        const moment = calmMoment(at, id);
        expect(isBusyMinute(moment)).toBe(false);
        expect(moment - at).toBeGreaterThanOrEqual(0);
        expect(moment - at).toBeLessThanOrEqual(180_000);
        expect(calmMoment(at, id)).toBe(moment);
      }),
    );
    const eight = Date.parse('2025-01-13T08:00:00+08:00');
    const seconds = new Set(Array.from({ length: 60 }, (_, at) => calmMoment(eight, `group-${at}`)));
    expect(seconds.size).toBeGreaterThan(50);
  });

  it('is never one too many for its robot, even where many senders come at once', async () => {
    const store = openSqliteStore(':memory:');
    const limit = { workspace: 'w', robot: 'r', limits: [{ count: 20, ms: 60_000 }] };
    const places = await Promise.all(Array.from({ length: 50 }, () => countCall(store, limit, 1_000_000)));
    expect(places.filter((each) => each === null)).toHaveLength(20);
    const later = Math.max(...places.map(Number));
    expect(later).toBeGreaterThan(1_060_000);
    expect(await countCall(store, limit, later)).toBeNull();
    await store.close();
  });
});

describe('a robot’s address', () => {
  const seal = robotSeal('s'.repeat(32));
  const robot = { url: 'https://hooks.slack.com/services/T/B/X', secret: 'SEC' };

  it('opens where it was sealed, and nowhere else', () => {
    const sealed = seal.close(robot, 'w/g');
    expect(seal.open(sealed, 'w/g')).toEqual(robot);
    expect(seal.open(sealed, 'w/other')).toBeNull();
    expect(robotSeal('t'.repeat(32)).open(sealed, 'w/g')).toBeNull();
    expect(sealed).not.toContain('slack');
    expect(seal.close(robot, 'w/g')).not.toBe(sealed);
  });

  it('that was touched does not open', () => {
    const sealed = Buffer.from(seal.close(robot, 'w/g'), 'base64url');
    for (let at = 0; at < sealed.length; at += 7) {
      const touched = Buffer.from(sealed);
      touched[at]! ^= 1;
      expect([at, seal.open(touched.toString('base64url'), 'w/g')]).toEqual([at, null]);
    }
    for (const text of ['', 'x', 'AAAA', '漢字']) expect(seal.open(text, 'w/g')).toBeNull();
  });

  it('is not sealed under a secret that can be guessed', () => {
    expect(() => robotSeal('short')).toThrow('at least 32');
  });
});
