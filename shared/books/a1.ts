// Takes A1 notation and rectangles; gives one from the other, rows and columns counted from 1. Never looks at
// a sheet.
import { columnOf, lettersOf } from '../sheet/table/column-letters.ts';
import type { Area } from './sheet-model.ts';

/** `A1`, `A1:C9`. */
export function a1Of(area: Area): string {
  const first = `${lettersOf(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${lettersOf(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

const REFERENCE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/**
 * `A1`, `A1:C9`, `A:C`, `2:5`, `A2:C`, with or without `$`; open ends reach to the grid's.
 * Null where the text is no reference.
 */
export function areaOfA1(text: string, grid: { rowCount: number; columnCount: number }): Area | null {
  const match = REFERENCE.exec(text.trim());
  if (!match || (!match[1] && !match[2])) return null;
  const single = !text.includes(':');
  if (single && (!match[1] || !match[2])) return null;
  if (!single && !match[3] && !match[4]) return null;
  const columnA = match[1] ? columnOf(match[1]) : 1;
  const rowA = match[2] ? Number(match[2]) : 1;
  const columnB = single ? columnA : match[3] ? columnOf(match[3]) : grid.columnCount;
  const rowB = single ? rowA : match[4] ? Number(match[4]) : grid.rowCount;
  return between(rowA, columnA, rowB, columnB);
}

function between(rowA: number, columnA: number, rowB: number, columnB: number): Area {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return { row, column, rows: Math.abs(rowB - rowA) + 1, columns: Math.abs(columnB - columnA) + 1 };
}

/** `'Key results'!A1:B2` → tab and reference; tab null where none is named. */
export function splitSheetName(text: string): { tab: string | null; reference: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { tab: null, reference: text };
  const name = text.slice(0, at);
  const quoted = name.startsWith("'") && name.endsWith("'") && name.length > 1;
  return { tab: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, reference: text.slice(at + 1) };
}

/** `'Key results'!`, quoted where it must be. */
export function quotedTab(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * Few rectangles that cover exactly the given cells (`row,column` from 1): runs down a column, joined across.
 */
export function areasOfCells(cells: readonly { row: number; column: number }[]): Area[] {
  const runs: Area[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas = new Map<string, Area>();
  for (const run of runs) {
    const left = areas.get(`${run.row},${run.rows},${run.column}`);
    areas.delete(`${run.row},${run.rows},${run.column}`);
    const joined = left ? { ...left, columns: left.columns + 1 } : run;
    areas.set(`${run.row},${run.rows},${joined.column + joined.columns}`, joined);
  }
  return [...areas.values()];
}
