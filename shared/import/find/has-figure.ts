// Takes a row of a table; says whether a figure stands in it. Never reads the figure.
import { textAt } from '../grid/cells.ts';
import type { Field } from '../words/headings.ts';
import type { Table } from './tables.ts';

const FIGURES: ReadonlySet<Field | null> = new Set(['baseline', 'target', 'current', 'low', 'high']);

/** True where a cell of the row stands under a heading of figures. */
export const hasFigure = ({ grid, columns }: Table, row: number): boolean =>
  columns.some(({ field, index }) => FIGURES.has(field) && textAt(grid, row, index) !== '');
