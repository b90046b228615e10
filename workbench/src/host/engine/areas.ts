// Takes rectangles counted from 1; gives the engine's, counted from 0, and back. Never checks bounds.
import type { IRange } from '@univerjs/core';
import type { Area } from '../../../../shared/books/sheet-model.ts';

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row - 1,
    endRow: area.row + area.rows - 2,
    startColumn: area.column - 1,
    endColumn: area.column + area.columns - 2,
  };
}

export function areaOf(range: IRange): Area {
  return {
    row: range.startRow + 1,
    column: range.startColumn + 1,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** What is left of `from` without `hole`: at most four rectangles. */
export function without(from: Area, hole: Area): Area[] {
  const top = Math.max(from.row, hole.row);
  const left = Math.max(from.column, hole.column);
  const bottom = Math.min(from.row + from.rows, hole.row + hole.rows);
  const right = Math.min(from.column + from.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [from];
  const parts: Area[] = [
    { ...from, rows: top - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { row: top, rows: bottom - top, column: from.column, columns: left - from.column },
    { row: top, rows: bottom - top, column: right, columns: from.column + from.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function contains(area: Area, row: number, column: number): boolean {
  const down = row >= area.row && row < area.row + area.rows;
  return down && column >= area.column && column < area.column + area.columns;
}
