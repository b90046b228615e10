// Takes a process entry; gives its document and where it stands: with the cycle, or beyond it. Never the
// fold: see memory.ts.

import type { EntryChange, EntryType } from '../../../../shared/model/process.ts';
import type { Day } from '../../../../shared/model/time.ts';
import { entryKind } from '../../../../shared/process/steps/table.ts';
import type { Document, Json } from '../../ports/store.ts';
import { paths } from '../../store/paths.ts';

/** True for what belongs to a person or to the company, not to a quarter: it goes on in the next one. */
export const isLasting = (type: EntryType): boolean => entryKind(type).lasts === true;

/** Where an entry of a cycle stands. */
export function entryPath(workspace: string, cycle: Day, type: EntryType, id: string): string {
  return paths.entry(workspace, isLasting(type) ? type : `${cycle}~${type}`, id);
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
