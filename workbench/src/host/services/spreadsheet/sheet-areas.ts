// Takes the arguments of getRange; gives the rectangle that they mean. Never checks it against the grid.
import { areaOfA1, splitSheetName } from '../../../../../shared/books/a1.ts';
import type { Area } from '../../../../../shared/books/sheet-model.ts';
import { ScriptException } from '../../realm/service.ts';
import { mismatch, wholeNumber } from '../args.ts';

type Grid = { rowCount: number; columnCount: number };

/** `(row, column[, rows[, columns]])`, or one A1 notation. */
export function areaArgument(args: readonly unknown[], grid: Grid): Area {
  if (args.length === 1 && typeof args[0] === 'string') {
    const area = areaOfA1(splitSheetName(args[0]).reference, grid);
    if (!area) throw new ScriptException('Range not found');
    return area;
  }
  if (args.length < 2 || args.length > 4) throw mismatch('Sheet.getRange', args);
  const [row, column, rows = 1, columns = 1] = args.map((value) => wholeNumber(value, 'Sheet.getRange'));
  return { row: row!, column: column!, rows, columns };
}
