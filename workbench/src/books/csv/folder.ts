// Takes a folder; gives the CSV files in it, one per tab, and writes a workbook as such files. Never lets a
// tab's name lead out of the folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { CsvFile } from '../../../../shared/books/csv/sheets.ts';
import type { BookModel } from '../../../../shared/books/sheet-model.ts';
import { numberCell } from '../../../../shared/sheet/table/percent-cell.ts';
import { toTab } from '../to-workbook.ts';

const isCsv = (name: string): boolean => /\.(csv|tsv)$/i.test(name) && !name.startsWith('.');

/** The files that are tabs, in the order of their names. */
export function csvNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isCsv(entry.name) && !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The files of a folder, or the one file at a path. */
export function csvFilesAt(path: string, names: readonly string[]): CsvFile[] {
  return names.map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
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
