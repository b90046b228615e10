// Takes a Range; gives where it is, and other ranges beside it. Never reads a cell.

import { a1Of } from '../../../../../shared/books/a1.ts';
import { merge } from '../../engine/sheets.ts';
import type { Methods } from '../../realm/service.ts';
import { checkedArea, wholeNumber } from '../args.ts';
import { gridOf, type RangeData, rangeService, sheetService } from './handles.ts';
import { lookAt } from './look-at.ts';

export const rangePlaces: Methods<RangeData> = {
  getA1Notation: ({ area }) => a1Of(area),
  getRow: ({ area }) => area.row,
  getRowIndex: ({ area }) => area.row,
  getColumn: ({ area }) => area.column,
  getNumRows: ({ area }) => area.rows,
  getNumColumns: ({ area }) => area.columns,
  getHeight: ({ area }) => area.rows,
  getWidth: ({ area }) => area.columns,
  getLastRow: ({ area }) => area.row + area.rows - 1,
  getLastColumn: ({ area }) => area.column + area.columns - 1,
  getSheet: ({ context, sheetId }) => sheetService(context, sheetId),
  offset: (self, down: unknown, right: unknown, rows?: unknown, columns?: unknown) => {
    const { area } = self;
    const moved = {
      row: area.row + wholeNumber(down, 'Range.offset'),
      column: area.column + wholeNumber(right, 'Range.offset'),
      rows: rows === undefined ? area.rows : wholeNumber(rows, 'Range.offset'),
      columns: columns === undefined ? area.columns : wholeNumber(columns, 'Range.offset'),
    };
    return rangeService({ ...self, area: checkedArea(moved, gridOf(self)) });
  },
  getCell: (self, down: unknown, right: unknown) => {
    const row = self.area.row + wholeNumber(down, 'Range.getCell') - 1;
    const column = self.area.column + wholeNumber(right, 'Range.getCell') - 1;
    return rangeService({ ...self, area: checkedArea({ row, column, rows: 1, columns: 1 }, gridOf(self)) });
  },
  merge: (self) => {
    merge(self.context.engine, self.sheetId, self.area);
    return rangeService(self);
  },
  activate: (self) => {
    lookAt(self.context, self.sheetId, self.area);
    return rangeService(self);
  },
};
