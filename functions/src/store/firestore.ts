// Takes a Firestore database; gives the document store on it, for production. Never lets through what the
// SQLite store would refuse.
import {
  type DocumentData,
  FieldPath,
  type Firestore,
  type Transaction as FirestoreTransaction,
  Timestamp,
} from 'firebase-admin/firestore';
import {
  AlreadyExists,
  Contention,
  type DocPath,
  type Document,
  type Query,
  type Store,
  type Stored,
  type StoreReader,
  type Transaction,
} from '../ports/store.ts';
import { checkQuery, collectionOf, commitSize, documentText, LARGEST_LIMIT } from './rules.ts';

/** gRPC's codes. */
const ALREADY_EXISTS = 6;
const ABORTED = 10;
const INVALID_ARGUMENT = 3;

/** So often a transaction that was closed is run again: as often as the SDK tries one. */
const MOST_CLOSED = 5;

/**
 * Opens the store on a database that the caller has (firebase-admin is loaded there, and only when a request
 * needs it).
 */
export function openFirestoreStore(database: Firestore): Store {
  const reference = referenceIn(database);
  return {
    get: async (path) => dataOf(await reference(path).get()),
    getAll: async (paths) =>
      paths.length === 0 ? [] : (await database.getAll(...paths.map(reference))).map(dataOf),
    query: async (query) => storedOf(await firestoreQuery(database, query).get()),
    look: (body) => database.runTransaction((tx) => body(readerOf(tx, reference)), { readOnly: true }),
    transact: async <T>(body: (tx: Transaction) => Promise<T>) => {
      const created: DocPath[] = [];
      const once = () =>
        database.runTransaction((tx) => {
          created.length = 0;
          return body(transaction(database, tx, created));
        });
      for (let again = MOST_CLOSED; ; again -= 1) {
        try {
          return await once();
        } catch (error) {
          if (again === 0 || !wasClosed(error)) throw translated(error, created);
        }
      }
    },
    close: async () => database.terminate(),
  };
}

/**
 * A transaction that lost to another one while it read: the database has closed it. The SDK runs again what
 * "has expired" and what was aborted, but not what Google's emulator calls closed.
 */
function wasClosed(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === INVALID_ARGUMENT && /transaction is invalid or closed/i.test(String(message));
}

type Reference = (path: DocPath) => ReturnType<Firestore['doc']>;

const referenceIn =
  (database: Firestore): Reference =>
  (path) => {
    collectionOf(path);
    return database.doc(path);
  };

const readerOf = (tx: FirestoreTransaction, reference: Reference): StoreReader => ({
  get: async (path) => dataOf(await tx.get(reference(path))),
  getAll: async (paths) => (paths.length === 0 ? [] : (await tx.getAll(...paths.map(reference))).map(dataOf)),
});

function transaction(database: Firestore, tx: FirestoreTransaction, created: DocPath[]): Transaction {
  const addUp = commitSize();
  const reference = referenceIn(database);
  return {
    ...readerOf(tx, reference),
    query: async (query) => storedOf(await tx.get(firestoreQuery(database, query))),
    create: (path, data) => {
      addUp(path, documentText(path, data));
      created.push(path);
      tx.create(reference(path), kept(data));
    },
    set: (path, data) => {
      addUp(path, documentText(path, data));
      tx.set(reference(path), kept(data));
    },
    delete: (path) => void tx.delete(reference(path)),
  };
}

function translated(error: unknown, created: DocPath[]): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === ABORTED) return new Contention();
  if (code !== ALREADY_EXISTS || created.length === 0) return error;
  // Firestore names the document in the message only, behind the name of its database; its emulator as
  // `EntityRef{…, path=/a/b}`.
  const words = String(message).split(/[\s"'}]+/);
  const named = created.find((path) =>
    words.some((word) => word === path || word === `path=/${path}` || word.endsWith(`/documents/${path}`)),
  );
  return new AlreadyExists(named ?? created[0]!);
}

/**
 * A TTL policy takes a field of the type timestamp only (firestore.indexes.json, ttl); to us it is a moment
 * like any other.
 */
const kept = (data: Document): DocumentData =>
  typeof data.expiresAt === 'number' ? { ...data, expiresAt: Timestamp.fromMillis(data.expiresAt) } : data;

const asWritten = (data: DocumentData): Document =>
  data.expiresAt instanceof Timestamp
    ? { ...data, expiresAt: data.expiresAt.toMillis() }
    : (data as Document);

const dataOf = (snapshot: { data(): DocumentData | undefined }): Document | null => {
  const data = snapshot.data();
  return data === undefined ? null : asWritten(data);
};

const storedOf = (found: { docs: { ref: { path: string }; data(): DocumentData }[] }): Stored[] =>
  found.docs.map((document) => ({ path: document.ref.path, data: asWritten(document.data()) }));

function firestoreQuery(database: Firestore, query: Query) {
  checkQuery(query);
  const { collection, where = [], orderBy, limit = LARGEST_LIMIT, after } = query;
  let found = where.reduce(
    (filtered: FirebaseFirestore.Query, { field, equals }) => filtered.where(field, '==', equals),
    database.collection(collection),
  );
  if (orderBy) {
    if (orderBy.from !== undefined) found = found.where(orderBy.field, '>=', orderBy.from);
    if (orderBy.to !== undefined) found = found.where(orderBy.field, '<=', orderBy.to);
    found = found.orderBy(orderBy.field, orderBy.direction ?? 'asc');
  }
  if (after !== undefined) found = found.orderBy(FieldPath.documentId()).startAfter(after);
  return found.limit(limit);
}
