// Takes a grid; gives its cells as a tab of a workbook has them. Never what a cell means.
import type { Cell, Tab } from '../../model/workbook.ts';
import { percentCell } from '../../sheet/table/percent-cell.ts';
import type { Grid, GridCell } from '../model.ts';

/** With dates and percents as text, as a `Workbook` has them; '' for a grid that has no tab. */
export const tabOf = ({ tab, rows }: Grid): Tab => ({
  name: tab ?? '',
  rows: rows.map((row) => Array.from(row, cellOf)),
});

function cellOf(cell: GridCell | undefined): Cell {
  if (!cell) return '';
  if (cell.date !== undefined) return cell.date;
  return cell.percent && typeof cell.value === 'number' ? percentCell(cell.value) : cell.value;
}
