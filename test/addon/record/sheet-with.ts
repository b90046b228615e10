// Takes rows of the record's tabs; gives the published company's spreadsheet with them, opened. For
// specifications of what people type there.
import type { Cell } from '../../../shared/model/workbook.ts';
import { OWNER, type Running } from '../../support/running.ts';
import { bookPlus } from '../book-plus.ts';
import { type DrivenSheet, openSheet } from '../sheet.ts';

/** The plan's tabs and those given, in front of an owner of key results. */
export const sheetWith = (running: Running, tabs: Record<string, Cell[][]>): Promise<DrivenSheet> =>
  openSheet({ workbook: bookPlus(...Object.entries(tabs)), running, revision: 1, email: OWNER });
