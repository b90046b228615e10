// The one narrow port through which everything durable goes: a transactional document store.
// Never grows a query that one of the two adapters cannot answer the same way.

/** JSON as a document can hold it: no undefined, no Date, no class. Numbers are doubles. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/**
 * `expiresAt`, where a document has it, is a moment after which it may be gone: Firestore deletes it then,
 * SQLite keeps it.
 */
export type Document = { [key: string]: Json };

/**
 * `collection/id`, or `collection/id/collection/id`. Segments hold `[A-Za-z0-9_.~@+=-]`, 1 to 400 characters;
 * `.`, `..` and `__…__` are refused. Paths are made by paths.ts only.
 */
export type DocPath = string;
/** A path with an odd number of segments. */
export type CollectionPath = string;

export interface Stored {
  path: DocPath;
  data: Document;
}

/** Equality on any fields, and at most one order, on a field that every document of the collection has. */
export interface Query {
  collection: CollectionPath;
  where?: { field: string; equals: string | number | boolean | null }[];
  orderBy?: { field: string; direction?: 'asc' | 'desc'; from?: string | number; to?: string | number };
  /** 1 to 1000; default 1000. `from` and `to` are inclusive. Without orderBy: by document ID. */
  limit?: number;
  /**
   * Only without orderBy: what stands behind this document ID, so that a collection is gone through in pages.
   */
  after?: string;
}

export interface StoreReader {
  get(path: DocPath): Promise<Document | null>;
  /** Reads as one; the order of the answers is that of the paths. */
  getAll(paths: DocPath[]): Promise<(Document | null)[]>;
}

/**
 * Reads come first: a read after a write throws, as on Firestore. The body may run more than once. What a
 * query found is true until the commit, like what was read: who adds a match meanwhile comes after, or the
 * body runs again. Where one document can keep two apart, that is cheaper: nobody waits for an index.
 */
export interface Transaction extends StoreReader {
  query(query: Query): Promise<Stored[]>;
  /** Fails the whole transaction with AlreadyExists where the document is there. */
  create(path: DocPath, data: Document): void;
  set(path: DocPath, data: Document): void;
  delete(path: DocPath): void;
}

export interface Store extends StoreReader {
  query(query: Query): Promise<Stored[]>;
  /**
   * What the body reads is true at one moment. Who looks keeps no writer waiting; the body may run more than
   * once.
   */
  look<T>(body: (reader: StoreReader) => Promise<T>): Promise<T>;
  transact<T>(body: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `create` met a document that was there. Expected: the same request came twice. */
export class AlreadyExists extends Error {
  readonly path: DocPath;
  constructor(path: DocPath) {
    // Without the ID, which may be a mail address: messages are logged.
    super(`document exists in ${path.slice(0, path.lastIndexOf('/'))}`);
    this.name = 'AlreadyExists';
    this.path = path;
  }
}

/** The transaction lost against others each time it was tried. Worth trying again later. */
export class Contention extends Error {
  constructor() {
    super('the store was too busy for this change; try again');
    this.name = 'Contention';
  }
}
