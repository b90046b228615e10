// Takes a file; gives the document store on node:sqlite, for one machine: one file that survives kill -9.
// Never lets through what Firestore would refuse.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Contention, type Query, type Store } from '../ports/store.ts';
import { collectionOf } from './rules.ts';
import { groupedCommits } from './sqlite-commits.ts';
import { inTransaction, openDatabase } from './sqlite-file.ts';
import { sqlOf } from './sqlite-query.ts';
import {
  dataOf,
  foundIn,
  type Reads,
  type Row,
  type RowOfQuery,
  type RowReader,
  recordedTransaction,
  storedOf,
  type Write,
} from './sqlite-transaction.ts';

interface SqliteOptions {
  /** Called before a commit; true runs the body again first, as Firestore may. For tests. */
  runsAgain?: () => boolean;
  /** How long another process that is writing is waited for. Milliseconds; default 10 s. */
  busyMs?: number;
}

/** A transaction that keeps losing gives up after so many tries. */
const TRIES = 200;
const BUSY_MS = 10_000;
const MOST_STATEMENTS = 100;

/**
 * Opens (and makes) the store of a file, or one in memory (`:memory:`). Several processes may share a file.
 */
export function openSqliteStore(
  file: string,
  { runsAgain = () => false, busyMs = BUSY_MS }: SqliteOptions = {},
): Store {
  const database = openDatabase(file, busyMs);
  const { isStale, ...rows } = readerOf(database);
  const commits = groupedCommits(database, isStale);
  /** False where somebody else has changed what was read. */
  const isCommitted = async (reads: Reads, writes: Write[]): Promise<boolean> =>
    writes.length > 0
      ? commits.commit(reads, writes)
      : !inTransaction(database, 'BEGIN', () => isStale(reads));

  return {
    get: async (path) => dataOf(rows.one(path)),
    getAll: async (paths) => {
      const all = () => paths.map((path) => dataOf(rows.one(path)));
      // One document is read at one moment anyway.
      return paths.length > 1 ? inTransaction(database, 'BEGIN', all) : all();
    },
    query: async (query) => rows.matching(query).map(storedOf),
    look: (body) =>
      untilUndisturbed(async () => {
        const { tx, reads } = recordedTransaction(rows);
        const done = await settled(body, tx);
        return inTransaction(database, 'BEGIN', () => isStale(reads)) ? null : done;
      }),
    transact: (body) =>
      untilUndisturbed(async () => {
        const { tx, reads, writes } = recordedTransaction(rows);
        const done = await settled(body, tx);
        // What the body read may never have been true at one moment; Firestore's locks would not have shown
        // it that.
        if ('error' in done) return isStale(reads) ? null : done;
        return !runsAgain() && (await isCommitted(reads, writes)) ? done : null;
      }),
    close: async () => {
      commits.flush();
      database.close();
    },
  };
}

interface SqliteReader extends RowReader {
  /** True where somebody else has changed what was read. */
  isStale: (reads: Reads) => boolean;
}

function readerOf(database: DatabaseSync): SqliteReader {
  const one = database.prepare('SELECT version, data FROM documents WHERE path = ?');
  const versionOf = database.prepare('SELECT version FROM documents WHERE path = ?');
  const prepared = preparing(database);
  const matching = (query: Query): RowOfQuery[] => {
    const { text, values } = sqlOf(query);
    return prepared(text).all(...values) as unknown as RowOfQuery[];
  };
  return {
    one: (path) => {
      collectionOf(path);
      return one.get(path) as Row | undefined;
    },
    matching,
    isStale: ({ documents, queries }) => {
      for (const [path, version] of documents) {
        const row = versionOf.get(path) as { version: number } | undefined;
        if ((row?.version ?? 0) !== version) return true;
      }
      return queries.some(({ query, found }) => foundIn(matching(query)) !== found);
    },
  };
}

/**
 * The statements of queries, each compiled once: compiling one takes longer than running it. Values are not
 * part of them.
 */
function preparing(database: DatabaseSync): (text: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (text) => {
    const known = statements.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    if (statements.size >= MOST_STATEMENTS) statements.clear();
    statements.set(text, statement);
    return statement;
  };
}

type TransactionOutcome<T> = { result: T } | { error: unknown };

/** Again while somebody else changes what is read: null. */
async function untilUndisturbed<T>(once: () => Promise<TransactionOutcome<T> | null>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const done = await once();
    if (!done) continue;
    if ('error' in done) throw done.error;
    return done.result;
  }
  throw new Contention();
}

async function settled<Given, T>(body: (tx: Given) => Promise<T>, tx: Given): Promise<TransactionOutcome<T>> {
  try {
    return { result: await body(tx) };
  } catch (error) {
    return { error };
  }
}
