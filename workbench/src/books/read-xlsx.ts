// Takes the bytes of an .xlsx; gives the neutral model: values, formats, looks, notes, widths, frozen rows, merges, validations.
// Never calculates: a formula comes with its last value. Never keeps a picture, a chart or a macro.
import ExcelJS from 'exceljs';
import { areaOfA1 } from './a1.ts';
import { isDateFormat, serialOfWallMs } from './serial.ts';
import type { Align, Area, BookModel, CellModel, Scalar, SheetModel } from './sheet-model.ts';
import { emptySheet, grown } from './sheet-model.ts';
import { validationsOf } from './xlsx-validations.ts';

/** Excel's default width of a column is 8.43 characters of 7 pixels and 5 of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;

type Frozen = ExcelJS.WorksheetView & ExcelJS.WorksheetViewFrozen;

export async function readXlsx(bytes: Uint8Array, name: string): Promise<BookModel> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return { name, sheets: book.worksheets.map(readSheet) };
}

function readSheet(from: ExcelJS.Worksheet): SheetModel {
  const sheet = emptySheet(from.name);
  from.eachRow({ includeEmpty: false }, (row, r) => {
    const line: (CellModel | undefined)[] = [];
    row.eachCell({ includeEmpty: false }, (cell, c) => {
      const model = readCell(cell);
      if (model) line[c - 1] = model;
    });
    sheet.rows[r - 1] = line;
  });
  sheet.merges = (from.model.merges ?? [])
    .map((text) => areaOfA1(text, sheet))
    .filter((area): area is Area => !!area);
  readView(from, sheet);
  sheet.validations = validationsOf(from, sheet);
  return grown(sheet);
}

function readView(from: ExcelJS.Worksheet, sheet: SheetModel): void {
  sheet.hidden = from.state !== 'visible';
  const tab = colourOf(from.properties.tabColor);
  if (tab) sheet.tabColor = tab;
  const frozen = from.views.find((view): view is Frozen => view.state === 'frozen');
  sheet.frozenRows = frozen?.ySplit ?? 0;
  sheet.frozenColumns = frozen?.xSplit ?? 0;
  (from.columns ?? []).forEach((column, c) => {
    if (column.width)
      sheet.columnWidths[c] = Math.round(column.width * PIXELS_PER_CHARACTER + PADDING_PIXELS);
  });
}

function readCell(cell: ExcelJS.Cell): CellModel | undefined {
  // Every cell of a merge repeats its master's value.
  if (cell.isMerged && cell.master.address !== cell.address) return undefined;
  const model: CellModel = { value: null, ...lookOf(cell) };
  const format = cell.numFmt;
  if (format && format !== 'General') model.format = format;
  const note = noteOf(cell);
  if (note) model.note = note;
  readValue(cell.value, cell, model);
  return model.value === null && Object.keys(model).length === 1 ? undefined : model;
}

function readValue(value: ExcelJS.CellValue, cell: ExcelJS.Cell, model: CellModel): void {
  if (value instanceof Date) {
    model.value = serialOfWallMs(value.getTime());
    if (!isDateFormat(model.format ?? '')) model.format = 'yyyy-mm-dd';
  } else if (value && typeof value === 'object' && ('formula' in value || 'sharedFormula' in value)) {
    model.formula = `=${cell.formula}`;
    readValue((value.result ?? null) as ExcelJS.CellValue, cell, model);
  } else {
    model.value = plainValue(value);
  }
}

function plainValue(value: ExcelJS.CellValue): Scalar {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return value as Scalar;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return plainValue(value.text as ExcelJS.CellValue);
  if ('error' in value) return String(value.error);
  return null;
}

function noteOf(cell: ExcelJS.Cell): string {
  const note = cell.note as string | { texts?: { text: string }[] } | undefined;
  return typeof note === 'object' ? (note.texts ?? []).map((part) => part.text).join('') : (note ?? '');
}

function lookOf(cell: ExcelJS.Cell): Partial<CellModel> {
  const look: Partial<CellModel> = {};
  const fill =
    cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' ? colourOf(cell.fill.fgColor) : undefined;
  const colour = colourOf(cell.font?.color);
  const align = cell.alignment?.horizontal;
  if (fill) look.background = fill;
  if (colour && colour !== '#000000') look.fontColor = colour;
  if (cell.font?.bold) look.bold = true;
  if (cell.alignment?.wrapText) look.wrap = true;
  if (align === 'left' || align === 'center' || align === 'right') look.align = align satisfies Align;
  return look;
}

/** `#rrggbb`; a theme's colour is left to the reader. */
function colourOf(colour: Partial<ExcelJS.Color> | undefined): string | undefined {
  return colour?.argb ? `#${colour.argb.slice(-6).toLowerCase()}` : undefined;
}
