// Takes paths; gives the grids in those files, or which of them cannot be read and why. Never writes, never
// follows a link in a file.
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Grid } from '../../../shared/import/model.ts';
import { gridsOfText } from '../../../shared/import/text/index.ts';
import { BookFault } from '../books/book-fault.ts';
import { textOfBytes } from '../books/csv/encoding.ts';
import { rowsOfCsv } from '../books/csv/table.ts';
import { MOST_FILE_BYTES } from '../books/limits.ts';
import { readBook } from '../books/of-bytes.ts';
import { gridsOfBook } from './book-grids.ts';

/** The grids of one file by its name and bytes. Throws a `BookFault` where it cannot be read. */
async function gridsOfBytes(name: string, bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length > MOST_FILE_BYTES)
    throw new BookFault('file-too-large', { most: MOST_FILE_BYTES / 1024 / 1024 });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isOldWorkbook || /\.xls[xm]?$/i.test(name))
    return gridsOfBook(name, await readBook(bytes, name));
  return gridsOfText(name, textOfBytes(bytes), rowsOfCsv);
}

/** Of a path that a person typed; a folder is none. */
export async function gridsOfFile(path: string): Promise<Grid[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new BookFault('missing');
  if (!found.isFile() || extname(path) === '') throw new BookFault('not-a-workbook');
  if (found.size > MOST_FILE_BYTES)
    throw new BookFault('file-too-large', { most: MOST_FILE_BYTES / 1024 / 1024 });
  return gridsOfBytes(basename(path), readFileSync(path));
}
