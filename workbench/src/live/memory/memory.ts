// Takes a file; gives what the workbench remembers between two starts: facts, mails, tasks, the book and its
// changes. Every call is done when it returns, so that a process that is killed after it loses nothing. Never
// shared: a second process that opens the file is refused.
import { DatabaseSync } from 'node:sqlite';
import { isBusy } from '../../../../functions/src/store/sqlite-file.ts';
import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import type { Mutation } from '../../host/engine/univer.ts';
import type { StoreState } from '../../host/stores.ts';
import type { CaughtMail } from '../../local/mail-catcher.ts';
import type { CaughtMessage } from '../../local/robots/catcher.ts';
import type { TaskMemory, WaitingTask } from '../../local/task-queue.ts';

/** The folder's file is open in another process. */
export class InUse extends Error {}

interface KeptBook {
  model: BookModel;
  /** What has happened to it since, oldest first. */
  changes: Mutation[];
}

/** A page's changes, counted from 1. */
export interface Batch {
  page: string;
  batch: number;
}

export interface CompanyMemory {
  /** A value of JSON by its name; undefined where nothing was remembered. */
  fact<T>(name: string): T | undefined;
  setFact(name: string, value: unknown): void;
  mails(): CaughtMail[];
  keepMail(mail: CaughtMail): void;
  /** What groups got. */
  messages(): CaughtMessage[];
  keepMessage(message: CaughtMessage): void;
  tasks: TaskMemory;
  book(): KeptBook | null;
  /** The book as it is now: what changed before is part of it. */
  keepBook(model: BookModel): void;
  /** `by`: the page's batch that made them; the page's later batches count on from it. */
  keepChanges(changes: readonly Mutation[], by: Batch | null): void;
  /** The last batch of a page that was kept; 0 for none. */
  takenOf(page: string): number;
  stores(): StoreState | null;
  keepStores(stores: StoreState): void;
  close(): void;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mails (number INTEGER PRIMARY KEY, recipients TEXT NOT NULL, at INTEGER NOT NULL, raw BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS messages (number INTEGER PRIMARY KEY, message TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS tasks (place INTEGER PRIMARY KEY, item TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS changes (number INTEGER PRIMARY KEY, mutations TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS batches (page TEXT PRIMARY KEY, batch INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Opens (and makes) the file, or one in memory (`:memory:`). Throws InUse. */
export function openMemory(file: string): CompanyMemory {
  const database = openExclusively(file);
  const sql = sqlOf(database);
  const facts = factsIn(sql);
  return {
    ...facts,
    ...arrivalsIn(sql),
    tasks: tasksIn(sql),
    ...bookIn(sql, facts),
    stores: () => facts.fact<StoreState>('stores') ?? null,
    keepStores: (stores) => facts.setFact('stores', stores),
    close: () => database.close(),
  };
}

type Value = string | number | Uint8Array;

/** Statements over one file, each prepared once. */
interface Sql {
  prepared(text: string): (...values: Value[]) => void;
  row<T>(text: string): (...values: Value[]) => T | undefined;
  rows<T>(text: string): T[];
  /** All of it, or nothing. */
  together(act: () => void): void;
}

function sqlOf(database: DatabaseSync): Sql {
  return {
    prepared: (text) => {
      const statement = database.prepare(text);
      return (...values) => void statement.run(...values);
    },
    row: (text) => {
      const statement = database.prepare(text);
      return <T>(...values: Value[]) => statement.get(...values) as T | undefined;
    },
    rows: <T>(text: string) => database.prepare(text).all() as unknown as T[],
    together: (act) => {
      database.exec('BEGIN');
      act();
      database.exec('COMMIT');
    },
  };
}

type Facts = Pick<CompanyMemory, 'fact' | 'setFact'>;

function factsIn(sql: Sql): Facts {
  const one = sql.row<{ value: string }>('SELECT value FROM facts WHERE name = ?');
  const set = sql.prepared(
    'INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    fact: <T>(name: string) => {
      const found = one(name);
      return found && (JSON.parse(found.value) as T);
    },
    setFact: (name, value) => set(name, JSON.stringify(value)),
  };
}

/** What arrived: mails at people, messages at groups. */
function arrivalsIn(sql: Sql): Pick<CompanyMemory, 'mails' | 'keepMail' | 'messages' | 'keepMessage'> {
  const addMail = sql.prepared('INSERT INTO mails VALUES (?, ?, ?, ?)');
  const addMessage = sql.prepared('INSERT INTO messages VALUES (?, ?)');
  return {
    mails: () =>
      sql
        .rows<{ number: number; recipients: string; at: number; raw: Uint8Array }>(
          'SELECT * FROM mails ORDER BY number',
        )
        .map(({ number, recipients, at, raw }) => ({
          number,
          to: JSON.parse(recipients) as string[],
          at,
          raw: Buffer.from(raw),
        })),
    keepMail: ({ number, to, at, raw }) => addMail(number, JSON.stringify(to), at, raw),
    messages: () =>
      sql
        .rows<{ message: string }>('SELECT message FROM messages ORDER BY number')
        .map(({ message }) => JSON.parse(message) as CaughtMessage),
    keepMessage: (message) => addMessage(message.number, JSON.stringify(message)),
  };
}

function tasksIn(sql: Sql): TaskMemory {
  const set = sql.prepared(
    'INSERT INTO tasks VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET item = excluded.item',
  );
  const drop = sql.prepared('DELETE FROM tasks WHERE place = ?');
  return {
    load: () =>
      sql.rows<{ item: string }>('SELECT item FROM tasks').map(({ item }) => JSON.parse(item) as WaitingTask),
    keep: (item) => set(item.order, JSON.stringify(item)),
    drop: (item) => drop(item.order),
  };
}

/** The book, what changed in it since, and up to which batch each page's changes are in that. */
function bookIn(
  sql: Sql,
  facts: Facts,
): Pick<CompanyMemory, 'book' | 'keepBook' | 'keepChanges' | 'takenOf'> {
  const addChanges = sql.prepared('INSERT INTO changes (mutations) VALUES (?)');
  const dropChanges = sql.prepared('DELETE FROM changes');
  const setBatch = sql.prepared(
    'INSERT INTO batches VALUES (?, ?) ON CONFLICT (page) DO UPDATE SET batch = excluded.batch',
  );
  const batchOf = sql.row<{ batch: number }>('SELECT batch FROM batches WHERE page = ?');
  return {
    book: () => {
      const model = facts.fact<BookModel>('book');
      if (!model) return null;
      const kept = sql.rows<{ mutations: string }>('SELECT mutations FROM changes ORDER BY number');
      return { model, changes: kept.flatMap(({ mutations }) => JSON.parse(mutations) as Mutation[]) };
    },
    keepBook: (model) =>
      sql.together(() => {
        facts.setFact('book', model);
        dropChanges();
      }),
    keepChanges: (changes, by) =>
      sql.together(() => {
        if (changes.length > 0) addChanges(JSON.stringify(changes));
        if (by) setBatch(by.page, by.batch);
      }),
    takenOf: (page) => batchOf(page)?.batch ?? 0,
  };
}

function openExclusively(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    database.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT`);
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new InUse(file);
    throw error;
  }
}
