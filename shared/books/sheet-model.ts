// The neutral model of a spreadsheet: what files, the Apps Script host and the page all hold.
// Never holds a Date or a host's object: a date is a serial day number under a date format, as spreadsheets
// keep it.

/** A blank cell is null. */
export type Scalar = string | number | boolean | null;

export type Align = 'left' | 'center' | 'right';

export interface CellModel {
  /** For a formula: the last known result, null where the file kept none; '' is a result too. */
  value: Scalar;
  /** With its leading `=`. */
  formula?: string;
  /** A spreadsheet number format such as `0%` or `yyyy-mm-dd`; absent: automatic. `@` is plain text. */
  format?: string;
  note?: string;
  /** `#rrggbb`. */
  background?: string;
  fontColor?: string;
  bold?: boolean;
  wrap?: boolean;
  align?: Align;
  /** Steps to the right, as an outline has them. */
  indent?: number;
}

/** A rectangle of cells, rows and columns counted from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Criteria have the names of Google's `DataValidationCriteria`. */
export interface ValidationModel {
  areas: Area[];
  criteria: string;
  /**
   * VALUE_IN_LIST: the choices; VALUE_IN_RANGE: one range in A1 notation; CHECKBOX: none, or what checked and
   * unchecked stand for; numbers and `YYYY-MM-DD` days for comparisons; CUSTOM_FORMULA: the formula.
   */
  values: (string | number)[];
  /** False: input that breaks the rule is refused; true: only marked. */
  allowInvalid: boolean;
  dropdown: boolean;
  help?: string;
}

/** Criteria have the names of Google's `BooleanCriteria`. */
export interface ConditionalModel {
  areas: Area[];
  criteria: string;
  values: (string | number)[];
  background?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface SheetModel {
  /** Google's number of the tab, where the book comes from the host: all tabs have one or none has. */
  id?: number;
  name: string;
  /** Rows and cells may be missing: a hole is a blank cell without a look. */
  rows: (CellModel | undefined)[][];
  /** Of the grid, blank cells included. */
  rowCount: number;
  columnCount: number;
  /** Pixels by column from 0; a hole has the default width. */
  columnWidths: (number | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  /** Rows and columns that are not shown, counted from 1; absent where the book does not say. */
  hiddenRows?: number[];
  hiddenColumns?: number[];
  tabColor?: string;
  merges: Area[];
  validations: ValidationModel[];
  conditionals: ConditionalModel[];
}

/** A name for an area of a tab, which it names by its title. */
export interface NamedArea {
  name: string;
  tab: string;
  area: Area;
}

export interface BookModel {
  name: string;
  sheets: SheetModel[];
  /** Named ranges; absent where the file has none. */
  names?: NamedArea[];
}

/** Google's size of a new tab. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

/** A tab with nothing in it. */
export function emptySheet(name: string): SheetModel {
  return {
    name,
    rows: [],
    rowCount: NEW_ROWS,
    columnCount: NEW_COLUMNS,
    columnWidths: [],
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    merges: [],
    validations: [],
    conditionals: [],
  };
}

/** A tab of plain values; `''` is blank. */
export function sheetOfValues(name: string, values: readonly (readonly Scalar[])[]): SheetModel {
  const sheet = emptySheet(name);
  sheet.rows = values.map((line) =>
    line.map((value) => (value === null || value === '' ? undefined : { value })),
  );
  return grown(sheet);
}

/** The sheet with a grid no smaller than what it holds and than a new tab. */
export function grown(sheet: SheetModel): SheetModel {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  sheet.rowCount = Math.max(sheet.rowCount, sheet.rows.length);
  sheet.columnCount = Math.max(sheet.columnCount, widest);
  return sheet;
}
