// Takes a sheet's id; gives the Sheet service. Never keeps anything of the sheet but its id.
import { extentOf, worksheetOf } from '../../engine/cells.ts';
import { isHidden, renameSheet, sheetIds } from '../../engine/sheets.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { dataOf, ScriptException, service } from '../../realm/service.ts';
import type { World } from '../../world.ts';
import { checkedArea, text } from '../args.ts';
import { rangeService } from './range.ts';
import { rangeListService } from './range-list.ts';
import { areaArgument } from './sheet-areas.ts';
import { sheetContents } from './sheet-contents.ts';
import { sheetShape } from './sheet-shape.ts';
import { spreadsheetService } from './spreadsheet.ts';

export interface SheetData {
  world: World;
  sheetId: string;
}

let methods: Methods<SheetData> | undefined;

export function sheetService(world: World, sheetId: string): ServiceObject {
  methods ??= { ...sheetItself, ...sheetShape, ...sheetContents };
  return service<SheetData>('Sheet', { world, sheetId }, methods);
}

export function sheetData(value: unknown): SheetData | null {
  return dataOf<SheetData>(value, 'Sheet');
}

/** The engine's sheet, or Google's message where it was deleted. */
export function liveSheet({ world, sheetId }: SheetData) {
  if (!sheetIds(world.engine).includes(sheetId)) throw new ScriptException(`Sheet ${sheetId} not found`);
  return worksheetOf(world.engine, sheetId);
}

export function gridOf(self: SheetData): { rowCount: number; columnCount: number } {
  const sheet = liveSheet(self);
  return { rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
}

const sheetItself: Methods<SheetData> = {
  getName: (self) => liveSheet(self).getName(),
  getSheetName: (self) => liveSheet(self).getName(),
  getSheetId: ({ sheetId }) => Number(sheetId),
  getIndex: ({ world, sheetId }) => sheetIds(world.engine).indexOf(sheetId) + 1,
  getParent: ({ world }) => spreadsheetService(world),
  setName: (self, name: unknown) => {
    const wanted = text(name, 'Sheet.setName');
    const taken = sheetIds(self.world.engine).some(
      (id) => id !== self.sheetId && worksheetOf(self.world.engine, id).getName() === wanted,
    );
    if (taken)
      throw new ScriptException(
        `A sheet with the name "${wanted}" already exists. Please enter another name.`,
      );
    renameSheet(self.world.engine, self.sheetId, wanted);
    return sheetService(self.world, self.sheetId);
  },
  isSheetHidden: ({ world, sheetId }) => isHidden(world.engine, sheetId),
  getRange: (self, ...args) => {
    const area = areaArgument(args, gridOf(self));
    return rangeService({ ...self, area: checkedArea(area, gridOf(self)) });
  },
  getRangeList: (self, list: unknown) => rangeListService(self, list),
  getDataRange: (self) => {
    liveSheet(self);
    const { rows, columns } = extentOf(self.world.engine, self.sheetId);
    return rangeService({ ...self, area: { row: 1, column: 1, rows: rows || 1, columns: columns || 1 } });
  },
  getLastRow: (self) => {
    liveSheet(self);
    return extentOf(self.world.engine, self.sheetId).rows;
  },
  getLastColumn: (self) => {
    liveSheet(self);
    return extentOf(self.world.engine, self.sheetId).columns;
  },
  getMaxRows: (self) => gridOf(self).rowCount,
  getMaxColumns: (self) => gridOf(self).columnCount,
  getActiveRange: (self) => activeRange(self),
  getActiveCell: (self) => {
    const { area } = selected(self);
    return rangeService({ ...self, area: { ...area, rows: 1, columns: 1 } });
  },
  activate: (self) => {
    self.world.selection = selected(self);
    return sheetService(self.world, self.sheetId);
  },
};

/** What is selected on this sheet: A1 where another sheet is the active one. */
function selected({ world, sheetId }: SheetData) {
  if (world.selection.sheetId === sheetId) return world.selection;
  return { sheetId, area: { row: 1, column: 1, rows: 1, columns: 1 } };
}

function activeRange(self: SheetData): ServiceObject {
  return rangeService({ ...self, area: selected(self).area });
}
