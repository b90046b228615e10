// Takes a grid whose labels stand in a column (objectives across, key results down); gives the same grid
// turned, each cell knowing where it stood.
// Never turns a grid that has headings in a row.
import { filledColumns, textAt } from '../grid/cells.ts';
import type { Grid, GridCell } from '../model.ts';
import { codedText } from '../words/codes.ts';
import type { HeadingReader } from '../words/reader.ts';

/** Null where the first column is no column of labels over two records or more. */
export function flipped(grid: Grid, read: HeadingReader): Grid | null {
  if (grid.lines || grid.rows.length > 200) return null;
  const label = labelColumn(grid);
  if (label === null) return null;
  let known = 0;
  let filled = 0;
  let anchors = 0;
  let wide = 0;
  const seen = new Map<string, number>();
  for (let row = 0; row < grid.rows.length; row += 1) {
    const text = textAt(grid, row, label);
    const others = filledColumns(grid, row).filter((column) => column > label).length;
    if (text === '') continue;
    filled += 1;
    const meaning = read(text.replace(/[:：]$/u, ''));
    if (!meaning || others === 0) continue;
    known += 1;
    if (others >= 2) wide += 1;
    if (meaning.fields[0] === 'objective') {
      anchors += 1;
      seen.set('objective', (seen.get('objective') ?? 0) + 1);
    }
    if (meaning.fields[0] === 'keyResult') anchors += 1;
  }
  const fits =
    known >= 2 && anchors >= 2 && known / filled >= 0.6 && wide >= 2 && (seen.get('objective') ?? 0) <= 1;
  return fits ? turned(grid) : null;
}

function labelColumn(grid: Grid): number | null {
  for (let column = 0; column < 4; column += 1)
    if (grid.rows.some((_, row) => textAt(grid, row, column) !== '')) return column;
  return null;
}

function turned(grid: Grid): Grid {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = Array.from({ length: width }, (_, column) =>
    grid.rows.map((row): GridCell | undefined => row[column]),
  );
  return {
    ...grid,
    rows,
    turned: true,
    merges: grid.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: grid.hiddenColumns,
    hiddenColumns: grid.hiddenRows,
  };
}

/**
 * Objectives side by side in one row, each with its key results below it: the columns of that row, or null.
 */
export function objectivesAcross(grid: Grid, row: number): number[] | null {
  const columns = filledColumns(grid, row).filter((column) => {
    const text = textAt(grid, row, column);
    const coded = codedText(text);
    return coded.says === 'objective' && coded.text.length > 3;
  });
  return columns.length >= 2 ? columns : null;
}
