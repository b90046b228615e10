// Takes the engine; adds, removes, names, hides, freezes, sizes and grows sheets. Never touches a cell.
import type { IWorksheetData } from '@univerjs/core';
import type { Area } from '../../../../shared/books/sheet-model.ts';
import { NEW_COLUMNS, NEW_ROWS } from '../../../../shared/books/sheet-model.ts';
import { areaOf, rangeOf } from './areas.ts';
import { worksheetOf } from './cells.ts';
import type { SheetEngine } from './univer.ts';

export const DEFAULT_COLUMN_PIXELS = 100;
const DEFAULT_ROW_PIXELS = 21;

/** In the order of the tabs, hidden ones too. */
export function sheetIds(engine: SheetEngine): string[] {
  return engine.workbook.getSheetOrders().slice();
}

const NUMBER = /^\d{1,9}$/;
/** Hashes stand above the numbers that are counted up, as Google's own numbers do, and below 2 ** 31. */
const FIRST_HASHED = 1_000_000_000;

/**
 * The number that scripts know a sheet by. A tab that the grid's "+" made has a text as its id: the same text
 * is always the same number.
 */
export function sheetNumber(sheetId: string): number {
  if (NUMBER.test(sheetId)) return Number(sheetId);
  let hash = 0;
  for (const character of sheetId) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) >>> 0;
  return FIRST_HASHED + (hash % FIRST_HASHED);
}

/** Ids count up and are never given twice while a sheet has them, like Google's they are numbers. */
export function insertSheet(engine: SheetEngine, name: string, index: number): string {
  const counted = sheetIds(engine).filter((each) => NUMBER.test(each));
  const id = String(Math.max(-1, ...counted.map(Number)) + 1);
  const sheet = blankSheet(id, name);
  engine.run('sheet.mutation.insert-sheet', { index, sheet });
  return id;
}

/** Data of a sheet as Google makes one; it is in no engine yet. */
export function blankSheet(id: string, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: NEW_ROWS,
    columnCount: NEW_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    cellData: {},
    mergeData: [],
    rowData: {},
    columnData: {},
    hidden: 0,
    tabColor: '',
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    showGridlines: 1,
    rightToLeft: 0,
  };
}

export function removeSheet(engine: SheetEngine, sheetId: string): void {
  const subUnitName = worksheetOf(engine, sheetId).getName();
  engine.run('sheet.mutation.remove-sheet', { subUnitId: sheetId, subUnitName });
}

/** The name has to be free: services look first. */
export function renameSheet(engine: SheetEngine, sheetId: string, name: string): void {
  engine.run('sheet.mutation.set-worksheet-name', { subUnitId: sheetId, name });
}

/** `toOrder` counts from 0, hidden tabs too. */
export function moveSheet(engine: SheetEngine, sheetId: string, toOrder: number): void {
  const fromOrder = sheetIds(engine).indexOf(sheetId);
  if (fromOrder !== toOrder)
    engine.run('sheet.mutation.set-worksheet-order', { subUnitId: sheetId, fromOrder, toOrder });
}

export function hideSheet(engine: SheetEngine, sheetId: string, hidden: boolean): void {
  engine.run('sheet.mutation.set-worksheet-hidden', { subUnitId: sheetId, hidden: hidden ? 1 : 0 });
}

export function isHidden(engine: SheetEngine, sheetId: string): boolean {
  return worksheetOf(engine, sheetId).isSheetHidden() === 1;
}

export function setTabColor(engine: SheetEngine, sheetId: string, color: string): void {
  engine.run('sheet.mutation.set-tab-color', { subUnitId: sheetId, color });
}

interface Frozen {
  rows: number;
  columns: number;
}

export function frozenOf(engine: SheetEngine, sheetId: string): Frozen {
  const freeze = worksheetOf(engine, sheetId).getFreeze();
  return { rows: freeze.ySplit, columns: freeze.xSplit };
}

/** Sets both: one that stays has to be given too. 0 lets go. */
export function freeze(engine: SheetEngine, sheetId: string, { rows, columns }: Frozen): void {
  engine.run('sheet.mutation.set-frozen', {
    subUnitId: sheetId,
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  });
}

/** `count` columns from `column` on, which counts from 1. */
export function setColumnPixels(
  engine: SheetEngine,
  sheetId: string,
  column: number,
  count: number,
  pixels: number,
): void {
  const rows = worksheetOf(engine, sheetId).getRowCount();
  const ranges = [rangeOf({ row: 1, column, rows, columns: count })];
  engine.run('sheet.mutation.set-worksheet-col-width', { subUnitId: sheetId, ranges, colWidth: pixels });
}

/** `column` counts from 1. */
export function columnPixels(engine: SheetEngine, sheetId: string, column: number): number {
  return worksheetOf(engine, sheetId).getColumnWidth(column - 1);
}

export function mergesOf(engine: SheetEngine, sheetId: string): Area[] {
  return worksheetOf(engine, sheetId).getMergeData().map(areaOf);
}

export function merge(engine: SheetEngine, sheetId: string, area: Area): void {
  engine.run('sheet.mutation.add-worksheet-merge', { subUnitId: sheetId, ranges: [rangeOf(area)] });
}
