// Takes rows that the page had added; takes them out again. Never a row that says something else by now.
import type { TabRecords } from '../../../shared/goals/new-ids.ts';
import { rowFor } from '../../../shared/sheet/write/write.ts';
import { openBook, sheetOf } from '../book/book.ts';
import { readTab } from '../book/cells.ts';
import { rowsUnchanged } from '../book/row-anchor.ts';
import { locked } from '../entry/guard.ts';
import type { Services } from '../entry/services.ts';

/** Gives how many rows are gone. */
export function takeBack(services: Services, tabs: readonly TabRecords[]): number {
  return locked(services, () => {
    const book = openBook(services);
    let gone = 0;
    for (const { tab, records } of tabs) {
      const sheet = sheetOf(book, tab);
      if (!sheet) continue;
      const now = readTab(services, sheet, book.zone);
      const [headings = []] = now.rows;
      const then = {
        ...now,
        rows: [headings, ...records.map((each) => rowFor(tab, headings, each))],
      };
      // From below: what is taken out moves nothing that is still to be taken out.
      for (const row of rowsUnchanged(tab, then, now).reverse()) {
        sheet.deleteRow(row);
        gone += 1;
      }
    }
    return gone;
  });
}
