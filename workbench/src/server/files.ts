// Takes the bytes of a file that somebody opened in the page; gives the workbook in it, or why it is none. Never writes it where its name says.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Unzipped, unzipSync } from 'fflate';
import { type OpenedBook, openBook } from '../books/open.ts';
import type { BookModel } from '../books/sheet-model.ts';
import { saveXlsx } from '../books/write-xlsx.ts';

export const MOST_FILE_BYTES = 50 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** An .xlsx, or a .zip of CSV files (in one folder, or none). `name` is shown, and names nothing else. */
export async function bookOfBytes(bytes: Uint8Array, name: string): Promise<OpenedBook> {
  if (!ZIP.every((byte, at) => bytes[at] === byte))
    return { ok: false, code: 'not-a-workbook', message: 'no .xlsx and no .zip' };
  const folder = mkdtempSync(join(tmpdir(), 'attune-open-'));
  try {
    const opened = await openBook(isXlsx(bytes) ? xlsxIn(folder, bytes) : csvFolderIn(folder, bytes));
    return opened.ok ? { ok: true, book: { ...opened.book, name: plainName(name) } } : opened;
  } catch (error) {
    return { ok: false, code: 'unreadable', message: (error as Error).message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An .xlsx is a .zip that says what is in it. */
const isXlsx = (bytes: Uint8Array): boolean =>
  Object.keys(unzipSync(bytes, { filter: ({ name }) => name === '[Content_Types].xml' })).length > 0;

function xlsxIn(folder: string, bytes: Uint8Array): string {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, bytes);
  return path;
}

function csvFolderIn(folder: string, bytes: Uint8Array): string {
  let total = 0;
  const files: Unzipped = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isCsv = /\.csv$/i.test(name) && !/(^|\/)(\.|__MACOSX\/)/.test(name);
      if (isCsv) total += originalSize;
      if (total > MOST_FILE_BYTES) throw new Error('the files in it are larger than 50 MB');
      return isCsv;
    },
  });
  for (const [name, content] of Object.entries(files)) {
    const base = name.split(/[\\/]/).at(-1)!;
    writeFileSync(join(folder, base.slice(0, 120).replace(/\0/g, '')), content);
  }
  return folder;
}

const plainName = (name: string): string =>
  name
    .replace(/\.(xlsx|zip)$/i, '')
    .replace(/[\p{Cc}/\\]+/gu, ' ')
    .trim()
    .slice(0, 80) || 'Workbook';

/** The workbook as an .xlsx file. */
export async function xlsxOf(book: BookModel): Promise<Buffer> {
  const { readFileSync } = await import('node:fs');
  const folder = mkdtempSync(join(tmpdir(), 'attune-save-'));
  try {
    const path = join(folder, 'book.xlsx');
    await saveXlsx(book, path);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
