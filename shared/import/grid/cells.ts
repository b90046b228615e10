// Takes a grid; gives its cells as text and as sources, with merged areas filled. Never changes the grid.

import { percentsOf } from '../../format/percents.ts';
import type { Grid, GridCell, SourceCell } from '../model.ts';

/** As a person reads it: a date as its text, a percent with its sign. */
export function textOf(cell: GridCell | undefined): string {
  if (!cell) return '';
  if (cell.date !== undefined) return cell.date;
  if (cell.percent && typeof cell.value === 'number') return `${percentsOf(cell.value, 12)}%`;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return typeof cell.value === 'number' ? String(cell.value) : cell.value.trim();
}

const cellAt = (grid: Grid, row: number, column: number): GridCell | undefined => grid.rows[row]?.[column];

/** Counted from 0; '' where the cell is blank or beyond the grid. */
export const textAt = (grid: Grid, row: number, column: number): string => textOf(cellAt(grid, row, column));

/** One beyond the grid is blank too. */
export const isBlankRow = (grid: Grid, row: number): boolean =>
  (grid.rows[row] ?? []).every((cell) => textOf(cell) === '');

/** The cell with its place; null where it is blank. */
export function sourceAt(grid: Grid, row: number, column: number): SourceCell | null {
  const cell = cellAt(grid, row, column);
  return cell && textOf(cell) !== '' ? { grid, row, column, cell } : null;
}

/** Columns of a row that hold something. */
export function filledColumns(grid: Grid, row: number): number[] {
  const cells = grid.rows[row] ?? [];
  const filled: number[] = [];
  for (let column = 0; column < cells.length; column += 1)
    if (textOf(cells[column]) !== '') filled.push(column);
  return filled;
}

/** For each cell of a merged area its first cell, as `row,column`. */
export function mergedFirst(grid: Grid): Map<string, { row: number; column: number }> {
  const first = new Map<string, { row: number; column: number }>();
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= Math.min(bottom, grid.rows.length); row += 1)
      for (let column = left; column <= right; column += 1)
        first.set(`${row},${column}`, { row: top, column: left });
  }
  return first;
}
