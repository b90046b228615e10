// Takes cells of Key results; gives the small company with them changed. For specifications of Publish.
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { bookWith } from '../../support/running.ts';

/** The small company with cells of Key results changed: `[KR, column, value]`. */
export function changed(...changes: [id: string, column: string, value: Cell][]): Workbook {
  const book = bookWith();
  const tab = book.tabs.find(({ name }) => name === 'Key results')!;
  for (const [id, column, value] of changes) {
    const at = tab.rows[0]!.indexOf(column);
    tab.rows = tab.rows.map((row) => (row[0] === id ? row.with(at, value) : row));
  }
  return book;
}
