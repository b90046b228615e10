// Specifies that everything may come twice, and at the same time: requests, tasks, ticks. Never by luck: the
// store lets them run into each other.
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../../functions/src/ports/store.ts';
import { seededRandom } from '../bench/random.ts';
import { delayedStore } from '../support/store/delayed-store.ts';
import { STORES } from '../support/store/stores.ts';
import { begun, played, SCENARIOS, type Scenario } from './scenarios.ts';

/** Turns of the event loop, more or fewer: whoever came first may be overtaken. */
function overtaking(seed: number): () => Promise<void> {
  const random = seededRandom(seed);
  return async () => {
    for (let turns = Math.floor(random() * 6); turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
  };
}

/** Each a different interleaving; the in-process Firestore is slow in losing and trying again. */
const SEEDS: Record<string, number[]> = { sqlite: [1, 2, 3, 4], firestore: [1] };

async function endsAsOnce(name: string, open: () => Promise<Store>, scenario: Scenario): Promise<void> {
  const begin = await begun(scenario, open);
  const { points: _once, ...once } = await played(scenario, await begin(), 0);
  for (const seed of SEEDS[name]!) {
    const slow = async () => delayedStore(await open(), overtaking(seed));
    const beginTwice = await begun(scenario, slow, { isTwice: true });
    const { points: _twice, ...twice } = await played(scenario, await beginTwice(), 0);
    expect({ seed, ...twice }).toEqual({ seed, ...once });
  }
}

/** Google's emulator takes more than a minute for all of them, where it has the machine to itself. */
const PATIENCE_MS = 400_000;

describe.each(STORES)('everything that comes twice at once (%s)', (name, open) => {
  // Side by side: the in-process Firestore lets three milliseconds pass at each call.
  const all = Object.keys(SCENARIOS).join(', ');
  it(
    `during ${all} is as if it had come once`,
    async () => {
      await Promise.all(Object.values(SCENARIOS).map((scenario) => endsAsOnce(name, open, scenario)));
    },
    PATIENCE_MS,
  );
});
