// Takes a way to read rows; gives a transaction that notes what it read and what it is to write. Never
// writes.
import type { DocPath, Document, Query, Stored, Transaction } from '../ports/store.ts';
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

/** What a transaction has read. */
export interface Reads {
  /** Each document's version, 0 where it was not there. */
  documents: Map<DocPath, number>;
  /** Each query, and what it found, by path and version. */
  queries: { query: Query; found: string }[];
}

/** How the rows of a file are read. */
export interface RowReader {
  one: (path: DocPath) => Row | undefined;
  matching: (query: Query) => RowOfQuery[];
}

/** What a query found: the same text for the same documents, unchanged and in the same order. */
export const foundIn = (rows: readonly RowOfQuery[]): string =>
  rows.map(({ path, version }) => `${path} ${version}`).join('\n');

/**
 * A transaction as its body sees it, with the notes that the commit needs. Reading after a write throws, as
 * on Firestore.
 */
export function recordedTransaction({ one, matching }: RowReader): {
  tx: Transaction;
  reads: Reads;
  writes: Write[];
} {
  const reads: Reads = { documents: new Map(), queries: [] };
  const writes: Write[] = [];
  const readFirst = () => {
    if (writes.length > 0) throw new Error('a transaction reads before it writes');
  };
  const get = (path: DocPath): Document | null => {
    readFirst();
    const row = one(path);
    if (!reads.documents.has(path)) reads.documents.set(path, row?.version ?? 0);
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
    query: async (query) => {
      readFirst();
      const rows = matching(query);
      reads.queries.push({ query, found: foundIn(rows) });
      return rows.map(storedOf);
    },
    create: write('create'),
    set: write('set'),
    delete: (path) => {
      collectionOf(path);
      writes.push({ kind: 'delete', path });
    },
  };
  return { tx, reads, writes };
}

/** Null for no row. Parsed each time: no two readers share a value. */
export const dataOf = (row: Row | undefined): Document | null =>
  row ? (JSON.parse(row.data) as Document) : null;

export const storedOf = (row: RowOfQuery): Stored => ({
  path: row.path,
  data: JSON.parse(row.data) as Document,
});
