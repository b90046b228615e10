// Takes a path; gives the neutral model of the workbook there, or why it cannot be read. Never writes, never
// follows a link in a file.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BookFault } from '../../../shared/books/book-fault.ts';
import { sheetsOfCsv } from '../../../shared/books/csv/sheets.ts';
import { MOST_FILE_BYTES } from '../../../shared/books/limits.ts';
import { readBook } from '../../../shared/books/of-bytes.ts';
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { type BookFaultCode, bookFaultText } from '../../../shared/words/book-faults.ts';
import { csvFilesAt, csvNames } from './csv/folder.ts';

export type OpenedBook = { ok: true; book: BookModel } | { ok: false; code: BookFaultCode; message: string };

/** An .xlsx, a .zip of CSV files, or a folder with one CSV per tab. Formulas come with their last value. */
export async function openBook(path: string, language: Language = 'en'): Promise<OpenedBook> {
  try {
    return { ok: true, book: bookAt(path) };
  } catch (error) {
    return faultOf(error, basename(path), language);
  }
}

/** A fault as a value; what is no `BookFault` is a broken invariant and thrown. */
export function faultOf(error: unknown, name: string, language: Language): OpenedBook & { ok: false } {
  if (!(error instanceof BookFault)) throw error;
  return { ok: false, code: error.code, message: bookFaultText(error, name, language) };
}

function bookAt(path: string): BookModel {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new BookFault('missing');
  if (found.isDirectory()) return folderAt(path);
  if (!found.isFile()) throw new BookFault('not-a-workbook');
  if (/\.(csv|tsv|txt)$/i.test(path)) throw new BookFault('one-tab');
  if (found.size > MOST_FILE_BYTES) throw tooLarge();
  return readBook(readFileSync(path), basename(path));
}

const tooLarge = () => new BookFault('file-too-large', { most: MOST_FILE_BYTES / 1024 / 1024 });

function folderAt(path: string): BookModel {
  const names = csvNames(path);
  if (names.length === 0) throw new BookFault('empty-folder');
  const bytes = names.reduce((sum, name) => sum + statSync(`${path}/${name}`).size, 0);
  if (bytes > MOST_FILE_BYTES) throw tooLarge();
  return { name: basename(path), sheets: sheetsOfCsv(csvFilesAt(path, names)) };
}
