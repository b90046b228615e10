// Takes a path; gives the neutral model of the workbook there, or why it cannot be read. Never writes, never follows a link in a file.
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { csvNames, readCsvFolder } from './csv-folder.ts';
import type { BookModel } from './sheet-model.ts';
import { faultOfPackage, MAX_FILE_BYTES } from './xlsx-package.ts';

export type OpenFault = 'missing' | 'not-a-workbook' | 'too-large' | 'empty-folder' | 'unreadable';

export type OpenedBook = { ok: true; book: BookModel } | { ok: false; code: OpenFault; message: string };

const fault = (code: OpenFault, message: string): OpenedBook => ({ ok: false, code, message });

/** An `.xlsx` file, or a folder with one UTF-8 CSV per tab. Formulas come with their last value. */
export async function openBook(path: string): Promise<OpenedBook> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return fault('missing', `there is nothing at ${path}`);
  if (found.isDirectory()) return openFolder(path);
  if (!found.isFile()) return fault('not-a-workbook', `${path} is neither a file nor a folder`);
  if (extname(path).toLowerCase() !== '.xlsx') {
    return fault('not-a-workbook', `${basename(path)} is not an .xlsx file or a folder of CSV files`);
  }
  if (found.size > MAX_FILE_BYTES) {
    return fault('too-large', `${basename(path)} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
  }
  return openXlsx(path);
}

function openFolder(path: string): OpenedBook {
  const names = csvNames(path);
  if (names.length === 0) return fault('empty-folder', `there is no .csv file in ${path}`);
  const bytes = names.reduce((sum, name) => sum + statSync(`${path}/${name}`).size, 0);
  if (bytes > MAX_FILE_BYTES) {
    return fault('too-large', `the CSV files in ${path} are larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
  }
  try {
    return { ok: true, book: readCsvFolder(path) };
  } catch (error) {
    return fault('unreadable', (error as Error).message);
  }
}

async function openXlsx(path: string): Promise<OpenedBook> {
  const bytes = readFileSync(path);
  const wrong = faultOfPackage(bytes);
  if (wrong) return fault(wrong.code, `${basename(path)} ${wrong.message}`);
  try {
    // Loaded when needed: CSV folders and the host's worker do without.
    const { readXlsx } = await import('./read-xlsx.ts');
    return { ok: true, book: await readXlsx(bytes, basename(path, extname(path))) };
  } catch (error) {
    return fault('unreadable', `${basename(path)} cannot be read: ${(error as Error).message}`);
  }
}
