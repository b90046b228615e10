// Takes a query; gives it as SQL over the table of documents, and the schema with the indexes it relies on.
// Never puts a value into the text.
import type { SQLInputValue } from 'node:sqlite';
import type { Query } from '../ports/store.ts';
import { checkQuery, LARGEST_LIMIT } from './rules.ts';

/**
 * Fields that the clock asks for, by top-level collection: found by an index, however many documents are done
 * with.
 */
const INDEXED: readonly { collection: string; field: string; index: string }[] = [
  { collection: 'schedules', field: 'nextAt', index: 'by_next' },
  { collection: 'mails', field: 'dueAt', index: 'by_due' },
  { collection: 'mails', field: 'failedIn', index: 'by_failed' },
];

/**
 * Statements that make what is missing; on a file that has it all they change nothing. `versions` holds the
 * last version given.
 */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS documents (path TEXT PRIMARY KEY, collection TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS versions (n INTEGER PRIMARY KEY AUTOINCREMENT);
  CREATE INDEX IF NOT EXISTS by_collection ON documents (collection, path);
  ${INDEXED.map(
    ({ collection, field, index }) =>
      `CREATE INDEX IF NOT EXISTS ${index} ON documents (collection, ${fieldOf(field)}) WHERE collection = '${collection}';`,
  ).join('\n  ')}
`;

/**
 * Field names are checked by checkQuery; values are bound. Throws on a query that Firestore could not answer.
 */
export function sqlOf(query: Query): { text: string; values: SQLInputValue[] } {
  checkQuery(query);
  const { collection, where = [], orderBy, limit = LARGEST_LIMIT, after } = query;
  const clauses = ['collection = ?'];
  const values: SQLInputValue[] = [collection];
  for (const { field, equals } of where) {
    clauses.push(`${fieldOf(field)} IS ?`, isType(field, equals));
    values.push(typeof equals === 'boolean' ? Number(equals) : equals);
  }
  if (after !== undefined) {
    clauses.push('path > ?');
    values.push(`${collection}/${after}`);
  }
  if (orderBy) clauses.push(`${typeOf(orderBy.field)} IS NOT NULL`);
  for (const [bound, operator] of [
    [orderBy?.from, '>='],
    [orderBy?.to, '<='],
  ] as const) {
    if (bound === undefined) continue;
    clauses.push(`${fieldOf(orderBy!.field)} ${operator} ?`, isType(orderBy!.field, bound));
    values.push(bound);
  }
  // SQLite uses a partial index only where its condition stands in the text.
  if (INDEXED.some((each) => each.collection === collection)) clauses.push(`collection = '${collection}'`);
  return {
    text: `SELECT path, version, data FROM documents WHERE ${clauses.join(' AND ')} ORDER BY ${orderOf(orderBy)} LIMIT ${limit}`,
    values,
  };
}

/** Equal values stand by document ID in the order's own direction, as Firestore has them. */
function orderOf(orderBy: Query['orderBy']): string {
  if (!orderBy) return 'path';
  const direction = orderBy.direction === 'desc' ? 'DESC' : 'ASC';
  return `${fieldOf(orderBy.field)} ${direction}, path ${direction}`;
}

function fieldOf(field: string): string {
  return `json_extract(data, '$.${field}')`;
}

function typeOf(field: string): string {
  return `json_type(data, '$.${field}')`;
}

/** SQLite reads true as 1, and what is missing as null: the JSON type tells them apart. */
function isType(field: string, value: string | number | boolean | null): string {
  if (value === null) return `${typeOf(field)} = 'null'`;
  if (typeof value === 'boolean') return `${typeOf(field)} = '${value}'`;
  return typeof value === 'string' ? `${typeOf(field)} = 'text'` : `${typeOf(field)} IN ('integer', 'real')`;
}
