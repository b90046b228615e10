// Takes a file; gives the document store on node:sqlite, for one machine: one file that survives kill -9.
// Never lets through what Firestore would refuse.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { AlreadyExists, Contention, type DocPath, type Store } from '../ports/store.ts';
import { collectionOf } from './rules.ts';
import { sqlOf, TABLES } from './sqlite-query.ts';
import {
  dataOf,
  type Reads,
  type Row,
  recordedTransaction,
  storedOf,
  type Write,
} from './sqlite-transaction.ts';

export interface SqliteOptions {
  /** Called before a commit; true runs the body again first, as Firestore may. For tests. */
  runsAgain?: () => boolean;
  /** How long another process that is writing is waited for. Milliseconds; default 10 s. */
  busyMs?: number;
}

/** A transaction that keeps losing gives up after so many tries. */
const TRIES = 200;
const BUSY_MS = 10_000;
const MOST_STATEMENTS = 100;
const SWITCH_PAUSE_MS = 10;
/** SQLite's SQLITE_BUSY; the upper bits say more. */
const BUSY = 5;

/**
 * Opens (and makes) the store of a file, or one in memory (`:memory:`). Several processes may share a file.
 */
export function openSqliteStore(
  file: string,
  { runsAgain = () => false, busyMs = BUSY_MS }: SqliteOptions = {},
): Store {
  const database = openDatabase(file, busyMs);
  const one = database.prepare('SELECT path, version, data FROM documents WHERE path = ?');
  const read = (path: DocPath): Row | undefined => {
    collectionOf(path);
    return one.get(path) as Row | undefined;
  };
  const prepared = preparing(database);
  const isStale = (reads: Reads): boolean =>
    [...reads].some(([path, version]) => (read(path)?.version ?? 0) !== version);
  const writeAll = writer(database, read);

  /** False where somebody else has changed what was read. */
  const commit = (reads: Reads, writes: Write[]): boolean =>
    inTransaction(database, 'BEGIN IMMEDIATE', () => {
      if (isStale(reads)) return false;
      if (writes.length > 0) writeAll(writes);
      return true;
    });

  return {
    get: async (path) => dataOf(read(path)),
    getAll: async (paths) => inTransaction(database, 'BEGIN', () => paths.map((path) => dataOf(read(path)))),
    query: async (query) => {
      const { text, values } = sqlOf(query);
      return (prepared(text).all(...values) as unknown as Row[]).map(storedOf);
    },
    look: async (body) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { tx, reads } = recordedTransaction(read);
        const done = await settled(body, tx);
        if (inTransaction(database, 'BEGIN', () => isStale(reads))) continue;
        if ('error' in done) throw done.error;
        return done.result;
      }
      throw new Contention();
    },
    transact: async (body) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { tx, reads, writes } = recordedTransaction(read);
        const done = await settled(body, tx);
        if ('error' in done) {
          // What the body read may never have been true at one moment; Firestore's locks would not have shown
          // it that.
          if (isStale(reads)) continue;
          throw done.error;
        }
        if (runsAgain()) continue;
        if (commit(reads, writes)) return done.result;
      }
      throw new Contention();
    },
    close: async () => database.close(),
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

function openDatabase(file: string, busyMs: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyMs });
  switchToWriteAheadLog(database, busyMs);
  // The log is copied into the file each 16 MB, not each 4: a morning of mails rewrites the same pages again
  // and again. Both hold after kill -9.
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000');
  inTransaction(database, 'BEGIN IMMEDIATE', () => database.exec(TABLES));
  return database;
}

/**
 * SQLite's own waiting leaves out this switch: of two processes that open a new file at once, one would find
 * it locked.
 */
function switchToWriteAheadLog(database: DatabaseSync, busyMs: number): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; ; waitedMs += SWITCH_PAUSE_MS) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= busyMs) throw error;
      Atomics.wait(pause, 0, 0, SWITCH_PAUSE_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return (Number((error as { errcode?: number }).errcode) & 0xff) === BUSY;
}

/**
 * Runs `work` at one moment of the file, all or nothing. Throws Contention where another process has kept the
 * file for too long.
 */
function inTransaction<T>(database: DatabaseSync, begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
  try {
    database.exec(begin);
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite may have ended it already (a full disk): the first error is the one to tell.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw isBusy(error) ? new Contention() : error;
  }
}

/**
 * Applies writes inside an open SQLite transaction, all under one new version: none is ever given twice, not
 * even to a document that was deleted in between.
 */
function writer(database: DatabaseSync, read: (path: DocPath) => Row | undefined): (writes: Write[]) => void {
  const next = database.prepare('INSERT INTO versions (n) VALUES (NULL) RETURNING n');
  const forget = database.prepare('DELETE FROM versions WHERE n < ?');
  const put = database.prepare(
    'INSERT INTO documents (path, collection, version, data) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET version = excluded.version, data = excluded.data',
  );
  const remove = database.prepare('DELETE FROM documents WHERE path = ?');
  return (writes) => {
    const version = Number((next.get() as { n: number }).n);
    forget.run(version);
    for (const write of writes) {
      if (write.kind === 'delete') remove.run(write.path);
      else if (write.kind === 'create' && read(write.path)) throw new AlreadyExists(write.path);
      else put.run(write.path, collectionOf(write.path), version, write.text);
    }
  };
}

async function settled<Given, T>(
  body: (tx: Given) => Promise<T>,
  tx: Given,
): Promise<{ result: T } | { error: unknown }> {
  try {
    return { result: await body(tx) };
  } catch (error) {
    return { error };
  }
}
