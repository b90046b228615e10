// Takes the context; gives the Spreadsheet service. Never opens another spreadsheet: the scope is the current
// one only.

import { splitSheetName } from '../../../../../shared/books/a1.ts';
import { worksheetOf } from '../../engine/cells.ts';
import {
  insertSheet,
  isHidden,
  moveSheet,
  removeSheet,
  renameSheet,
  sheetIds,
  sheetNumber,
} from '../../engine/sheets.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { ScriptException } from '../../realm/service.ts';
import type { ServiceContext } from '../../service-context.ts';
import { checkedArea, mismatch, text, wholeNumber } from '../args.ts';
import { gridOf, rangeData, rangeService, sheetData, sheetService } from './handles.ts';
import { lookAt } from './look-at.ts';
import { metadataMethods } from './metadata.ts';
import { areaArgument } from './sheet-areas.ts';

function idOfName(context: ServiceContext, name: string): string | undefined {
  return sheetIds(context.engine).find((id) => worksheetOf(context.engine, id).getName() === name);
}

export const spreadsheetMethods: Methods<ServiceContext> = {
  ...metadataMethods,
  getId: (context) => context.settings.spreadsheetId,
  getName: (context) => context.settings.name,
  rename: (context, name: unknown) => {
    context.settings.name = text(name, 'Spreadsheet.rename');
    context.port.tell('renamed', context.settings.name);
  },
  getUrl: (context) => `https://docs.google.com/spreadsheets/d/${context.settings.spreadsheetId}/edit`,
  getSpreadsheetTimeZone: (context) => context.settings.timeZone,
  getSpreadsheetLocale: (context) => context.settings.locale,
  getSheets: (context) => sheetIds(context.engine).map((id) => sheetService(context, id)),
  getNumSheets: (context) => sheetIds(context.engine).length,
  getSheetByName: (context, name: unknown) => {
    const id = idOfName(context, text(name, 'Spreadsheet.getSheetByName'));
    return id === undefined ? null : sheetService(context, id);
  },
  getRangeByName: (context, name: unknown) => {
    const found = context.names.find(text(name, 'Spreadsheet.getRangeByName'));
    return found && rangeService({ context, sheetId: found.sheetId, area: found.area });
  },
  getSheetById: (context, id: unknown) => {
    const wanted = wholeNumber(id, 'Spreadsheet.getSheetById');
    const found = sheetIds(context.engine).find((each) => sheetNumber(each) === wanted);
    return found === undefined ? null : sheetService(context, found);
  },
  insertSheet: (context, ...args) => inserted(context, args),
  deleteSheet: (context, sheet: unknown) => {
    const data = sheetData(sheet);
    if (!data) throw mismatch('Spreadsheet.deleteSheet', [sheet]);
    const left = sheetIds(context.engine).filter(
      (id) => id !== data.sheetId && !isHidden(context.engine, id),
    );
    if (left.length === 0) throw new ScriptException("You can't remove all the sheets in a document.");
    removeSheet(context.engine, data.sheetId);
    if (context.selection.sheetId === data.sheetId) select(context, left[0]!);
  },
  getActiveSheet: (context) => sheetService(context, context.selection.sheetId),
  setActiveSheet: (context, sheet: unknown) => {
    const data = sheetData(sheet);
    if (!data) throw mismatch('Spreadsheet.setActiveSheet', [sheet]);
    lookAt(context, data.sheetId, { row: 1, column: 1, rows: 1, columns: 1 });
    return sheetService(context, data.sheetId);
  },
  moveActiveSheet: (context, position: unknown) =>
    moveSheet(
      context.engine,
      context.selection.sheetId,
      wholeNumber(position, 'Spreadsheet.moveActiveSheet') - 1,
    ),
  renameActiveSheet: (context, name: unknown) =>
    renameSheet(context.engine, context.selection.sheetId, text(name, 'Spreadsheet.renameActiveSheet')),
  getActiveRange: (context) => rangeService({ context, ...context.selection }),
  setActiveRange: (context, range: unknown) => {
    const data = rangeData(range);
    if (!data) throw mismatch('Spreadsheet.setActiveRange', [range]);
    lookAt(context, data.sheetId, data.area);
    return rangeService(data);
  },
  getActiveCell: (context) =>
    rangeService({
      context,
      sheetId: context.selection.sheetId,
      area: { ...context.selection.area, rows: 1, columns: 1 },
    }),
  getRange: (context, a1: unknown) => {
    const { tab } = splitSheetName(text(a1, 'Spreadsheet.getRange'));
    const sheetId = tab === null ? context.selection.sheetId : idOfName(context, tab);
    if (sheetId === undefined) throw new ScriptException('Range not found');
    const grid = gridOf({ context, sheetId });
    return rangeService({ context, sheetId, area: checkedArea(areaArgument([a1], grid), grid) });
  },
  toast: (context, message: unknown, title?: unknown, seconds?: unknown) =>
    context.port.tell('toast', {
      message: String(message),
      title: String(title ?? ''),
      seconds: Number(seconds ?? 5),
    }),
};

function select(context: ServiceContext, sheetId: string): void {
  context.selection = { sheetId, area: { row: 1, column: 1, rows: 1, columns: 1 } };
}

/** `()`, `(name)`, `(index)`, `(name, index)`; the new sheet is the active one. Index from 0. */
function inserted(context: ServiceContext, args: readonly unknown[]): ServiceObject {
  const name = typeof args[0] === 'string' ? args[0] : freeName(context);
  const wanted = args.find((value) => typeof value === 'number');
  if (name === '') throw new ScriptException('The name of a sheet cannot be empty.');
  if (idOfName(context, name) !== undefined) {
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  const order = sheetIds(context.engine);
  const index =
    typeof wanted === 'number'
      ? Math.min(wanted, order.length)
      : order.indexOf(context.selection.sheetId) + 1;
  const id = insertSheet(context.engine, name, index);
  select(context, id);
  return sheetService(context, id);
}

function freeName(context: ServiceContext): string {
  let number = sheetIds(context.engine).length + 1;
  while (idOfName(context, `Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}
