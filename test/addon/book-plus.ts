// Takes rows of further tabs; gives the small company's spreadsheet with them, for whoever adds what only a
// spreadsheet has.
import { type BookModel, sheetOfValues } from '../../shared/books/sheet-model.ts';
import type { Cell } from '../../shared/model/workbook.ts';
import { bookWith } from '../support/running.ts';

/** The plan's tabs, and those given behind them. */
export const bookPlus = (...tabs: [name: string, rows: Cell[][]][]): BookModel => ({
  name: 'Book',
  sheets: [
    ...bookWith().tabs.map(({ name, rows }) => sheetOfValues(name, rows)),
    ...tabs.map(([name, rows]) => sheetOfValues(name, rows)),
  ],
});
