// Takes the neutral model and a path; writes an .xlsx. Never turns text into a formula: only a cell that was
// one is written as one.
import ExcelJS from 'exceljs';
import { a1Of } from './a1.ts';
import { isDateFormat, wallMsOfSerial } from './serial.ts';
import type { BookModel, CellModel, SheetModel } from './sheet-model.ts';
import { addValidations } from './xlsx-validations.ts';

const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;

export async function saveXlsx(book: BookModel, path: string): Promise<void> {
  const made = new ExcelJS.Workbook();
  for (const sheet of book.sheets) writeSheet(made, sheet, freeName(made, sheet.name));
  await made.xlsx.writeFile(path);
}

/** Excel takes 31 characters at most, and none of \\ / ? * : [ ]. */
function freeName(book: ExcelJS.Workbook, name: string): string {
  const base =
    name
      .replace(/[\\/?*:[\]]/g, '_')
      .replace(/^'|'$/g, '_')
      .slice(0, 31) || '_';
  for (let n = 1; ; n++) {
    const tried = n === 1 ? base : `${base.slice(0, 27)} (${n})`;
    if (!book.worksheets.some((sheet) => sheet.name.toLowerCase() === tried.toLowerCase())) return tried;
  }
}

function writeSheet(book: ExcelJS.Workbook, sheet: SheetModel, name: string): void {
  const to = book.addWorksheet(name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    properties: sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {},
    views: [
      sheet.frozenRows || sheet.frozenColumns
        ? { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
        : { state: 'normal' },
    ],
  });
  sheet.columnWidths.forEach((pixels, c) => {
    if (pixels) to.getColumn(c + 1).width = (pixels - PADDING_PIXELS) / PIXELS_PER_CHARACTER;
  });
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell) writeCell(to.getCell(r + 1, c + 1), cell);
    });
  });
  for (const area of sheet.merges) to.mergeCells(a1Of(area));
  addValidations(to, sheet.validations);
}

function writeCell(to: ExcelJS.Cell, cell: CellModel): void {
  to.value = fileValue(cell);
  const format = formatOf(cell);
  if (format) to.numFmt = format;
  if (cell.note) to.note = cell.note;
  if (cell.background)
    to.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(cell.background) } };
  if (cell.bold || cell.fontColor) {
    to.font = {
      bold: cell.bold ?? false,
      ...(cell.fontColor ? { color: { argb: argb(cell.fontColor) } } : {}),
    };
  }
  if (cell.wrap || cell.align) {
    to.alignment = {
      ...(cell.wrap ? { wrapText: true } : {}),
      ...(cell.align ? { horizontal: cell.align } : {}),
    };
  }
}

function fileValue(cell: CellModel): ExcelJS.CellValue {
  const value = dated(cell);
  if (!cell.formula) return value;
  return {
    formula: cell.formula.slice(1),
    ...(value === null ? {} : { result: value }),
  } as ExcelJS.CellFormulaValue;
}

function dated({ value, format }: CellModel): string | number | boolean | Date | null {
  if (typeof value !== 'number' || !format || !isDateFormat(format)) return value;
  return new Date(wallMsOfSerial(value));
}

/** Text that looks like a formula is marked as text, else the first edit in Excel makes it one. */
function formatOf(cell: CellModel): string | undefined {
  const hostile = typeof cell.value === 'string' && !cell.formula && /^[=+\-@\t\r]/.test(cell.value);
  return hostile ? '@' : cell.format;
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}
