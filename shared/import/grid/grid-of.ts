// Takes rows of cells; gives them as a grid that merges and hides nothing. Never reads a cell.
import type { Grid, GridCell } from '../model.ts';

/** `lines`: of each row, where the rows are lines of a document. */
export function gridOf(
  file: string,
  tab: string | null,
  rows: readonly (readonly (GridCell | undefined)[])[],
  lines: readonly number[] | null = null,
): Grid {
  return {
    file,
    tab,
    lines,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
  };
}
