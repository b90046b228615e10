// Takes the bytes of a file; gives the workbook in it: an .xlsx, a .zip of CSV files, or one CSV file. Never
// writes anything, never makes a path of a name.
// Throws a `BookFault` where it cannot be read.
import { BookFault } from './book-fault.ts';
import { type CsvFile, sheetsOfCsv } from './csv/sheets.ts';
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from './limits.ts';
import type { BookModel } from './sheet-model.ts';
import { readXlsx } from './xlsx/read.ts';
import { openPackage, type Package } from './xlsx/unpack.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** `name` is the file's, with its ending; `most`: bytes that it may unpack to. */
export function readBook(bytes: Uint8Array, name: string, most = MOST_UNPACKED_BYTES): BookModel {
  if (bytes.length > MOST_FILE_BYTES)
    throw new BookFault('file-too-large', { most: MOST_FILE_BYTES / 1024 / 1024 });
  // An old .xls and a workbook with a password are both of this kind.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new BookFault('locked');
  const title = name.replace(/\.(xlsx|xlsm|zip|csv|tsv|txt)$/i, '');
  if (startsWith(bytes, 0x50, 0x4b)) return readZip(bytes, title, most);
  if (/\.(csv|tsv|txt)$/i.test(name)) return { name: title, sheets: sheetsOfCsv([{ name, bytes }]) };
  throw new BookFault(/\.(xlsx|xlsm|zip)$/i.test(name) ? 'not-a-zip' : 'not-a-workbook');
}

function readZip(bytes: Uint8Array, title: string, most: number): BookModel {
  const from = openPackage(bytes, most);
  // An .xlsx is a .zip that says what is in it.
  if (from.has('[Content_Types].xml')) return readXlsx(from, title);
  const files = csvFilesIn(from);
  if (files.length === 0) throw new BookFault('no-workbook-in-it');
  return { name: title, sheets: sheetsOfCsv(files) };
}

/** In one folder, or none; not the shadow files of a Mac. */
function csvFilesIn(from: Package): CsvFile[] {
  const files: CsvFile[] = [];
  for (const path of from.names) {
    if (!/\.(csv|tsv)$/i.test(path) || /(^|\/)(\.|__MACOSX\/)/.test(path)) continue;
    files.push({ name: path.split('/').at(-1)!, bytes: from.bytes(path) });
  }
  return files;
}
