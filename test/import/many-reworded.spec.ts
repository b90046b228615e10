// Two versions of a long list in which nearly every row was reworded; holds that each is known again, and
// that the work grows with the rows and not with their square. Never a clock.
import { describe, expect, it } from '@jest/globals';
import { matched } from '../../shared/import/again/match.ts';

const WORDS =
  'amber basin cedar delta ember frost grove heath islet jetty knoll larch maple nacre olive pearl quartz ridge slate thyme umber vivid willow yarrow zephyr'.split(
    ' ',
  );
/** No two rows have the same three words. */
const words = (n: number) =>
  [n % 25, (n * 7 + ((n / 25) | 0)) % 25, (n * 11 + ((n / 625) | 0)) % 25].map((at) => WORDS[at]!);
const rowsOf = (count: number, textOf: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => ({ text: textOf(n), code: '', place: '' }));

describe('rewordings in a list of thousands', () => {
  const COUNT = 3_000;
  const [english, chinese] = [
    {
      before: (n: number) => `Raise ${words(n).join(' ')} sales of store ${n * 37} to plan`,
      after: (n: number) => `Raise the ${words(n).join(' ')} turnover of store ${n * 37}`,
    },
    {
      before: (n: number) => `第${n * 37}号门店复购率提升到计划水平`,
      after: (n: number) => `第${n * 37}号门店的复购率达到计划`,
    },
  ];

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('are found in %s, each its own', (_, { before, after }) => {
    const theirs = rowsOf(COUNT, after).reverse();
    const pairs = matched(theirs, rowsOf(COUNT, before));
    const right = [...pairs].filter(([their, our]) => COUNT - 1 - their === our);
    expect(right.length / COUNT).toBeGreaterThan(0.98);
    expect(pairs.size).toBe(COUNT);
  });

  it('are not found where there are none', () => {
    const theirs = rowsOf(COUNT, (n) => `${'bcdfg'[n % 5]}${'hjklm'[((n / 5) | 0) % 5]} ${n}xx`);
    expect(
      matched(
        theirs,
        rowsOf(COUNT, (n) => `Raise ${words(n).join(' ')} sales`),
      ).size,
    ).toBe(0);
  });
});
