// Takes a tab; gives the grid in it, and how large a file may be beside it. Never sends anything anywhere.
import type { FileBounds } from '../../../shared/import/files/of-bytes.ts';
import { withinBounds } from '../../../shared/import/grid/bounds.ts';
import { textOf } from '../../../shared/import/grid/cells.ts';
import { gridOf } from '../../../shared/import/grid/grid-of.ts';
import type { Grid, GridCell } from '../../../shared/import/model.ts';
import type { Cell, Tab } from '../../../shared/model/workbook.ts';

/** More than a person pastes, and less than a page can hold at once. */
export const MOST_TEXT_MB = 8;

/** A file is read on the page's own thread. */
export const MOST_IN_A_PAGE: FileBounds = { file: MOST_TEXT_MB * 1024 * 1024, unpacked: 64 * 1024 * 1024 };

/** Addresses of its cells read `Tab!D7`. */
export function gridOfTab({ name, rows: all }: Tab): Grid {
  const { rows, ...beyond } = withinBounds(all, (cell) => textOf(cellOf(cell)) !== '');
  const cells = rows.map((row) => row.map(cellOf));
  return { ...gridOf(name, null, cells), ...beyond };
}

function cellOf(cell: Cell): GridCell | undefined {
  if (cell === null || cell === '') return undefined;
  if (typeof cell !== 'string') return { value: cell };
  const share = /^-?\d+(?:\.\d+)?%$/.test(cell) ? Number.parseFloat(cell) / 100 : null;
  if (share !== null) return { value: Number(share.toPrecision(12)), percent: true };
  if (/^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(cell)) return { value: cell, date: cell };
  const indent = Math.floor((cell.length - cell.trimStart().length) / 2);
  return { value: cell, ...(indent > 0 ? { indent } : {}) };
}
