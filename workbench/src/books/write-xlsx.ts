// Takes the neutral model and a path; writes an .xlsx. Never turns text into a formula: only a cell that was
// one is written as one.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { XlsxNote, XlsxSheet } from '../../../functions/src/files/xlsx/model.ts';
import { type XlsxName, xlsxOf } from '../../../functions/src/files/xlsx/workbook.ts';
import { a1Of } from '../../../shared/books/a1.ts';
import type { BookModel, NamedArea, SheetModel } from '../../../shared/books/sheet-model.ts';
import { rulesOf } from './rules-for-xlsx.ts';

/** Replaces a file that is there. Conditional formats are not written. */
export const saveXlsx = (book: BookModel, path: string): Promise<void> =>
  pipeline(
    Readable.from(xlsxOf(book.sheets.map(fileSheet), Date.now(), (book.names ?? []).map(fileName))),
    createWriteStream(path),
  );

const fileName = ({ name, tab, area }: NamedArea): XlsxName => ({
  name,
  sheet: tab,
  area: a1Of(area).replace(/[A-Z]+|\d+/g, '$$$&'),
});

const fileSheet = (sheet: SheetModel): XlsxSheet => ({
  name: sheet.name,
  rows: sheet.rows,
  columnWidths: sheet.columnWidths,
  frozenRows: sheet.frozenRows,
  frozenColumns: sheet.frozenColumns,
  isHidden: sheet.hidden,
  ...(sheet.tabColor ? { tabColor: sheet.tabColor } : {}),
  merges: sheet.merges.map(a1Of),
  rules: rulesOf(sheet.validations),
  notes: notesOf(sheet),
});

const notesOf = ({ rows }: SheetModel): XlsxNote[] =>
  rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => (cell?.note ? [{ row: r + 1, column: c + 1, text: cell.note }] : [])),
  );
