// Takes the bytes of a file; gives the workbook in it: an .xlsx, a .zip of CSV files, or one CSV file. Never
// writes anything, never makes a path of a name.
// Throws a `BookFault` where it cannot be read.
import { BookFault } from './book-fault.ts';
import { type CsvFile, sheetsOfCsv } from './csv/folder.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import type { BookModel } from './sheet-model.ts';
import { openPackage, type Package } from './xlsx/unpack.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** `name` is the file's, with its ending. */
export async function readBook(bytes: Uint8Array, name: string): Promise<BookModel> {
  if (bytes.length > MOST_FILE_BYTES)
    throw new BookFault('file-too-large', { most: MOST_FILE_BYTES / 1024 / 1024 });
  // An old .xls and a workbook with a password are both of this kind.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new BookFault('locked');
  const title = name.replace(/\.(xlsx|xlsm|zip|csv|tsv|txt)$/i, '');
  if (startsWith(bytes, 0x50, 0x4b)) return readZip(bytes, title);
  if (/\.(csv|tsv|txt)$/i.test(name)) return { name: title, sheets: sheetsOfCsv([{ name, bytes }]) };
  throw new BookFault(/\.(xlsx|xlsm|zip)$/i.test(name) ? 'not-a-zip' : 'not-a-workbook');
}

async function readZip(bytes: Uint8Array, title: string): Promise<BookModel> {
  const from = await openPackage(bytes);
  // An .xlsx is a .zip that says what is in it.
  if (from.has('[Content_Types].xml')) {
    // Loaded when needed: CSV folders and the host's worker do without.
    const { readXlsx } = await import('./xlsx/read.ts');
    return readXlsx(from, title);
  }
  const files = await csvFilesIn(from);
  if (files.length === 0) throw new BookFault('no-workbook-in-it');
  return { name: title, sheets: sheetsOfCsv(files) };
}

/** In one folder, or none; not the shadow files of a Mac. */
async function csvFilesIn(from: Package): Promise<CsvFile[]> {
  const files: CsvFile[] = [];
  for (const path of from.names) {
    if (!/\.(csv|tsv)$/i.test(path) || /(^|\/)(\.|__MACOSX\/)/.test(path)) continue;
    files.push({ name: path.split('/').at(-1)!, bytes: await from.bytes(path) });
  }
  return files;
}
