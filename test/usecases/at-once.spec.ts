// Specifies how many wait together, and what becomes of the others when one fails. Never a clock.
import { describe, expect, it } from '@jest/globals';
import { forEachAtOnce } from '../../functions/src/at-once.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('work on many things', () => {
  it('is done once for each, in their order, for 16 at a time', async () => {
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    await forEachAtOnce(
      Array.from({ length: 100 }, (_, index) => index),
      async (item) => {
        begun.push(item);
        inside += 1;
        most = Math.max(most, inside);
        await turn();
        inside -= 1;
      },
    );
    expect(begun).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect([most, inside]).toEqual([16, 0]);
  });

  it('ends at the first fault, when everything that had begun has ended', async () => {
    let begun = 0;
    let ended = 0;
    const work = forEachAtOnce(Array(100).keys(), async (item) => {
      begun += 1;
      if (item === 3) throw new Error('the fourth fails');
      await turn();
      ended += 1;
    });
    await expect(work).rejects.toThrow('the fourth fails');
    expect(begun).toBe(16);
    expect(ended).toBe(15);
  });

  it('is nothing where there is nothing', async () => {
    await expect(forEachAtOnce([], () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
