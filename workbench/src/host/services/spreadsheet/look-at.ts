// Takes a place in the spreadsheet; makes it what is selected, and tells whoever looks on. Never changes a
// cell.
import type { Area } from '../../../../../shared/books/sheet-model.ts';
import { worksheetOf } from '../../engine/cells.ts';
import type { ServiceContext } from '../../service-context.ts';

export function lookAt(context: ServiceContext, sheetId: string, area: Area): void {
  context.selection = { sheetId, area };
  const sheet = worksheetOf(context.engine, sheetId).getName();
  context.port.tell('look', { sheet, row: area.row, column: area.column });
}
