// Takes changes that a person made in the grid, one after the other; says which cells' contents they changed:
// what onEdit hears of. Never looks, notes, widths, or rows that came or went: for those Google runs no
// onEdit.
import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { Area, Scalar } from '../../../../shared/books/sheet-model.ts';
import { areaOf } from './areas.ts';
import { readArea } from './cells.ts';
import { scalarOf } from './looks.ts';
import type { Mutation, SheetEngine } from './univer.ts';

/** What was edited in one tab, as it stood then. */
export interface Edit {
  sheetId: string;
  /** The smallest rectangle around all cells that were edited. */
  area: Area;
  /** Of a single cell, as text; absent where it is blank now. */
  value?: string;
  /** Of a single cell, as text; absent where it was blank before. */
  oldValue?: string;
}

interface EditWatch {
  /** To be told of each change before it is made. */
  before(mutation: Mutation): void;
  /** All there was, one for each tab; to be asked when the changes are made. */
  edits(): Edit[];
}

interface TouchedArea {
  area: Area;
  oldValue: string | null;
}

/** Watches one batch of changes. */
export function watchEdits(engine: SheetEngine): EditWatch {
  const tabs = new Map<string, TouchedArea>();
  const touch = (sheetId: string, area: Area | null) => {
    if (!area || !engine.workbook.getSheetBySheetId(sheetId)) return;
    const before = tabs.get(sheetId);
    if (before) before.area = around(before.area, area);
    else tabs.set(sheetId, { area, oldValue: textAt(engine, sheetId, area) });
  };
  return {
    before: (mutation) => {
      for (const [sheetId, area] of placesOf(engine, mutation)) touch(sheetId, area);
    },
    edits: () =>
      [...tabs]
        .filter(([sheetId]) => engine.workbook.getSheetBySheetId(sheetId))
        .map(([sheetId, { area, oldValue }]) =>
          editOf(sheetId, area, textAt(engine, sheetId, area), oldValue),
        ),
  };
}

/**
 * Of two edits in one tab that nobody has heard of yet, one: the rectangle around both, and what a cell held
 * before the first.
 */
export function joined(first: Edit, then: Edit): Edit {
  const area = around(first.area, then.area);
  return editOf(first.sheetId, area, then.value ?? null, first.oldValue ?? null);
}

function editOf(sheetId: string, area: Area, value: string | null, oldValue: string | null): Edit {
  const edit: Edit = { sheetId, area };
  if (!isSingle(area)) return edit;
  if (value !== null) edit.value = value;
  if (oldValue !== null) edit.oldValue = oldValue;
  return edit;
}

type Cells = Record<number, Record<number, Nullable<ICellData>> | undefined>;

function placesOf(engine: SheetEngine, { id, params }: Mutation): [string, Area | null][] {
  const sheetId = String(params.subUnitId);
  if (id === 'sheet.mutation.set-range-values')
    return [[sheetId, changedArea(engine, sheetId, (params.cellValue ?? {}) as Cells)]];
  if (id === 'sheet.mutation.reorder-range') return [[sheetId, areaOf(params.range as IRange)]];
  if (id !== 'sheet.mutation.move-range') return [];
  const { from, to, fromRange, toRange } = params as Record<'from' | 'to', { subUnitId: string }> &
    Record<'fromRange' | 'toRange', IRange>;
  return [
    [to.subUnitId, areaOf(toRange)],
    [from.subUnitId, areaOf(fromRange)],
  ];
}

/** Around the cells that will hold something else; null for none: a look, or what was there already. */
function changedArea(engine: SheetEngine, sheetId: string, cells: Cells): Area | null {
  const held = (engine.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {}) as Cells;
  let area: Area | null = null;
  for (const [r, line] of Object.entries(cells))
    for (const [c, cell] of Object.entries(line ?? {})) {
      if (!isChanged(cell, held[Number(r)]?.[Number(c)])) continue;
      const place = { row: Number(r) + 1, column: Number(c) + 1, rows: 1, columns: 1 };
      area = area ? around(area, place) : place;
    }
  return area;
}

const CONTENTS = ['v', 'f', 'si'] as const;

function isChanged(then: Nullable<ICellData>, now: Nullable<ICellData>): boolean {
  const isOther = (part: (typeof CONTENTS)[number]) => (then?.[part] ?? null) !== (now?.[part] ?? null);
  if (!then) return CONTENTS.some(isOther);
  return Boolean(then.p) || CONTENTS.some((part) => Object.hasOwn(then, part) && isOther(part));
}

function around(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

const isSingle = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1;

/**
 * What a single cell holds, as Google hands it to onEdit: text, a date as its serial number. Null for a
 * blank, and for more than a cell.
 */
function textAt(engine: SheetEngine, sheetId: string, area: Area): string | null {
  if (!isSingle(area)) return null;
  const value: Scalar = readArea(engine, sheetId, area, scalarOf)[0]![0]!;
  if (value === null) return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
