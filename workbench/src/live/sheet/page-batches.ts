// Takes a host and a memory; makes the batches of changes that pages send, and keeps every change before it
// is told, a page's with its batch.
// Never leaves a batch without its notice: the page waits for it.
import type { Edit } from '../../host/engine/edits.ts';
import type { Mutation } from '../../host/engine/univer.ts';
import type { Host } from '../../host/host.ts';
import type { Batch, CompanyMemory } from '../memory/memory.ts';
import { keepChanges } from './kept-sheet.ts';

/** Told after it was kept; `by` is the page's batch that made the changes, null for a script or the story. */
export type Changed = (mutations: readonly Mutation[], by: Batch | null) => void;

interface PageBatches {
  /** To be called in a turn. Gives what onEdit hears of it. Throws where the engine refuses a change. */
  take(batch: Batch, mutations: readonly Mutation[]): Promise<Edit[]>;
}

/** From now on every change of the host is kept and told. */
export function pageBatches(host: Host, memory: CompanyMemory, changed: Changed): PageBatches {
  let by: Batch | null = null;
  const keep = (mutations: readonly Mutation[]) => {
    const batch = by;
    by = null;
    memory.keepChanges(mutations, batch);
    changed(mutations, batch);
  };
  keepChanges(host, memory, keep);
  return {
    take: async (batch, mutations) => {
      by = batch;
      try {
        return await host.apply(mutations);
      } catch (error) {
        // What was done of it before the engine refused comes with the next order.
        await host.apply([]);
        throw error;
      } finally {
        // It changed nothing, and is taken all the same.
        if (by !== null) keep([]);
      }
    },
  };
}
