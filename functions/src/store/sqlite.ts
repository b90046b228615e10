// Takes a file; gives the document store on node:sqlite, for one machine: one file that survives kill -9. Never lets through what Firestore would refuse.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  AlreadyExists,
  Contention,
  type DocPath,
  type Document,
  type Query,
  type Store,
  type Stored,
  type Transaction,
} from './port.ts';
import { checkQuery, collectionOf, documentText, LARGEST_LIMIT } from './rules.ts';

export interface SqliteOptions {
  /** Called before a commit; true runs the body again first, as Firestore may. For tests. */
  runsAgain?: () => boolean;
}

/** A transaction that keeps losing gives up after so many tries. */
const TRIES = 200;

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 10000;
  CREATE TABLE IF NOT EXISTS documents (path TEXT PRIMARY KEY, collection TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_collection ON documents (collection, path);
  CREATE INDEX IF NOT EXISTS by_next ON documents (collection, json_extract(data, '$.nextAt')) WHERE collection = 'schedules';
  CREATE INDEX IF NOT EXISTS by_state ON documents (collection, json_extract(data, '$.state')) WHERE collection = 'mails';
`;

interface Row {
  path: string;
  version: number;
  data: string;
}

type Write = { kind: 'create' | 'set'; path: DocPath; text: string } | { kind: 'delete'; path: DocPath };

/** What a transaction has read: each document's version, 0 where it was not there. */
type Reads = Map<DocPath, number>;

/** Opens (and makes) the store of a file, or one in memory (`:memory:`). */
export function openSqliteStore(file: string, { runsAgain = () => false }: SqliteOptions = {}): Store {
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  const one = database.prepare('SELECT path, version, data FROM documents WHERE path = ?');
  const put = database.prepare(
    'INSERT INTO documents (path, collection, version, data) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET version = excluded.version, data = excluded.data',
  );
  const remove = database.prepare('DELETE FROM documents WHERE path = ?');

  const read = (path: DocPath): Row | undefined => {
    collectionOf(path);
    return one.get(path) as Row | undefined;
  };
  const find = (query: Query): Row[] => {
    const { text, values } = sqlOf(query);
    return database.prepare(text).all(...values) as unknown as Row[];
  };
  const get = (path: DocPath) => dataOf(read(path));

  const commit = (reads: Reads, writes: Write[]): boolean => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const stale = [...reads].some(([path, version]) => (read(path)?.version ?? 0) !== version);
      if (!stale) for (const write of writes) apply(write);
      database.exec('COMMIT');
      return !stale;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  const apply = (write: Write) => {
    if (write.kind === 'delete') return void remove.run(write.path);
    const was = read(write.path);
    if (write.kind === 'create' && was) throw new AlreadyExists(write.path);
    put.run(write.path, collectionOf(write.path), nextVersion(), write.text);
  };
  const nextVersion = () =>
    Number((database.prepare('INSERT INTO versions (n) VALUES (NULL) RETURNING n').get() as { n: number }).n);
  database.exec('CREATE TABLE IF NOT EXISTS versions (n INTEGER PRIMARY KEY AUTOINCREMENT)');

  const transact = async <T>(body: (tx: Transaction) => Promise<T>): Promise<T> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { tx, reads, writes } = transaction(read);
      const result = await body(tx);
      if (runsAgain()) continue;
      if (commit(reads, writes)) return result;
    }
    throw new Contention();
  };

  return {
    get: async (path) => get(path),
    getAll: async (paths) => paths.map(get),
    query: async (query) => find(query).map(storedOf),
    transact,
    close: async () => database.close(),
  };
}

function transaction(read: (path: DocPath) => Row | undefined): {
  tx: Transaction;
  reads: Reads;
  writes: Write[];
} {
  const reads: Reads = new Map();
  const writes: Write[] = [];
  const beforeWrites = () => {
    if (writes.length > 0) throw new Error('a transaction reads before it writes');
  };
  const get = (path: DocPath): Document | null => {
    beforeWrites();
    const row = read(path);
    const version = row?.version ?? 0;
    if (!reads.has(path)) reads.set(path, version);
    return dataOf(row);
  };
  const write = (kind: 'create' | 'set') => (path: DocPath, data: Document) => {
    collectionOf(path);
    writes.push({ kind, path, text: documentText(path, data) });
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

const dataOf = (row: Row | undefined): Document | null => (row ? (JSON.parse(row.data) as Document) : null);
const storedOf = (row: Row): Stored => ({ path: row.path, data: JSON.parse(row.data) as Document });

/** Field names are checked by checkQuery; values are bound. */
function sqlOf(query: Query): { text: string; values: SQLInputValue[] } {
  checkQuery(query);
  const { collection, where = [], orderBy, limit = LARGEST_LIMIT } = query;
  const clauses = ['collection = ?'];
  const values: SQLInputValue[] = [collection];
  for (const { field, equals } of where) {
    clauses.push(`json_extract(data, '$.${field}') IS ? AND json_type(data, '$.${field}') IS NOT NULL`);
    values.push(typeof equals === 'boolean' ? Number(equals) : equals);
    if (equals !== null) clauses.push(`json_type(data, '$.${field}') IN (${jsonTypes(equals)})`);
  }
  const order = orderBy
    ? `json_extract(data, '$.${orderBy.field}') ${orderBy.direction === 'desc' ? 'DESC' : 'ASC'}, `
    : '';
  if (orderBy) clauses.push(`json_type(data, '$.${orderBy.field}') IS NOT NULL`);
  for (const [bound, operator] of [
    [orderBy?.from, '>='],
    [orderBy?.to, '<='],
  ] as const) {
    if (bound === undefined) continue;
    clauses.push(
      `json_extract(data, '$.${orderBy!.field}') ${operator} ? AND json_type(data, '$.${orderBy!.field}') IN (${jsonTypes(bound)})`,
    );
    values.push(bound);
  }
  // The collection stands in the text where an index is for it alone: SQLite uses a partial index only then.
  const known =
    collection === 'schedules' || collection === 'mails' ? ` AND collection = '${collection}'` : '';
  return {
    text: `SELECT path, version, data FROM documents WHERE ${clauses.join(' AND ')}${known} ORDER BY ${order}path LIMIT ${limit}`,
    values,
  };
}

/** SQLite reads true as 1: the JSON type tells them apart. */
function jsonTypes(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? "'true'" : "'false'";
  return typeof value === 'string' ? "'text'" : "'integer', 'real'";
}
