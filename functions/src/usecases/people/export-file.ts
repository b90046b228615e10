// Takes what is kept of a person; gives it as one zip: JSON for machines, a CSV a subject for people. Never a
// cell that a spreadsheet takes for a formula.
import type { Cell } from '../../../../shared/model/workbook.ts';
import { csvText } from '../../files/csv.ts';
import { type ZipPart, zipOf } from '../../files/zip.ts';
import type { KeptRecord, PersonData } from './person-data.ts';

/** `data.json` and one CSV for each subject that has something in it, in pieces. */
export function exportFile(data: PersonData): AsyncGenerator<Uint8Array> {
  const filled = Object.entries(data.subjects).filter(([, kept]) => kept.length > 0);
  const json: ZipPart = {
    name: 'data.json',
    chunks: [JSON.stringify({ ...data, at: new Date(data.at).toISOString() }, null, 2)],
  };
  const tables = filled.map(([subject, kept]) => ({ name: `${subject}.csv`, chunks: csvText(rowsOf(kept)) }));
  return zipOf([json, ...tables], data.at);
}

function* rowsOf(kept: readonly KeptRecord[]): Generator<Cell[]> {
  const columns = [...new Set(kept.flatMap((each) => Object.keys(each)))];
  yield columns;
  for (const each of kept) yield columns.map((column) => cellOf(each[column]));
}

const cellOf = (value: unknown): Cell => {
  if (value === undefined) return null;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Cell);
};
