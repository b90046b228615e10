// Takes documents, paths and queries; refuses what Firestore would refuse, so that nothing works locally that
// fails in production. Never touches a store.
import { isFieldName, isReservedName } from '../../../shared/model/field-name.ts';
import type { CollectionPath, DocPath, Document, Query } from '../ports/store.ts';

/** Firestore's limit, taken of the document's JSON: close enough to notice in time. Bytes. */
const LARGEST_DOCUMENT_BYTES = 1_048_576;
/** Firestore's limit of a commit: all documents that it writes. Bytes. */
const LARGEST_COMMIT_BYTES = 10 * 1_048_576;
/** Firestore's limit on maps and lists inside a document. */
const DEEPEST = 20;
const SEGMENT = /^[A-Za-z0-9_.~@+=-]{1,400}$/;
const FIELD = /^[A-Za-z_][A-Za-z0-9_]*$/;
export const LARGEST_LIMIT = 1000;

function checkSegments(path: string): string[] {
  const segments = path.split('/');
  const bad = segments.find(
    (segment) => !SEGMENT.test(segment) || segment === '.' || segment === '..' || isReservedName(segment),
  );
  if (bad !== undefined) throw new Error(`not a path: ${path}`);
  return segments;
}

/** The collection that a document stands in. Throws where the path is none of a document. */
export function collectionOf(path: DocPath): CollectionPath {
  const segments = checkSegments(path);
  if (segments.length % 2 !== 0) throw new Error(`not a document's path: ${path}`);
  return segments.slice(0, -1).join('/');
}

/**
 * The document as JSON text. Throws on what no document can hold: undefined, NaN, a class, a list in a list,
 * more than 1 MiB.
 */
export function documentText(path: DocPath, data: Document): string {
  checkValue(path, data);
  const text = JSON.stringify(data);
  if (Buffer.byteLength(text) > LARGEST_DOCUMENT_BYTES)
    throw new Error(`document larger than 1 MiB in ${collectionOf(path)}`);
  return text;
}

/**
 * Adds up what a transaction writes. The function that it gives throws where one more document is too much
 * for a commit.
 */
export function commitSize(): (path: DocPath, text: string) => void {
  let bytes = 0;
  return (path, text) => {
    bytes += Buffer.byteLength(path) + Buffer.byteLength(text);
    if (bytes > LARGEST_COMMIT_BYTES)
      throw new Error(`commit larger than 10 MiB, with ${collectionOf(path)}`);
  };
}

/**
 * Walks down to `depth` more levels; a class, a hole and `undefined` are refused with everything else that is
 * not JSON.
 */
function checkValue(path: DocPath, value: unknown, depth = DEEPEST): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (depth < 0) throw new Error(`a document is at most ${DEEPEST} levels deep, in ${collectionOf(path)}`);
  if (Array.isArray(value)) {
    if (value.some(Array.isArray))
      throw new Error(`a document cannot hold a list in a list, in ${collectionOf(path)}`);
    for (const each of value) checkValue(path, each, depth - 1);
    return;
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Error(`a document cannot hold ${String(value)}, in ${collectionOf(path)}`);
  for (const field of Object.keys(value)) {
    if (!isFieldName(field))
      throw new Error(`not a field: ${JSON.stringify(field)}, in ${collectionOf(path)}`);
    checkValue(path, (value as Record<string, unknown>)[field], depth - 1);
  }
}

/** Throws on a query that one of the adapters could not answer. */
export function checkQuery({ collection, where = [], orderBy, limit = LARGEST_LIMIT, after }: Query): void {
  if (checkSegments(collection).length % 2 !== 1) throw new Error(`not a collection: ${collection}`);
  for (const field of [...where.map((each) => each.field), ...(orderBy ? [orderBy.field] : [])]) {
    if (!FIELD.test(field)) throw new Error(`not a field to ask for: ${field}`);
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT)
    throw new Error(`a limit is 1 to ${LARGEST_LIMIT}, not ${limit}`);
  if (after !== undefined && (orderBy || !SEGMENT.test(after)))
    throw new Error('a query goes on after a document ID, and then in their order alone');
}
