// Takes what transactions read and are to write; commits those of one turn of the event loop together. Never
// says that one is done before it is in the file, never lets one that fails take others with it.
import type { DatabaseSync } from 'node:sqlite';
import { AlreadyExists, Contention, type DocPath } from '../ports/store.ts';
import { collectionOf } from './rules.ts';
import { inTransaction } from './sqlite-file.ts';
import type { Reads, Write } from './sqlite-transaction.ts';

/** So many are committed at once: the loop is held for some milliseconds, and then others have their turn. */
const MOST_AT_ONCE = 100;

interface WaitingCommit {
  reads: Reads;
  writes: Write[];
  resolve(isDone: boolean): void;
  reject(error: unknown): void;
}

type Outcome = 'done' | 'stale' | AlreadyExists;

interface Commits {
  /** False where somebody else has changed what was read. Throws AlreadyExists, Contention. */
  commit(reads: Reads, writes: Write[]): Promise<boolean>;
  /** Commits at once whatever waits for its turn. */
  flush(): void;
}

/**
 * BEGIN and COMMIT cost more than the writes of a report between them: 500 people at once share a few. Each
 * is held against its own reads, those before it in the group included.
 */
export function groupedCommits(database: DatabaseSync, isStale: (reads: Reads) => boolean): Commits {
  const apply = applier(database, isStale);
  let waiting: WaitingCommit[] = [];

  const settle = (group: readonly WaitingCommit[]): void => {
    let outcomes: Outcome[];
    try {
      outcomes = inTransaction(database, 'BEGIN IMMEDIATE', () => apply(group));
    } catch (error) {
      // One of them may be what the file cannot take: the others are tried without it. A file that another
      // process keeps is kept from all of them.
      if (group.length > 1 && !(error instanceof Contention)) for (const each of group) settle([each]);
      else for (const each of group) each.reject(error);
      return;
    }
    for (const [at, each] of group.entries()) {
      const outcome = outcomes[at]!;
      if (outcome instanceof AlreadyExists) each.reject(outcome);
      else each.resolve(outcome === 'done');
    }
  };
  const takeTurn = (): void => {
    const group = waiting.splice(0, MOST_AT_ONCE);
    if (waiting.length > 0) setImmediate(takeTurn);
    if (group.length > 0) settle(group);
  };

  return {
    commit: (reads, writes) =>
      new Promise((resolve, reject) => {
        waiting.push({ reads, writes, resolve, reject });
        if (waiting.length === 1) setImmediate(takeTurn);
      }),
    flush: () => {
      const group = waiting;
      waiting = [];
      if (group.length > 0) settle(group);
    },
  };
}

/**
 * Applies a group inside an open SQLite transaction, all under one new version: none is ever given twice, not
 * even to a document that was deleted in between. What is stale or creates what is there writes nothing.
 */
function applier(
  database: DatabaseSync,
  isStale: (reads: Reads) => boolean,
): (group: readonly WaitingCommit[]) => Outcome[] {
  const next = database.prepare('INSERT INTO versions (n) VALUES (NULL) RETURNING n');
  const forget = database.prepare('DELETE FROM versions WHERE n < ?');
  const found = database.prepare('SELECT 1 FROM documents WHERE path = ?');
  const put = database.prepare(
    'INSERT INTO documents (path, collection, version, data) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET version = excluded.version, data = excluded.data',
  );
  const remove = database.prepare('DELETE FROM documents WHERE path = ?');

  /** The first document to be created that is there by then. */
  const alreadyThere = (writes: readonly Write[]): DocPath | undefined => {
    const isThere = new Map<DocPath, boolean>();
    for (const { kind, path } of writes) {
      if (kind === 'create' && (isThere.get(path) ?? found.get(path) !== undefined)) return path;
      isThere.set(path, kind !== 'delete');
    }
    return undefined;
  };
  const write = (writes: readonly Write[], version: number): void => {
    for (const each of writes) {
      if (each.kind === 'delete') remove.run(each.path);
      else put.run(each.path, collectionOf(each.path), version, each.text);
    }
  };

  return (group) => {
    const version = Number((next.get() as { n: number }).n);
    forget.run(version);
    return group.map(({ reads, writes }): Outcome => {
      if (isStale(reads)) return 'stale';
      const path = alreadyThere(writes);
      if (path !== undefined) return new AlreadyExists(path);
      write(writes, version);
      return 'done';
    });
  };
}
