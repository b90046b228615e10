// Opens the file of the store on node:sqlite, and does work at one moment of it. Never knows what a document
// means.
import { DatabaseSync } from 'node:sqlite';
import { Contention } from '../ports/store.ts';
import { TABLES } from './sqlite-query.ts';

const SWITCH_PAUSE_MS = 10;
/** SQLite's SQLITE_BUSY; the upper bits say more. */
const BUSY = 5;

/**
 * The file, made where it is missing. What was committed holds after kill -9; after a power cut the file is
 * whole, and the last moments may be gone: to wait for the disk each time takes 4 ms instead of 0.1.
 */
export function openDatabase(file: string, busyMs: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyMs });
  switchToWriteAheadLog(database, busyMs);
  // The log is copied into the file each 16 MB, not each 4: a morning of mails rewrites the same pages again
  // and again.
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

/** True for the error of a file that another process has. */
export function isBusy(error: unknown): boolean {
  return (Number((error as { errcode?: number }).errcode) & 0xff) === BUSY;
}

/**
 * Runs `work` at one moment of the file, all or nothing. Throws Contention where another process has kept the
 * file for too long.
 */
export function inTransaction<T>(
  database: DatabaseSync,
  begin: 'BEGIN' | 'BEGIN IMMEDIATE',
  work: () => T,
): T {
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
