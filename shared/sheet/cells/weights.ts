// Takes the weights of what is folded together; faults those that mix percents with bare numbers above 1.
// Never guesses.
import { groupBy } from '../../model/group-by.ts';
import type { ReadNumber } from './numbers.ts';
import type { Row } from './row.ts';

/** 40% beside 60: as shares of their sum one of them would vanish (design §5, Reading cells). */
export function faultMixedWeights(
  weighted: readonly { row: Row; weight: ReadNumber | null; group: string }[],
): void {
  for (const group of groupBy(weighted, (each) => each.group).values()) {
    if (!group.some(({ weight }) => weight?.percent)) continue;
    for (const { row, weight } of group)
      if (weight && !weight.percent && weight.value > 1) row.fault('Weight', 'percent-doubt');
  }
}
