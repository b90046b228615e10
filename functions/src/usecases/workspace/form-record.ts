// What is kept of a form's answers, and the rows that show it. Never changed once it is written.
import { localText } from '../../../../shared/calendar/zones.ts';
import type { Answers, FormTemplate } from '../../../../shared/model/form.ts';
import type { EpochMs } from '../../../../shared/model/time.ts';
import type { Cell } from '../../../../shared/model/workbook.ts';
import type { RecordRows } from '../../../../shared/wire/messages/board.ts';

/** What `submissions/S` holds of a form's answers. Never changed. */
export interface FormRecord {
  email: string;
  at: EpochMs;
  template: FormTemplate;
  answers: Answers;
  /** `4/5` right; absent for a form that is no level of a training. */
  score?: string;
  /** What the person was told. */
  message?: string;
  /** The name of the key by which a program sent it for `email`. */
  byKey?: string;
}

/**
 * The row of a form's answers, in the tab that its fields name; who and when stand beside where the tab has
 * columns for them.
 */
export function formRows(record: FormRecord | undefined, key: string, timeZone: string): RecordRows[] {
  if (!record) return [];
  const rows = new Map<string, Record<string, Cell>>();
  for (const field of record.template.fields) {
    const { tab, column } = field.mapsTo ?? { tab: record.template.id, column: field.id };
    const value = record.answers[field.id] ?? null;
    const row = rows.get(tab) ?? { By: record.email, Received: localText(record.at, timeZone) };
    rows.set(tab, { ...row, [column]: Array.isArray(value) ? value.join('; ') : value });
  }
  if (record.score !== undefined)
    for (const [tab, row] of rows) rows.set(tab, { ...row, Score: record.score });
  return [...rows].map(([tab, row]) => ({ tab, rows: [row], keys: [key] }));
}
