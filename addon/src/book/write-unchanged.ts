// Takes cells with what they showed and what they are to say; writes those that show it still. Never a cell
// that somebody has changed since, and never over a formula.

import { needsTextFormat } from '../../../shared/sheet/table/texts.ts';
import type { CellChange } from '../../../shared/sheet/write/cell-change.ts';
import type { Context } from '../entry/context.ts';
import { writeTo } from '../entry/done.ts';
import { locked } from '../entry/guard.ts';
import { openBook } from './book.ts';
import { readTab } from './cells.ts';

/** Gives of each whether it was written. Reads each tab once. */
export function writeUnchanged(context: Context, changes: readonly CellChange[]): boolean[] {
  const { services } = context;
  return locked(context, () => {
    const { sheets, zone } = openBook(services);
    const done = changes.map(() => false);
    for (const { sheet, title } of sheets) {
      const own = changes.flatMap((change, at) => (change.tab === title ? [{ ...change, at }] : []));
      if (own.length === 0) continue;
      const { rows } = readTab(services, sheet, zone);
      const formulas = sheet.getDataRange().getFormulas();
      const shows = (row: number, column: number, value: unknown) =>
        String(rows[row - 1]?.[column - 1] ?? '') === String(value ?? '') && !formulas[row - 1]?.[column - 1];
      for (const { row, column, before, after, beside, asText, at } of own) {
        if (row === 0) writeTo(sheet, () => sheet.setName(after));
        else if (!shows(row, column, before) || (beside && !shows(row, beside.column, beside.value)))
          continue;
        else {
          const cell = sheet.getRange(row, column);
          if (asText || needsTextFormat(after)) cell.setNumberFormat('@');
          writeTo(sheet, () => cell.setValue(after));
        }
        done[at] = true;
      }
    }
    return done;
  });
}
