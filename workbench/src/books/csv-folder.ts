// Takes a folder with one UTF-8 CSV per tab; gives the neutral model with every cell as text, and writes it back.
// Never reads a formula out of a CSV, and never lets a tab's name lead out of the folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { BookModel, SheetModel } from './sheet-model.ts';
import { sheetOfValues } from './sheet-model.ts';
import { toTab } from './to-workbook.ts';

export function csvNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.csv') && !name.startsWith('.'))
    .sort();
}

/** The tabs in the order of their file names. Throws where a file is not UTF-8 or its quotes do not close. */
export function readCsvFolder(folder: string): BookModel {
  return { name: basename(folder), sheets: csvNames(folder).map((name) => readCsv(folder, name)) };
}

function readCsv(folder: string, name: string): SheetModel {
  const bytes = readFileSync(join(folder, name));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${name} is not UTF-8 text`);
  }
  // A comma is fixed: guessing takes the ; inside a cell for a delimiter.
  const { data: rows, errors } = Papa.parse<string[]>(text, { delimiter: ',', header: false });
  const torn = errors.find((error) => error.type === 'Quotes');
  if (torn)
    throw new Error(`${name} row ${(torn.row ?? 0) + 1}: a quotation mark opens here and does not close`);
  if (rows.at(-1)?.join('') === '') rows.pop();
  return sheetOfValues(tabName(name.slice(0, -4)), rows);
}

/** One file per tab, UTF-8 with BOM (so that Excel reads Chinese), CRLF. Cells as texts that read back the same. */
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
  return value === null ? '' : String(value);
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
