// The objects by which a script holds a range, a sheet or the spreadsheet: where each lies, and whose methods
// it has. The methods of one kind give objects of another, so they are looked up in the context's tables;
// never a method here.
import type { Area } from '../../../../../shared/books/sheet-model.ts';
import { worksheetOf } from '../../engine/cells.ts';
import { sheetIds } from '../../engine/sheets.ts';
import { dataOf, ScriptException, type ServiceObject, service } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';

export interface SheetData {
  context: ServiceContext;
  sheetId: string;
}

export interface RangeData extends SheetData {
  area: Area;
}

/** `area` must lie in the sheet's grid. */
export const rangeService = (data: RangeData): ServiceObject =>
  service('Range', data, data.context.tables.Range);

export const sheetService = (context: ServiceContext, sheetId: string): ServiceObject =>
  service<SheetData>('Sheet', { context, sheetId }, context.tables.Sheet);

export const spreadsheetService = (context: ServiceContext): ServiceObject =>
  service('Spreadsheet', context, context.tables.Spreadsheet);

/** Null for what is no Range. */
export const rangeData = (value: unknown): RangeData | null => dataOf<RangeData>(value, 'Range');

export const sheetData = (value: unknown): SheetData | null => dataOf<SheetData>(value, 'Sheet');

/** The engine's sheet, or Google's message where it was deleted. */
export function liveSheet({ context, sheetId }: SheetData) {
  if (!sheetIds(context.engine).includes(sheetId)) throw new ScriptException(`Sheet ${sheetId} not found`);
  return worksheetOf(context.engine, sheetId);
}

/** Throws Google's message where the sheet was deleted. */
export function gridOf(self: SheetData): { rowCount: number; columnCount: number } {
  const sheet = liveSheet(self);
  return { rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
}
