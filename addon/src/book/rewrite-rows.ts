// Takes rows of a tab that moved on; writes them again in the columns that are ours. Never touches a column
// between them that is somebody's own, and never a cell that says already what it should.
import type { Tab } from '../../../shared/model/workbook.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import { runsOf } from './runs.ts';
import { writeBlock, writtenRows } from './write-rows.ts';

interface MovedRow {
  /** As in the sheet, heading = 1. */
  row: number;
  record: RecordCells;
}

/** Neighbouring rows and columns are one block. */
export function rewriteRows(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: Tab,
  name: TabName,
  moved: readonly MovedRow[],
): void {
  const headings = tab.rows[0] ?? [];
  const own = [...readHeadings(tabSpec(name), headings).index.values()];
  const written = moved.map(({ row, record }) => ({ row, cells: writtenRows(name, headings, [record])[0]! }));
  for (const columns of runsOf(own, (column) => column)) {
    const [first, last] = [columns[0]!, columns[columns.length - 1]!];
    const changed = written.filter(({ row, cells }) =>
      columns.some((at) => lineOf(cells[at]!.value) !== lineOf(tab.rows[row - 1]?.[at])),
    );
    for (const block of runsOf(changed, ({ row }) => row)) {
      const cells = block.map((each) => each.cells.slice(first, last + 1));
      writeBlock(sheet, block[0]!.row, first + 1, cells);
    }
  }
}
