// Takes what a package calls areas of its sheets; gives the named ranges that are one area of a sheet that is
// there. Never a formula, never what Excel keeps for itself.
import { areaOfA1, splitSheetName } from '../a1.ts';
import type { NamedArea } from '../sheet-model.ts';

/** `_xlnm.Print_Area` and the like. */
const OF_EXCEL = /^_xl/i;
const GRID = { rowCount: 1_048_576, columnCount: 16_384 };

/** `at` as the package has it: `Sales!$B$3`, `'My tab'!$A$1:$B$2`, a formula, `#REF!`. */
export function namedAreas(
  given: readonly { name: string; at: string }[],
  sheets: readonly { name: string }[],
): NamedArea[] {
  const known = new Set(sheets.map(({ name }) => name));
  return given.flatMap(({ name, at }) => {
    const { tab, reference } = splitSheetName(at.trim());
    const area = tab !== null && known.has(tab) && !OF_EXCEL.test(name) ? areaOfA1(reference, GRID) : null;
    return area ? [{ name, tab: tab!, area }] : [];
  });
}
