// Takes the IDs that reading found to fill in; writes them into their blank cells. Never touches another cell
// of the column that holds a formula.
import { addTo } from '../../../shared/model/group-by.ts';
import type { Workbook } from '../../../shared/model/workbook.ts';
import type { CellWrite } from '../../../shared/sheet/cells/row.ts';
import { columnIndex, findTab } from '../../../shared/sheet/table/headings.ts';
import type { TabName } from '../../../shared/sheet/table/tabs.ts';
import { writeTo } from '../entry/done.ts';
import { type Book, sheetOf } from './book.ts';
import { runsOf } from './runs.ts';

/**
 * Writes each tab's IDs and puts them into the workbook that is to be sent. Blocks of neighbouring rows are
 * one call.
 */
export function writeIds(book: Book, workbook: Workbook, found: readonly CellWrite[]): void {
  const byTab = new Map<TabName, CellWrite[]>();
  for (const write of found) addTo(byTab, write.tab, write);
  for (const [name, own] of byTab) {
    const sheet = sheetOf(book, name);
    const tab = findTab(workbook, name);
    const at = tab ? columnIndex(tab, name, own[0]!.column) : null;
    if (!sheet || !tab || at === null) continue;
    for (const block of runsOf(own, ({ row }) => row)) {
      const range = sheet.getRange(block[0]!.row, at + 1, block.length, 1);
      writeTo(sheet, () => range.setValues(block.map(({ value }) => [value])));
    }
    for (const { row, value } of own) tab.rows[row - 1]![at] = value;
  }
}
