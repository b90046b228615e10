// Takes the bytes of a file and its name; gives the grids in it, by what the bytes are: a workbook, separated
// cells, a document, a page's table, JSON. Never goes by the name where the bytes say it.
import { BookFault } from '../../books/book-fault.ts';
import { textOfBytes } from '../../books/csv/encoding.ts';
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from '../../books/limits.ts';
import { readBook } from '../../books/of-bytes.ts';
import type { Grid } from '../model.ts';
import { gridsOfText } from '../text/index.ts';
import { gridsOfBook } from './book-grids.ts';

/** How large a file may be, in bytes, as it is and unpacked. */
export interface FileBounds {
  file: number;
  unpacked: number;
}

const ON_A_MACHINE: FileBounds = { file: MOST_FILE_BYTES, unpacked: MOST_UNPACKED_BYTES };

/** The grids of one file. Throws a `BookFault` where it cannot be read. */
export function gridsOfBytes(name: string, bytes: Uint8Array, most = ON_A_MACHINE): Grid[] {
  if (bytes.length > most.file) throw new BookFault('file-too-large', { most: most.file / 1024 / 1024 });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isOldWorkbook || /\.xls[xm]?$/i.test(name))
    return gridsOfBook(name, readBook(bytes, name, most.unpacked));
  return gridsOfText(name, textOfBytes(bytes));
}
