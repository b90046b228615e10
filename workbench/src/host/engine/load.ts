// Takes the neutral model; gives an engine that holds it. Never keeps the model.
import type { ICellData, IColumnData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { BookModel, CellModel, SheetModel } from '../../../../shared/books/sheet-model.ts';
import { rangeOf } from './areas.ts';
import { writeConditionals } from './conditionals.ts';
import { styleData, valueData } from './looks.ts';
import { writeNote } from './notes.ts';
import { blankSheet } from './sheets.ts';
import type { SheetEngine } from './univer.ts';
import { createEngine, UNIT_ID } from './univer.ts';
import { addValidation } from './validations.ts';

/** A book without a sheet gets one, like a new spreadsheet. */
export function engineOf(book: BookModel): SheetEngine {
  const ids = book.sheets.map((sheet, index) => String(sheet.id ?? index));
  const sheets = book.sheets.map((sheet, index) => worksheetData(sheet, ids[index]!));
  if (sheets.length === 0) sheets.push(blankSheet('0', 'Sheet1'));
  const engine = createEngine({
    id: UNIT_ID,
    name: book.name,
    appVersion: '0.25.1',
    locale: 'enUS' as IWorkbookData['locale'],
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id!),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id!, sheet])),
  });
  book.sheets.forEach((sheet, index) => {
    addRest(engine, ids[index]!, sheet);
  });
  return engine;
}

/** Notes and rules have no place in a sheet's data. */
function addRest(engine: SheetEngine, sheetId: string, sheet: SheetModel): void {
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.note) writeNote(engine, sheetId, { row: r + 1, column: c + 1 }, cell.note);
    });
  });
  for (const rule of sheet.validations) addValidation(engine, sheetId, rule);
  if (sheet.conditionals.length > 0) writeConditionals(engine, sheetId, sheet.conditionals);
}

function worksheetData(sheet: SheetModel, id: string): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns } = sheet;
  return {
    ...blankSheet(id, sheet.name),
    rowCount: Math.max(sheet.rowCount, sheet.rows.length),
    columnCount: sheet.columnCount,
    cellData: cellData(sheet),
    columnData: columnData(sheet),
    mergeData: sheet.merges.map(rangeOf),
    hidden: sheet.hidden ? 1 : 0,
    tabColor: sheet.tabColor ?? '',
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
    },
  };
}

function cellData(sheet: SheetModel): NonNullable<IWorksheetData['cellData']> {
  const data: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row?.forEach((cell, c) => {
      if (cell) line[c] = oneCell(cell);
    });
    data[r] = line;
  });
  return data;
}

function oneCell(cell: CellModel): ICellData {
  const style = styleData(cell);
  return {
    ...valueData(cell.value),
    ...(cell.formula ? { f: cell.formula } : {}),
    ...(style ? { s: style } : {}),
  };
}

function columnData(sheet: SheetModel): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  sheet.columnWidths.forEach((pixels, c) => {
    if (pixels) data[c] = { w: pixels };
  });
  return data;
}
