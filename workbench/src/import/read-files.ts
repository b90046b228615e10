// Takes paths; gives the grids in those files, or which of them cannot be read and why. Never writes, never
// follows a link in a file.
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { BookFault } from '../../../shared/books/book-fault.ts';
import { MOST_FILE_BYTES } from '../../../shared/books/limits.ts';
import { gridsOfBytes } from '../../../shared/import/files/of-bytes.ts';
import type { Grid } from '../../../shared/import/model.ts';

/** Of a path that a person typed; a folder is none. */
export function gridsOfFile(path: string): Grid[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new BookFault('missing');
  if (!found.isFile() || extname(path) === '') throw new BookFault('not-a-workbook');
  if (found.size > MOST_FILE_BYTES)
    throw new BookFault('file-too-large', { most: MOST_FILE_BYTES / 1024 / 1024 });
  return gridsOfBytes(basename(path), readFileSync(path));
}
