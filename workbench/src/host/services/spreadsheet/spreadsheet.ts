// Takes the world; gives the Spreadsheet service. Never opens another spreadsheet: the scope is the current one only.

import { splitSheetName } from '../../../books/a1.ts';
import { worksheetOf } from '../../engine/cells.ts';
import { insertSheet, isHidden, moveSheet, removeSheet, renameSheet, sheetIds } from '../../engine/sheets.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { ScriptException, service } from '../../realm/service.ts';
import type { World } from '../../world.ts';
import { checkedArea, mismatch, text, wholeNumber } from '../args.ts';
import { metadataMethods } from './metadata.ts';
import { rangeData, rangeService } from './range.ts';
import { gridOf, sheetData, sheetService } from './sheet.ts';
import { areaArgument } from './sheet-areas.ts';

export function spreadsheetService(world: World): ServiceObject {
  return service('Spreadsheet', world, methods);
}

export function idOfName(world: World, name: string): string | undefined {
  return sheetIds(world.engine).find((id) => worksheetOf(world.engine, id).getName() === name);
}

const methods: Methods<World> = {
  ...metadataMethods,
  getId: (world) => world.settings.spreadsheetId,
  getName: (world) => world.settings.name,
  getUrl: (world) => `https://docs.google.com/spreadsheets/d/${world.settings.spreadsheetId}/edit`,
  getSpreadsheetTimeZone: (world) => world.settings.timeZone,
  getSpreadsheetLocale: (world) => world.settings.locale,
  getSheets: (world) => sheetIds(world.engine).map((id) => sheetService(world, id)),
  getNumSheets: (world) => sheetIds(world.engine).length,
  getSheetByName: (world, name: unknown) => {
    const id = idOfName(world, text(name, 'Spreadsheet.getSheetByName'));
    return id === undefined ? null : sheetService(world, id);
  },
  getSheetById: (world, id: unknown) => {
    const wanted = String(wholeNumber(id, 'Spreadsheet.getSheetById'));
    return sheetIds(world.engine).includes(wanted) ? sheetService(world, wanted) : null;
  },
  insertSheet: (world, ...args) => inserted(world, args),
  deleteSheet: (world, sheet: unknown) => {
    const data = sheetData(sheet);
    if (!data) throw mismatch('Spreadsheet.deleteSheet', [sheet]);
    const left = sheetIds(world.engine).filter((id) => id !== data.sheetId && !isHidden(world.engine, id));
    if (left.length === 0) throw new ScriptException("You can't remove all the sheets in a document.");
    removeSheet(world.engine, data.sheetId);
    if (world.selection.sheetId === data.sheetId) select(world, left[0]!);
  },
  getActiveSheet: (world) => sheetService(world, world.selection.sheetId),
  setActiveSheet: (world, sheet: unknown) => {
    const data = sheetData(sheet);
    if (!data) throw mismatch('Spreadsheet.setActiveSheet', [sheet]);
    select(world, data.sheetId);
    return sheetService(world, data.sheetId);
  },
  moveActiveSheet: (world, position: unknown) =>
    moveSheet(
      world.engine,
      world.selection.sheetId,
      wholeNumber(position, 'Spreadsheet.moveActiveSheet') - 1,
    ),
  renameActiveSheet: (world, name: unknown) =>
    renameSheet(world.engine, world.selection.sheetId, text(name, 'Spreadsheet.renameActiveSheet')),
  getActiveRange: (world) => rangeService({ world, ...world.selection }),
  setActiveRange: (world, range: unknown) => {
    const data = rangeData(range);
    if (!data) throw mismatch('Spreadsheet.setActiveRange', [range]);
    world.selection = { sheetId: data.sheetId, area: data.area };
    return rangeService(data);
  },
  getActiveCell: (world) =>
    rangeService({
      world,
      sheetId: world.selection.sheetId,
      area: { ...world.selection.area, rows: 1, columns: 1 },
    }),
  getRange: (world, a1: unknown) => {
    const { tab } = splitSheetName(text(a1, 'Spreadsheet.getRange'));
    const sheetId = tab === null ? world.selection.sheetId : idOfName(world, tab);
    if (sheetId === undefined) throw new ScriptException('Range not found');
    const grid = gridOf({ world, sheetId });
    return rangeService({ world, sheetId, area: checkedArea(areaArgument([a1], grid), grid) });
  },
  toast: (world, message: unknown, title?: unknown, seconds?: unknown) =>
    world.port.tell('toast', {
      message: String(message),
      title: String(title ?? ''),
      seconds: Number(seconds ?? 5),
    }),
};

function select(world: World, sheetId: string): void {
  world.selection = { sheetId, area: { row: 1, column: 1, rows: 1, columns: 1 } };
}

/** `()`, `(name)`, `(index)`, `(name, index)`; the new sheet is the active one. Index from 0. */
function inserted(world: World, args: readonly unknown[]): ServiceObject {
  const name = typeof args[0] === 'string' ? args[0] : freeName(world);
  const wanted = args.find((value) => typeof value === 'number');
  if (name === '') throw new ScriptException('The name of a sheet cannot be empty.');
  if (idOfName(world, name) !== undefined) {
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  const order = sheetIds(world.engine);
  const index =
    typeof wanted === 'number' ? Math.min(wanted, order.length) : order.indexOf(world.selection.sheetId) + 1;
  const id = insertSheet(world.engine, name, index);
  select(world, id);
  return sheetService(world, id);
}

function freeName(world: World): string {
  let number = sheetIds(world.engine).length + 1;
  while (idOfName(world, `Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}
