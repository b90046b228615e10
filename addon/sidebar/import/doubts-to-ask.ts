// Takes the doubts of a proposal; gives those that are asked here. Never an answer.

import { cycleChoices } from '../../../shared/goals/cycle-choices.ts';
import { doubtKey } from '../../../shared/import/given.ts';
import type { Doubt, Import } from '../../../shared/import/model.ts';
import type { Day } from '../../../shared/model/time.ts';

/**
 * Addresses and columns have their own fields, and a cycle that nobody named is offered. Each stays where it
 * was before any was answered; what an answer has brought up comes last.
 */
export function doubtsToAsk(
  read: Import,
  asked: readonly Doubt[],
  today: Day,
  hasAddresses: boolean,
): Doubt[] {
  const columns = new Set(read.unread.map(({ at }) => at));
  const now = new Map(asked.map((doubt) => [doubtKey(doubt), doubt]));
  const inOrder = new Map([...read.doubts, ...asked].map((doubt) => [doubtKey(doubt), doubt]));
  return [...inOrder].flatMap(([key, doubt]) => {
    if (!now.has(key)) return [];
    const isOpen = (doubt.candidates ?? []).length === 0;
    if (doubt.about === 'target' && columns.has(doubt.at)) return [];
    if (doubt.about === 'owner' && isOpen && hasAddresses) return [];
    if (doubt.about !== 'period' || !isOpen) return [doubt];
    return [{ ...doubt, candidates: cycleChoices(today).map(({ start, end }) => [start, end]) }];
  });
}
