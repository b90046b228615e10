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
import type { TaskMemory, Waiting } from '../../local/task-queue.ts';

/** The folder's file is open in another process. */
export class InUse extends Error {}

export interface KeptBook {
  model: BookModel;
  /** What has happened to it since, oldest first. */
  changes: Mutation[];
}

/** A page's changes, counted from 1. */
export interface Batch {
  page: string;
  batch: number;
}

export interface Memory {
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
export function openMemory(file: string): Memory {
  const database = openExclusively(file);
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: (string | number | Uint8Array)[]) => void statement.run(...values);
  };
  const rows = <T>(sql: string): T[] => database.prepare(sql).all() as unknown as T[];
  const one = database.prepare('SELECT value FROM facts WHERE name = ?');
  const setFact = run(
    'INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const addMail = run('INSERT INTO mails VALUES (?, ?, ?, ?)');
  const addMessage = run('INSERT INTO messages VALUES (?, ?)');
  const setTask = run(
    'INSERT INTO tasks VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET item = excluded.item',
  );
  const dropTask = run('DELETE FROM tasks WHERE place = ?');
  const addChanges = run('INSERT INTO changes (mutations) VALUES (?)');
  const dropChanges = run('DELETE FROM changes');
  const setBatch = run(
    'INSERT INTO batches VALUES (?, ?) ON CONFLICT (page) DO UPDATE SET batch = excluded.batch',
  );
  const batchOf = database.prepare('SELECT batch FROM batches WHERE page = ?');

  const fact = <T>(name: string): T | undefined => {
    const found = one.get(name) as { value: string } | undefined;
    return found && (JSON.parse(found.value) as T);
  };
  const remember = (name: string, value: unknown) => setFact(name, JSON.stringify(value));
  return {
    fact,
    setFact: remember,
    mails: () =>
      rows<{ number: number; recipients: string; at: number; raw: Uint8Array }>(
        'SELECT * FROM mails ORDER BY number',
      ).map(({ number, recipients, at, raw }) => ({
        number,
        to: JSON.parse(recipients) as string[],
        at,
        raw: Buffer.from(raw),
      })),
    keepMail: ({ number, to, at, raw }) => addMail(number, JSON.stringify(to), at, raw),
    messages: () =>
      rows<{ message: string }>('SELECT message FROM messages ORDER BY number').map(
        ({ message }) => JSON.parse(message) as CaughtMessage,
      ),
    keepMessage: (message) => addMessage(message.number, JSON.stringify(message)),
    tasks: {
      load: () =>
        rows<{ item: string }>('SELECT item FROM tasks').map(({ item }) => JSON.parse(item) as Waiting),
      keep: (item) => setTask(item.order, JSON.stringify(item)),
      drop: (item) => dropTask(item.order),
    },
    book: () => {
      const model = fact<BookModel>('book');
      if (!model) return null;
      const kept = rows<{ mutations: string }>('SELECT mutations FROM changes ORDER BY number');
      return { model, changes: kept.flatMap(({ mutations }) => JSON.parse(mutations) as Mutation[]) };
    },
    keepBook: (model) => {
      database.exec('BEGIN');
      remember('book', model);
      dropChanges();
      database.exec('COMMIT');
    },
    keepChanges: (changes, by) => {
      database.exec('BEGIN');
      if (changes.length > 0) addChanges(JSON.stringify(changes));
      if (by) setBatch(by.page, by.batch);
      database.exec('COMMIT');
    },
    takenOf: (page) => (batchOf.get(page) as { batch: number } | undefined)?.batch ?? 0,
    stores: () => fact<StoreState>('stores') ?? null,
    keepStores: (stores) => remember('stores', stores),
    close: () => database.close(),
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
