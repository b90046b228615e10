// Takes sheets and a folder; writes one UTF-8 CSV a tab in one language. Never leaves a file of another
// language behind.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Sheet } from '../source/types.ts';
import { inLanguage, type Language } from './format.ts';

/** The CSV text of a sheet: heading row, then rows, each line ended by a line feed. */
export function csvOf(sheet: Sheet, language: Language): string {
  const rows = sheet.rows.map((row) =>
    sheet.columns.map((_, index) => inLanguage(row[index] ?? null, language)),
  );
  const heading = sheet.columns.map((column) => column[language]);
  return `${Papa.unparse([heading, ...rows], { newline: '\n' })}\n`;
}

export function writeWorkbook(folder: string, sheets: readonly Sheet[], language: Language): void {
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.endsWith('.csv')) rmSync(join(folder, old));
  for (const sheet of sheets)
    writeFileSync(join(folder, `${sheet.name[language]}.csv`), csvOf(sheet, language));
}
