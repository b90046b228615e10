// What a sheet says of itself, and the ranges on it. Never keeps anything of the sheet but its id.

import { extentOf, worksheetOf } from '../../engine/cells.ts';
import { isHidden, renameSheet, sheetIds, sheetNumber } from '../../engine/sheets.ts';
import type { Methods, ServiceObject } from '../../realm/service.ts';
import { ScriptException } from '../../realm/service.ts';
import { checkedArea, text } from '../args.ts';
import {
  gridOf,
  liveSheet,
  rangeService,
  type SheetData,
  sheetService,
  spreadsheetService,
} from './handles.ts';
import { lookAt } from './look-at.ts';
import { rangeListService } from './range-list.ts';
import { areaArgument } from './sheet-areas.ts';

export const sheetItself: Methods<SheetData> = {
  getName: (self) => liveSheet(self).getName(),
  getSheetName: (self) => liveSheet(self).getName(),
  getSheetId: ({ sheetId }) => sheetNumber(sheetId),
  getIndex: ({ context, sheetId }) => sheetIds(context.engine).indexOf(sheetId) + 1,
  getParent: ({ context }) => spreadsheetService(context),
  setName: (self, name: unknown) => {
    const wanted = text(name, 'Sheet.setName');
    const taken = sheetIds(self.context.engine).some(
      (id) => id !== self.sheetId && worksheetOf(self.context.engine, id).getName() === wanted,
    );
    if (taken)
      throw new ScriptException(
        `A sheet with the name "${wanted}" already exists. Please enter another name.`,
      );
    renameSheet(self.context.engine, self.sheetId, wanted);
    return sheetService(self.context, self.sheetId);
  },
  isSheetHidden: ({ context, sheetId }) => isHidden(context.engine, sheetId),
  getRange: (self, ...args) => {
    const area = areaArgument(args, gridOf(self));
    return rangeService({ ...self, area: checkedArea(area, gridOf(self)) });
  },
  getRangeList: (self, list: unknown) => rangeListService(self, list),
  getDataRange: (self) => {
    liveSheet(self);
    const { rows, columns } = extentOf(self.context.engine, self.sheetId);
    return rangeService({ ...self, area: { row: 1, column: 1, rows: rows || 1, columns: columns || 1 } });
  },
  getLastRow: (self) => {
    liveSheet(self);
    return extentOf(self.context.engine, self.sheetId).rows;
  },
  getLastColumn: (self) => {
    liveSheet(self);
    return extentOf(self.context.engine, self.sheetId).columns;
  },
  getMaxRows: (self) => gridOf(self).rowCount,
  getMaxColumns: (self) => gridOf(self).columnCount,
  getActiveRange: (self) => activeRange(self),
  getActiveCell: (self) => {
    const { area } = selected(self);
    return rangeService({ ...self, area: { ...area, rows: 1, columns: 1 } });
  },
  activate: (self) => {
    const { sheetId, area } = selected(self);
    lookAt(self.context, sheetId, area);
    return sheetService(self.context, self.sheetId);
  },
};

/** What is selected on this sheet: A1 where another sheet is the active one. */
function selected({ context, sheetId }: SheetData) {
  if (context.selection.sheetId === sheetId) return context.selection;
  return { sheetId, area: { row: 1, column: 1, rows: 1, columns: 1 } };
}

function activeRange(self: SheetData): ServiceObject {
  return rangeService({ ...self, area: selected(self).area });
}
