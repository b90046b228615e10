// Takes documents of many lines and tables of many rows; specifies that reading one costs as much more as it
// is longer, and that no row is too far down to count. Counts what is copied and looked through, never the
// time that it takes.
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { importOf } from '../../shared/import/index.ts';
import { text } from './shape.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/**
 * Marked objectives and key results with unmarked lines among them: what these are is said by what is before.
 */
const documentOf = (blocks: number): string =>
  Array.from({ length: blocks }, (_, at) =>
    [
      `## Objective ${at + 1}: Win quarter ${at + 1} of the town`,
      'A line about how it came about',
      `- KR1: Sell ${at + 2} sofas to hotels`,
      '- Ask the three largest of them',
      '- Write to those who bought before',
    ].join('\n'),
  ).join('\n\n');

/** Items of lists that are copied or searched for while the document is read. */
function workOn(blocks: number): number {
  const grids = text('okr.md', documentOf(blocks));
  let work = 0;
  const { slice, indexOf } = Array.prototype;
  jest.spyOn(Array.prototype, 'slice').mockImplementation(function (this: unknown[], ...given) {
    const copy = slice.apply(this, given);
    work += copy.length;
    return copy;
  });
  jest.spyOn(Array.prototype, 'indexOf').mockImplementation(function (this: unknown[], ...given) {
    const place = indexOf.apply(this, given);
    work += place < 0 ? this.length : place + 1;
    return place;
  });
  const read = importOf(grids);
  jest.restoreAllMocks();
  expect(read.objectives).toHaveLength(blocks);
  return work;
}

describe('a document of many lines', () => {
  it('that is four times as long takes about four times as much', () => {
    const [short, long] = [workOn(50), workOn(200)];
    expect(long / short).toBeLessThan(5);
  });
});

describe('a table of many rows', () => {
  const progressOf = (row: number) => (row === 550 ? '45' : '0.4');
  const rows = Array.from(
    { length: 600 },
    (_, row) => `Open more stores,Store ${row} opens,${progressOf(row)}`,
  );

  it('is asked about where shares and per cent stand in one column, however far down', () => {
    const { doubts } = importOf(text('plan.csv', ['Objective,Key result,Progress', ...rows].join('\n')));
    expect(doubts.filter(({ about }) => about === 'progress').map(({ at }) => at)).toEqual(['plan.csv!C']);
  });
});
