// What goes into an .xlsx file: sheets of cells with their looks. Never a Date: a date is a serial day number
// under a date format, as spreadsheets keep it.

export interface XlsxCell {
  /** Of a formula its last result. */
  value: string | number | boolean | null;
  /** With its leading `=`: typed text never becomes one. */
  formula?: string;
  /** A number format such as `0%` or `yyyy-mm-dd`. */
  format?: string;
  /** `#rrggbb`. */
  background?: string;
  fontColor?: string;
  bold?: boolean;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
}

/** Rows and columns counted from 1. */
export interface XlsxNote {
  row: number;
  column: number;
  text: string;
}

/** A check of what is typed, in the words of the format (ECMA-376, dataValidation). */
export interface XlsxRule {
  /** `A2:B10`. */
  areas: readonly string[];
  type: 'list' | 'custom' | 'decimal' | 'date';
  operator?: string;
  formulas: readonly string[];
  /** False: refused; true: only warned of. */
  isWarning: boolean;
  help?: string;
}

export interface XlsxSheet {
  name: string;
  /** A hole is a blank cell without a look. */
  rows: Iterable<readonly (XlsxCell | undefined)[] | undefined>;
  /** Pixels by column from 0; a hole has the default width. */
  columnWidths?: readonly (number | undefined)[];
  frozenRows?: number;
  frozenColumns?: number;
  isHidden?: boolean;
  tabColor?: string;
  /** `A1:B2`. */
  merges?: readonly string[];
  rules?: readonly XlsxRule[];
  notes?: readonly XlsxNote[];
  /** Buttons that filter, over so many columns of all its rows. */
  filteredColumns?: number;
}
