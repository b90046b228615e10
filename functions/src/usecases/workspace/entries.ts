// Takes a process entry; gives its document and where it stands: with the cycle, or beyond it. Never the
// fold: see memory.ts.

import type { EntryChange, EntryType } from '../../../../shared/model/process.ts';
import type { Day } from '../../../../shared/model/time.ts';
import type { Document, Json } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

/** What belongs to a person or to the company, not to a quarter: it goes on in the next one. */
export const LASTING: readonly EntryType[] = ['microOkrs', 'points', 'playbooks', 'formProposals'];

/** Where an entry of a cycle stands. */
export function entryPath(workspace: string, cycle: Day, type: EntryType, id: string): string {
  return paths.entry(workspace, LASTING.includes(type) ? type : `${cycle}~${type}`, id);
}

/** The document of an entry after a change. */
export function entryDocument(
  workspace: string,
  cycle: Day,
  change: EntryChange,
): { path: string; data: Document } {
  return {
    path: entryPath(workspace, cycle, change.type, change.id),
    data: { seq: change.seq, entry: change.entry as unknown as Json },
  };
}
