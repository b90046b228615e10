// Takes the context and what a person edited; gives the event object of a simple trigger. Never a range
// outside the grid: what was edited may be gone by then.
import type { Area } from '../../../../shared/books/sheet-model.ts';
import type { Edit } from '../engine/edits.ts';
import { sheetIds } from '../engine/sheets.ts';
import type { ServiceContext } from '../service-context.ts';
import { AuthMode, userService } from './identity.ts';
import { gridOf, rangeService, spreadsheetService } from './spreadsheet/handles.ts';

type TriggerEvent = Record<string, unknown>;

/** What every simple trigger gets; an add-on that nobody has allowed anything gets no spreadsheet. */
export function openEvent(context: ServiceContext): TriggerEvent {
  return {
    authMode: AuthMode.constants[context.authMode]!,
    source: context.authMode === 'NONE' ? null : spreadsheetService(context),
    user: userService(context),
  };
}

/** onEdit's: `value` and `oldValue` of a single cell alone. Null where the cells are gone. */
export function editEvent(context: ServiceContext, { sheetId, area, ...values }: Edit): TriggerEvent | null {
  const place = placeOf(context, sheetId, area);
  return (
    place && { ...openEvent(context), range: rangeService({ context, sheetId, area: place }), ...values }
  );
}

/** What is left of an area in the grid. */
export function placeOf(context: ServiceContext, sheetId: string, area: Area): Area | null {
  if (!sheetIds(context.engine).includes(sheetId)) return null;
  const { rowCount, columnCount } = gridOf({ context, sheetId });
  const rows = Math.min(area.rows, rowCount - area.row + 1);
  const columns = Math.min(area.columns, columnCount - area.column + 1);
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}
