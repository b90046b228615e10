// What the rows of a workbook share, and what a row gives to be written. Never reads a cell.
import { BOUNDS } from '../../model/bounds.ts';
import type { DecimalMark } from '../../model/workbook.ts';
import type { Fault } from '../table/faults.ts';
import { type Kind, type TabName, tabSpec } from '../table/tabs.ts';
import type { ChoiceName } from '../table/words.ts';

/** Kinds whose cells may have several lines, or several values. */
const TEXTS: readonly Kind[] = ['text', 'list', 'plan'];

/** How many characters a column's cell holds at most. */
export const longestOf = (tab: TabName, column: string): number => {
  const kind = tabSpec(tab).columns.find(({ name }) => name === column)?.kind ?? 'text';
  return TEXTS.includes(kind) ? BOUNDS.textCharacters : BOUNDS.lineCharacters;
};

/** What the rows of a workbook share. */
export interface RowContext {
  faults: Fault[];
  /** Takes in references that were names, as the IDs that they mean. */
  settled: CellWrite[];
  choices: (name: ChoiceName) => string;
  /** Of the workbook; null where it is not known. */
  mark: DecimalMark | null;
  /** The addresses of the people of a name. */
  peopleNamed: (name: string) => readonly string[];
}

/** A cell that the product writes: `column` is the English name, `row` as in the sheet. */
export interface CellWrite {
  tab: TabName;
  row: number;
  column: string;
  value: string;
}
