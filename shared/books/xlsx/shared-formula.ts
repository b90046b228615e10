// Takes a formula and the steps that its cell is away from where it was written; gives it with its relative
// references moved. Never touches text in quotes.
import { columnOf, lettersOf } from '../../sheet/table/column-letters.ts';

const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.])/g;

/** `A1+$B2` one row down is `A2+$B3`. Both steps may be negative. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECES,
    (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = fixedColumn ? letters : lettersMoved(letters, columns);
      const row = fixedRow ? Number(digits) : Number(digits) + rows;
      return column === null || row < 1 ? '#REF!' : `${fixedColumn}${column}${fixedRow}${row}`;
    },
  );
}

function lettersMoved(letters: string, by: number): string | null {
  const column = columnOf(letters) + by;
  return column < 1 ? null : lettersOf(column);
}
