// Specifies that a process which is killed at any point, and started again, loses nothing and doubles
// nothing. Never a lucky point: every one is tried.
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { openSqliteStore } from '../../functions/src/store/sqlite.ts';
import { openFirestore } from '../support/store/stores.ts';
import { begun, played, SCENARIOS, type Scenario } from './scenarios.ts';

/**
 * A mail is accepted; then a transaction begins, reads, and records it: the one moment that nobody can close,
 * and there the Message-ID is the same.
 */
const POINTS_BEFORE_RECORDED = 3;

/**
 * Played undisturbed, then killed at each `stride`-th point. Gives how often a mail was accepted a second
 * time, and how many mails there are.
 */
async function killedAtEach(scenario: Scenario, open: () => Promise<Store>, stride: number) {
  const begin = await begun(scenario, open);
  const undisturbed = await played(scenario, await begin(), 0);
  expect(undisturbed.again).toBe(0);
  expect(undisturbed.points).toBeGreaterThan(10);
  const killedAt = async (death: number) => {
    const { again, ...ended } = await played(scenario, await begin(), death);
    expect({ death, ...ended }).toEqual({
      death,
      outcome: undisturbed.outcome,
      inboxes: undisturbed.inboxes,
      points: expect.any(Number),
    });
    expect(again).toBeLessThanOrEqual(1);
    return again;
  };
  const deaths: number[] = [];
  for (let death = 1; death <= undisturbed.points; death += stride) deaths.push(death);
  // Side by side: the in-process Firestore lets three milliseconds pass at each call.
  const accepted = await Promise.all(deaths.map(killedAt));
  return { accepted: accepted.reduce((sum, each) => sum + each, 0), mails: undisturbed.inboxes.length };
}

describe.each(Object.entries(SCENARIOS))('killed during %s', (_, scenario) => {
  it('at any point: the same as if nothing had happened, every mail once', async () => {
    const { accepted, mails } = await killedAtEach(scenario, async () => openSqliteStore(':memory:'), 1);
    expect(accepted).toBe(mails * POINTS_BEFORE_RECORDED);
  });

  it('on Firestore: the same, at points here and there', async () => {
    await killedAtEach(scenario, openFirestore, 37);
  });
});

/** Each begins with one request. */
const REQUESTED = [
  'a target that is changed by publishing again',
  'a report that opens a review and asks for support',
  'an answer to a review',
];

describe.each(REQUESTED)('killed during %s, by somebody who does not ask again,', (name) => {
  it('at any point: all of it happened, or nothing', async () => {
    const scenario = SCENARIOS[name]!;
    const begin = await begun(scenario, async () => openSqliteStore(':memory:'), { givesUp: true });
    const playedOn = async (death: number) => {
      const { outcome, inboxes, points } = await played(scenario, await begin(), death);
      return { points, ended: { outcome, inboxes } };
    };
    const undisturbed = await playedOn(0);
    // Killed before anything was read.
    const { ended: nothing } = await playedOn(1);
    expect(nothing).not.toEqual(undisturbed.ended);
    const seen: unknown[] = [];
    for (let death = 2; death <= undisturbed.points; death += 1) {
      const { ended } = await playedOn(death);
      seen.push(ended);
      expect([
        { death, ended: nothing },
        { death, ended: undisturbed.ended },
      ]).toContainEqual({ death, ended });
    }
    expect(seen).toContainEqual(nothing);
    expect(seen).toContainEqual(undisturbed.ended);
  });
});
