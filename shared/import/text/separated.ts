// Takes rows of texts; gives a grid whose cells keep their leading blanks as an indent. Never reads a number.
import type { Grid, GridCell } from '../model.ts';

/** Beyond it a document is no plan of a team. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;

/** Rows of texts as a grid. */
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

/** Of at most MOST_ROWS rows and MOST_COLUMNS columns: what is beyond is not in it. */
export const textsGrid = (file: string, tab: string | null, rows: readonly (readonly string[])[]): Grid =>
  gridOf(
    file,
    tab,
    rows.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(textCell)),
  );

/** A blank text is a hole. */
function textCell(text: string): GridCell | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const width = [...lead].reduce((sum, sign) => sum + (sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1), 0);
  return { value, ...(width > 1 ? { indent: Math.floor(width / 2) } : {}) };
}
