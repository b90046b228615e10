// Takes a memory and what is pending; gives the memory with that folded in. Never reads or writes it, never
// reads siblings of a KR.

import { entryKey } from '../standing/memory-items.ts';
import type { Memory } from '../standing/memory-types.ts';
import type { Pending } from '../workspace/pending.ts';

/**
 * The memory with pending changes folded in, whatever their order and however often: of two copies the higher
 * `seq` stays.
 */
export function foldPending(memory: Memory, pending: readonly Pending[]): Memory {
  const states = new Map(memory.states);
  const entries = new Map(memory.entries);
  const log = [...memory.log];
  for (const each of [...pending].sort((a, b) => a.at - b.at)) {
    for (const state of each.states) {
      if ((states.get(state.keyResultId)?.seq ?? 0) < state.seq) states.set(state.keyResultId, state);
    }
    for (const change of each.entries) {
      if ((entries.get(entryKey(change))?.seq ?? 0) < change.seq) entries.set(entryKey(change), change);
    }
    if (each.submission !== null || each.entries.length > 0) {
      log.push({
        n: log.length + 1,
        submission: each.submission,
        entries: each.entries.map(({ type, id }) => ({ type, id })),
      });
    }
  }
  return { states, entries, log };
}
