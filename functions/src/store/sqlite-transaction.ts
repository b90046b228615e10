// Takes a way to read rows; gives a transaction that notes what it read and what it is to write. Never
// writes.
import type { DocPath, Document, Stored, Transaction } from '../ports/store.ts';
import { collectionOf, commitSize, documentText } from './rules.ts';

export interface Row {
  version: number;
  data: string;
}

export interface RowOfQuery extends Row {
  path: string;
}

export type Write =
  | { kind: 'create' | 'set'; path: DocPath; text: string }
  | { kind: 'delete'; path: DocPath };

/** What a transaction has read: each document's version, 0 where it was not there. */
export type Reads = Map<DocPath, number>;

/**
 * A transaction as its body sees it, with the notes that the commit needs. Reading after a write throws, as
 * on Firestore.
 */
export function recordedTransaction(read: (path: DocPath) => Row | undefined): {
  tx: Transaction;
  reads: Reads;
  writes: Write[];
} {
  const reads: Reads = new Map();
  const writes: Write[] = [];
  const get = (path: DocPath): Document | null => {
    if (writes.length > 0) throw new Error('a transaction reads before it writes');
    const row = read(path);
    if (!reads.has(path)) reads.set(path, row?.version ?? 0);
    return dataOf(row);
  };
  const addUp = commitSize();
  const write = (kind: 'create' | 'set') => (path: DocPath, data: Document) => {
    collectionOf(path);
    const text = documentText(path, data);
    addUp(path, text);
    writes.push({ kind, path, text });
  };
  const tx: Transaction = {
    get: async (path) => get(path),
    getAll: async (paths) => paths.map(get),
    create: write('create'),
    set: write('set'),
    delete: (path) => {
      collectionOf(path);
      writes.push({ kind: 'delete', path });
    },
  };
  return { tx, reads, writes };
}

export const dataOf = (row: Row | undefined): Document | null =>
  row ? (JSON.parse(row.data) as Document) : null;

export const storedOf = (row: RowOfQuery): Stored => ({
  path: row.path,
  data: JSON.parse(row.data) as Document,
});
