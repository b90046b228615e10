// Takes what is kept of a person; gives it as one zip: JSON for machines, a CSV a subject for people. Never a
// cell that a spreadsheet takes for a formula.
import { strToU8, zipSync } from 'fflate';
import { neutralText } from '../../../../shared/sheet/table/texts.ts';
import type { KeptRecord, PersonData } from './person-data.ts';

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** `data.json` and one CSV for each subject that has something in it. */
export function exportFile(data: PersonData): Uint8Array {
  const filled = Object.entries(data.subjects).filter(([, kept]) => kept.length > 0);
  const tables = filled.map(
    ([subject, kept]) => [`${subject}.csv`, strToU8(BYTE_ORDER_MARK + csvOf(kept))] as const,
  );
  return zipSync({
    'data.json': strToU8(JSON.stringify({ ...data, at: new Date(data.at).toISOString() }, null, 2)),
    ...Object.fromEntries(tables),
  });
}

function csvOf(kept: readonly KeptRecord[]): string {
  const columns = [...new Set(kept.flatMap((each) => Object.keys(each)))];
  const line = (cells: readonly string[]) => cells.map(quoted).join(',');
  return [line(columns), ...kept.map((each) => line(columns.map((column) => textOf(each[column]))))].join(
    '\r\n',
  );
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(neutralText(String(value)));
};

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
