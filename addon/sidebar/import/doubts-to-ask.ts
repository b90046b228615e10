// Takes the doubts of a proposal; gives those that are asked here. Never an answer.

import { cycleChoices } from '../../../shared/goals/cycle-choices.ts';
import type { Doubt, Import } from '../../../shared/import/model.ts';
import type { Day } from '../../../shared/model/time.ts';

/** Addresses and columns have their own fields, and a cycle that nobody named is offered. */
export function doubtsToAsk(read: Import, today: Day, hasAddresses: boolean): Doubt[] {
  const columns = new Set(read.unread.map(({ at }) => at));
  return read.doubts.flatMap((doubt) => {
    const isOpen = (doubt.candidates ?? []).length === 0;
    if (doubt.about === 'target' && columns.has(doubt.at)) return [];
    if (doubt.about === 'owner' && isOpen && hasAddresses) return [];
    if (doubt.about !== 'period' || !isOpen) return [doubt];
    return [{ ...doubt, candidates: cycleChoices(today).map(({ start, end }) => [start, end]) }];
  });
}
