// Takes a Sheet; freezes, sizes, grows, hides and colours its tab. Never touches a cell's value.
import { readArea, styleOf } from '../../engine/cells.ts';
import { insertLines, removeLines } from '../../engine/lines.ts';
import { lookOf, scalarOf } from '../../engine/looks.ts';
import {
  columnPixels,
  freeze,
  frozenOf,
  hideSheet,
  isHidden,
  setColumnPixels,
  setTabColor,
  sheetIds,
} from '../../engine/sheets.ts';
import type { Methods } from '../../realm/service.ts';
import { ScriptException } from '../../realm/service.ts';
import { wholeNumber } from '../args.ts';
import { hexColour } from './colours.ts';
import { displayText } from './display.ts';
import { gridOf, liveSheet, type SheetData, sheetService } from './handles.ts';

const PIXELS_PER_CHARACTER = 8;
const WIDE_CHARACTER = 2;
const PADDING_PIXELS = 20;
const SMALLEST_PIXELS = 21;
/** Enough to see how wide a column's texts are. */
const MEASURED_ROWS = 200;

/** A step that gives the sheet itself. */
function step(act: (self: SheetData, ...args: number[]) => void): Methods<SheetData>[string] {
  return (self, ...args) => {
    liveSheet(self);
    act(self, ...args.map((value) => wholeNumber(value, 'Sheet')));
    return sheetService(self.context, self.sheetId);
  };
}

export const sheetShape: Methods<SheetData> = {
  getFrozenRows: ({ context, sheetId }) => frozenOf(context.engine, sheetId).rows,
  getFrozenColumns: ({ context, sheetId }) => frozenOf(context.engine, sheetId).columns,
  setFrozenRows: step(({ context, sheetId }, rows = 0) =>
    freeze(context.engine, sheetId, { ...frozenOf(context.engine, sheetId), rows }),
  ),
  setFrozenColumns: step(({ context, sheetId }, columns = 0) =>
    freeze(context.engine, sheetId, { ...frozenOf(context.engine, sheetId), columns }),
  ),
  getColumnWidth: ({ context, sheetId }, column: unknown) =>
    columnPixels(context.engine, sheetId, wholeNumber(column, 'Sheet.getColumnWidth')),
  setColumnWidth: step(({ context, sheetId }, column = 1, pixels = 0) =>
    setColumnPixels(context.engine, sheetId, column, 1, pixels),
  ),
  setColumnWidths: step(({ context, sheetId }, column = 1, count = 1, pixels = 0) =>
    setColumnPixels(context.engine, sheetId, column, count, pixels),
  ),
  autoResizeColumn: step((self, column = 1) => autoResize(self, column, 1)),
  autoResizeColumns: step(autoResize),
  insertRowsAfter: step((self, row = 0, count = 1) => insertAt(self, 'row', row, 1, count)),
  insertRowAfter: step((self, row = 0) => insertAt(self, 'row', row, 1, 1)),
  insertRowsBefore: step((self, row = 1, count = 1) => insertAt(self, 'row', row, 0, count)),
  insertColumnsAfter: step((self, column = 0, count = 1) => insertAt(self, 'column', column, 1, count)),
  insertColumnAfter: step((self, column = 0) => insertAt(self, 'column', column, 1, 1)),
  deleteRows: step((self, row = 0, count = 1) => removeAt(self, row, count)),
  deleteRow: step((self, row = 0) => removeAt(self, row, 1)),
  hideSheet: step(({ context, sheetId }) => {
    const left = sheetIds(context.engine).filter((id) => id !== sheetId && !isHidden(context.engine, id));
    if (left.length === 0) throw new ScriptException("You can't hide all the sheets in a document.");
    hideSheet(context.engine, sheetId, true);
  }),
  showSheet: step(({ context, sheetId }) => hideSheet(context.engine, sheetId, false)),
  setTabColor: (self, colour: unknown) => {
    setTabColor(self.context.engine, self.sheetId, hexColour(colour) ?? '');
    return sheetService(self.context, self.sheetId);
  },
  getTabColor: (self) => liveSheet(self).getConfig().tabColor || null,
};

function insertAt(self: SheetData, what: 'row' | 'column', at: number, after: 0 | 1, count: number): void {
  insertLines(self.context.engine, self.sheetId, { what, at: within(self, at, what) + after, count });
}

function removeAt(self: SheetData, row: number, count: number): void {
  within(self, row, 'row');
  if (count < 1 || count >= gridOf(self).rowCount)
    throw new ScriptException("You can't delete all the rows on the sheet.");
  within(self, row + count - 1, 'row');
  removeLines(self.context.engine, self.sheetId, { what: 'row', at: row, count });
}

function within(self: SheetData, at: number, what: 'row' | 'column'): number {
  const grid = gridOf(self);
  const last = what === 'row' ? grid.rowCount : grid.columnCount;
  if (at < 1 || at > last) throw new ScriptException(`Those ${what}s are out of bounds.`);
  return at;
}

/** No fonts here: a width by the number of characters, Chinese ones twice as wide. */
function autoResize(self: SheetData, column = 1, count = 1): void {
  const { engine } = self.context;
  const rows = Math.min(gridOf(self).rowCount, MEASURED_ROWS);
  for (let c = column; c < column + count; c++) {
    const texts = readArea(engine, self.sheetId, { row: 1, column: c, rows, columns: 1 }, (cell) =>
      displayText(scalarOf(cell), lookOf(styleOf(engine, cell)).format, false),
    ).flat();
    const widest = Math.max(0, ...texts.map(characters));
    if (widest === 0) continue;
    const pixels = Math.max(SMALLEST_PIXELS, widest * PIXELS_PER_CHARACTER + PADDING_PIXELS);
    setColumnPixels(engine, self.sheetId, c, 1, pixels);
  }
}

function characters(text: string): number {
  const lines = text
    .split('\n')
    .map((line) => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? WIDE_CHARACTER : 1), 0));
  return Math.max(...lines);
}
