// Takes the bytes of a file that somebody opened in the page; gives the workbook in it, or why it is none.
// Never writes it where its name says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookModel } from '../../../shared/books/sheet-model.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { readApart } from '../books/apart/read-apart.ts';
import type { OpenedBook } from '../books/open.ts';
import { saveXlsx } from '../books/write-xlsx.ts';

/**
 * An .xlsx, a .zip of CSV files (in one folder, or none), a CSV file. `name` is shown, and names nothing
 * else.
 */
export async function bookOfBytes(bytes: Uint8Array, name: string, language: Language): Promise<OpenedBook> {
  const opened = await readApart(bytes, plainName(name), language);
  if (!opened.ok) return opened;
  return { ok: true, book: { ...opened.book, name: opened.book.name || 'Workbook' } };
}

const plainName = (name: string): string =>
  name
    .replace(/[\p{Cc}/\\]+/gu, ' ')
    .trim()
    .slice(-80);

/** The workbook as an .xlsx file. */
export async function xlsxOf(book: BookModel): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-save-'));
  try {
    const path = join(folder, 'book.xlsx');
    await saveXlsx(book, path);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
