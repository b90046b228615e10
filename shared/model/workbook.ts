// A workbook as every edge hands it in: tabs of cells, nothing of the host left in it.
// Never holds a Date: dates arrive as `YYYY-MM-DD` or `YYYY-MM-DD HH:mm` text, percents from a percent format
// as text `18%`.

/** Blank is '' or null. A number is a bare number; text may be anything that a person can type. */
export type Cell = string | number | boolean | null;

/** `rows[0]` is the first row of the sheet; rows may be ragged. */
export interface Tab {
  name: string;
  rows: Cell[][];
}

/** What a country writes before the decimals. */
export type DecimalMark = '.' | ',';

export interface Workbook {
  tabs: Tab[];
  /** Of the spreadsheet, where its host or its own cells tell it. */
  decimalMark?: DecimalMark | undefined;
  /** What named ranges say, two rows and columns at most; of a file alone. */
  names?: { name: string; cells: Cell[][] }[];
}
