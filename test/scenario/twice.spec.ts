// Takes nothing; specifies that everything may come twice, and at the same time: requests, tasks, ticks.
// Never by luck: the store lets them run into each other.
import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../bench/random.ts';
import { delayedStore } from '../support/delayed-store.ts';
import { STORES } from '../support/stores.ts';
import { played, SCENARIOS } from './scenarios.ts';
import { worldAt } from './world.ts';

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

describe.each(STORES)('everything that comes twice at once (%s)', (name, open) => {
  it.each(Object.entries(SCENARIOS))('during %s is as if it had come once', async (_, scenario) => {
    const { points: _once, ...once } = await played(scenario, worldAt(scenario.from, await open()), 0);
    for (const seed of SEEDS[name]!) {
      const store = delayedStore(await open(), overtaking(seed));
      const { points: _twice, ...twice } = await played(
        scenario,
        worldAt(scenario.from, store, { isTwice: true }),
        0,
      );
      expect({ seed, ...twice }).toEqual({ seed, ...once });
    }
  });
});
