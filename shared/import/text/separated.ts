// Takes rows of texts; gives a grid whose cells keep their leading blanks as an indent. Never reads a number.
import { withinBounds } from '../grid/bounds.ts';
import { gridOf } from '../grid/grid-of.ts';
import type { Grid, GridCell } from '../model.ts';

/** Of at most MOST_ROWS rows and MOST_COLUMNS columns: what is beyond is counted. */
export function textsGrid(file: string, tab: string | null, texts: readonly (readonly string[])[]): Grid {
  const { rows, ...beyond } = withinBounds(texts, (text) => text.trim() !== '');
  const cells = rows.map((row) => row.map(textCell));
  return { ...gridOf(file, tab, cells), ...beyond };
}

/** A blank text is a hole. */
function textCell(text: string): GridCell | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const width = [...lead].reduce((sum, sign) => sum + (sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1), 0);
  return { value, ...(width > 1 ? { indent: Math.floor(width / 2) } : {}) };
}
