// The types of where a key result's value comes from, and of the cells that were read for it. Never
// behaviour.
import type { Cell } from '../../model/workbook.ts';

/** What becomes of the cells of a column. `share`: of all rows, those that meet the conditions. */
export type Fold = 'last' | 'first' | 'sum' | 'average' | 'min' | 'max' | 'count' | 'share';

export type Comparison = '=' | '≠' | '>' | '<' | '≥' | '≤';

/** `Passed = yes`. A blank value is met by a blank cell. */
export interface Condition {
  column: string;
  comparison: Comparison;
  value: string;
}

/** Rows and columns are counted from 1. */
export type Source =
  /** The cell *Value from* itself, which holds a formula of the person's own. */
  | { kind: 'own' }
  | { kind: 'name'; name: string }
  | { kind: 'cell'; tab: string; row: number; column: number }
  /** `column` is null where rows are counted. */
  | { kind: 'table'; tab: string; fold: Fold; column: string | null; where: Condition[] };

/** How a plan keeps a source whose cell holds a formula of the person's own. */
export const OWN_FORMULA = '=';

/** What the sheet is asked to read of one of its tabs, each tab once. */
export interface TabRead {
  tab: string;
  /** Row and column of single cells. */
  cells: { row: number; column: number }[];
  /** Headings of columns that are read whole. */
  columns: string[];
}

/** What the sheet is asked to read, for all key results together. */
export interface Reads {
  tabs: TabRead[];
  /** Named ranges. */
  names: string[];
}

/**
 * What a tab said: the single cells with their places, and the columns row by row, each with its number in
 * the sheet before it; the first are the headings. Rows that say nothing at all are left out.
 */
export interface TabCells {
  tab: string;
  cells: { row: number; column: number; cell: Cell }[];
  columns: Cell[][];
}

/** What the spreadsheet said. A tab or name that it has not got is left out. */
export interface SourceCells {
  /** By KR ID: the cell *Value from* itself. */
  own: ReadonlyMap<string, Cell>;
  tabs: TabCells[];
  names: { name: string; cells: Cell[][] }[];
}
