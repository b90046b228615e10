// Takes CSV files, one per tab; gives the neutral model with every cell as text, and writes it back.
// Never reads a formula out of a CSV, and never lets a tab's name lead out of the folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import Papa from 'papaparse';
import { numberCell } from '../../../../shared/sheet/table/percent-cell.ts';
import { BookFault } from '../book-fault.ts';
import type { BookModel, SheetModel } from '../sheet-model.ts';
import { sheetOfValues } from '../sheet-model.ts';
import { toTab } from '../to-workbook.ts';
import { textOfBytes, textsOf } from './encoding.ts';
import { rowsOfCsv } from './table.ts';

const isCsv = (name: string): boolean => /\.(csv|tsv)$/i.test(name) && !name.startsWith('.');

/** The files that are tabs, in the order of their names. */
export function csvNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isCsv(entry.name) && !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export interface CsvFile {
  /** Without its folder. */
  name: string;
  bytes: Uint8Array;
}

/** The files of a folder, or the one file at a path. */
export function csvFilesAt(path: string, names: readonly string[]): CsvFile[] {
  return names.map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

/**
 * Files that were saved together: what the encoding of one is says what that of the others may be. Throws a
 * `BookFault` that names its file.
 */
export function sheetsOfCsv(files: readonly CsvFile[]): SheetModel[] {
  const texts = textsTogether(files);
  return files.map(({ name }, at) => {
    const rows = naming(name, () => rowsOfCsv(texts[at]!));
    return sheetOfValues(tabName(name.slice(0, name.length - extname(name).length)), rows);
  });
}

/** All together, and where that fails each by itself, so that the one at fault is named. */
function textsTogether(files: readonly CsvFile[]): string[] {
  try {
    return textsOf(files.map(({ bytes }) => bytes));
  } catch {
    return files.map(({ name, bytes }) => naming(name, () => textOfBytes(bytes)));
  }
}

function naming<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof BookFault ? new BookFault(error.code, { ...error.values, name }) : error;
  }
}

/**
 * One file per tab, UTF-8 with BOM (so that Excel reads Chinese), CRLF. Cells as texts that read back the
 * same.
 */
export function saveCsvFolder(book: BookModel, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const sheet of book.sheets) {
    const rows = toTab(sheet).rows.map((row) => row.map(csvText));
    const text = Papa.unparse(rows, { newline: '\r\n' });
    writeFileSync(join(folder, `${fileName(sheet.name)}.csv`), `\uFEFF${text}\r\n`);
  }
}

function csvText(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberCell(value);
  return value === null ? '' : value;
}

/** What no file system (or only some) takes in a name; % itself, so that names read back. */
const UNSAFE = /[%/\\:*?"<>|\p{Cc}]|^\.|[. ]$/gu;

function fileName(tab: string): string {
  return tab.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function tabName(file: string): string {
  return file.replace(/%([0-9A-F]{2})/g, (whole, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16));
    return /[%/\\:*?"<>|\p{Cc}. ]/u.test(sign) ? sign : whole;
  });
}
