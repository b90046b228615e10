// Takes the workbook of a company; gives the spreadsheet in which the add-on is measured. Never opens it.

import { type BookModel, sheetOfValues } from '../../shared/books/sheet-model.ts';
import type { Workbook } from '../../shared/model/workbook.ts';
import { headingRow } from '../../shared/sheet/write/write.ts';

/** Key results without their IDs, and the record tab that Refresh appends to. */
export function bookOf(workbook: Workbook): BookModel {
  const sheets = workbook.tabs.map(({ name, rows }) =>
    sheetOfValues(
      name,
      name === 'Key results' ? rows.map((row, at) => (at === 0 ? row : row.with(0, ''))) : rows,
    ),
  );
  const snapshots = sheetOfValues('Snapshots', [headingRow('Snapshots', 'en')]);
  return { name: 'Bench', sheets: [...sheets, snapshots] };
}
