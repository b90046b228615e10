// How a fault in a workbook or a form is said: as a value, at its place.
// Never throws: expected faults are values, broken invariants throw.

/**
 * A fault or a warning at a cell. `tab` and `column` are the English names (design §5) whatever the sheet's
 * language;
 * `row` is as in the sheet (heading row = 1); 0 where the fault is of a whole tab. `code` is stable,
 * kebab-case; `message` is for people and says the way out.
 */
export interface Problem {
  tab: string;
  row: number;
  column: string;
  code: string;
  message: string;
  /** Where many rows say the same: all of them, `row` first. */
  rows?: number[];
}
