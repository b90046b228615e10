// What a change of a cell is: it says something else from then on. A fix is one. Never how it comes about.
import type { Cell } from '../../model/workbook.ts';

/** A cell by the title of its tab, counted from 1; row 0 is the name of the tab itself. */
export interface CellChange {
  tab: string;
  row: number;
  column: number;
  /** What the cell must still show, else it is left alone. */
  before: Cell;
  after: string;
  /** Another cell of the row that must still show this: the row may have moved. */
  beside?: { column: number; value: Cell };
  /** Written as text, whatever it looks like. */
  asText?: boolean;
}

/** Text that a spreadsheet would turn into a number, a date or a formula. */
const TURNS = /^[\d=+\-@'.,¥￥$€£(（]|[%％]$/;

/** What puts back what was there: text stays the text that it was. */
export const inverseChange = (change: CellChange): CellChange => ({
  ...change,
  before: change.after,
  after: String(change.before ?? ''),
  ...(typeof change.before === 'string' && TURNS.test(change.before) ? { asText: true } : {}),
});
