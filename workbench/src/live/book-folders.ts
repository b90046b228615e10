// Takes the workbench's folder; gives the place of each workbook in it, and which was open last. Never
// removes what it did not make.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseCompany } from './company.ts';

export interface BookFolders {
  /** The folder of a workbook's company. */
  folderOf(name: string): string;
  /** Null where nothing was open yet. */
  lastOpen(): string | null;
  open(name: string): void;
  erase(name: string): void;
}

/** Names are folders: letters, digits, `-` and `_` alone. */
const NAME = /^[A-Za-z0-9_-]{1,80}$/;

/** A name is a folder: letters, digits, `-` and `_`; any other throws. */
export function bookFoldersIn(folder: string): BookFolders {
  const current = join(folder, 'open.json');
  const folderOf = (name: string) => {
    if (!NAME.test(name)) throw new Error(`${name} is no name of a place`);
    return join(folder, name);
  };
  return {
    folderOf,
    lastOpen: () => {
      if (!existsSync(current)) return null;
      const { name } = JSON.parse(readFileSync(current, 'utf8')) as { name?: unknown };
      return typeof name === 'string' && NAME.test(name) && existsSync(folderOf(name)) ? name : null;
    },
    open: (name) => {
      mkdirSync(folderOf(name), { recursive: true });
      // Written beside and moved: a process that dies in between leaves the old one.
      writeFileSync(`${current}.new`, JSON.stringify({ name }));
      renameSync(`${current}.new`, current);
    },
    erase: (name) => eraseCompany(folderOf(name)),
  };
}

/**
 * The place of a workbook that came from a path, or of a file's bytes: readable, and never the same for two.
 */
export function folderNameOf(bookName: string, identity: string | Uint8Array): string {
  const letters = bookName.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 40);
  return `${letters || 'book'}-${createHash('sha256').update(identity).digest('hex').slice(0, 10)}`;
}
