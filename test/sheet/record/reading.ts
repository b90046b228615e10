// Takes rows of a tab of the record; gives what a workbook with them is read as. For specifications.
import type { Cell } from '../../../shared/model/workbook.ts';
import { readWorkbook } from '../../../shared/sheet/index.ts';
import { bookPlus } from '../book.ts';

export const reading = (tab: string, headings: string[], ...rows: Cell[][]) =>
  readWorkbook(bookPlus(tab, headings, ...rows));
