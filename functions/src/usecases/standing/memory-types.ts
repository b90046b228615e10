// What the roll-up remembers of a cycle, and the pieces that it is kept in. Never how a piece is packed.

import type { EntryChange, EntryType } from '../../../../shared/model/process.ts';
import type { KeyResultState } from '../../../../shared/model/state.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';

/** A line of the record, numbered in the order of folding: what the sheet's record tabs get rows of. */
export interface LogLine {
  n: number;
  submission: string | null;
  entries: { type: EntryType; id: string }[];
}

/** All that was reported and done in a workspace's cycle, as of a board revision. */
export interface Memory {
  /** In the order of their first folding. */
  states: Map<string, KeyResultState>;
  /** By type and ID, in the order of their first folding. */
  entries: Map<string, EntryChange>;
  log: LogLine[];
}

/** One thing of a memory; what is folded later replaces it, and never changes it. */
export type Item = { key: string; place: number } & (
  | { list: 'states'; value: KeyResultState }
  | { list: 'entries'; value: EntryChange }
  | { list: 'log'; value: LogLine }
);

/**
 * Where a piece stands: in so many documents from number `at` on; in more than one only where a single thing
 * is larger than a document.
 */
export interface PieceAt {
  at: number;
  documents: number;
}

/** A piece and what was written into it; some of that may stand in a later piece by now. */
export interface Piece extends PieceAt {
  items: Item[];
}

/** `workspaces/W/board/head`. */
export interface BoardHead {
  revision: number;
  /** Oldest first: what stands in two pieces is true in the later one. */
  pieces: PieceAt[];
  foldedAt: EpochMs;
}

export interface MemoryRead {
  head: BoardHead;
  memory: Memory;
  /** As the head lists them. */
  pieces: Piece[];
}
