// Takes the name of an example and a language; gives its CSV tabs as rows of cells. Never reads anything but
// examples/.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Workbook } from '../../shared/model/workbook.ts';

export type Language = 'en' | 'zh';

const folderOf = (name: string, language: Language): string =>
  fileURLToPath(new URL(`../../examples/${name}/${language}/`, import.meta.url));

/** File names and their texts, as committed. */
export function filesOf(name: string, language: Language): Record<string, string> {
  const folder = folderOf(name, language);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(folder + file, 'utf8')]));
}

/** The workbook as an edge would hand it in. */
export function bookOf(name: string, language: Language): Workbook {
  const tabs = Object.entries(filesOf(name, language)).map(([file, text]) => ({
    name: file.replace(/\.csv$/, ''),
    rows: Papa.parse<string[]>(text.trimEnd()).data,
  }));
  return { tabs };
}

/** The rows below the heading of a tab. */
export function rowsOf(book: Workbook, tab: string): string[][] {
  const found = book.tabs.find((each) => each.name === tab);
  if (!found) throw new Error(`no tab ${tab}`);
  return found.rows.slice(1).map((row) => row.map(String));
}
