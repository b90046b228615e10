// Takes cells to change in rows known by their IDs, and rows to take out; does both. Never in a row that says
// something else by now.

import type { RowChange } from '../../../shared/import/again/import-rows.ts';
import { addTo } from '../../../shared/model/group-by.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { rowFor } from '../../../shared/sheet/write/write.ts';
import { openBook, sheetOf } from '../book/book.ts';
import { readTab } from '../book/cells.ts';
import { idRows, unchangedRows } from '../book/row-anchor.ts';
import { runsOf } from '../book/runs.ts';
import { kindsOf, type WrittenCell, writeBlock, writtenCell } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import type { ChangeRequest } from '../entry/sidebar-messages.ts';

/** Gives how many rows are as they were wanted: a second press finds those of the first done. */
export function changeRows(context: Context, { tab: name, changes, out }: ChangeRequest): number {
  const { services } = context;
  return locked(context, () => {
    const book = openBook(services);
    const sheet = sheetOf(book, name);
    if (!sheet) return 0;
    const now = readTab(services, sheet, book.zone);
    const [headings = []] = now.rows;
    const spec = tabSpec(name);
    const kinds = kindsOf(name, headings);
    // A formula of somebody's stays.
    const formulas = changes.length > 0 ? sheet.getDataRange().getFormulas() : [];
    const ids = idRows(name, now, spec.columns[0]!.name);
    const cells = new Map<number, { row: number; cell: WrittenCell }[]>();
    let done = 0;
    for (const change of changes) {
      const row = ids.get(change.id) ?? 0;
      const places = Object.keys(change.now).map((column) => readHeadings(spec, headings).index.get(column)!);
      const says = (record: RowChange['now']) => {
        const wanted = rowFor(name, headings, record);
        return places.every(
          (at) => lineOf(wanted[at]) === lineOf(now.rows[row - 1]![at]) && !formulas[row - 1]?.[at],
        );
      };
      if (row === 0 || places.includes(undefined!) || !(says(change.was) || says(change.now))) continue;
      done += 1;
      const wanted = rowFor(name, headings, change.now);
      for (const at of says(change.now) ? [] : places)
        addTo(cells, at, { row, cell: writtenCell(kinds[at] ?? null, wanted[at]!) });
    }
    for (const [at, list] of cells)
      for (const block of runsOf(list, ({ row }) => row))
        writeBlock(
          sheet,
          block[0]!.row,
          at + 1,
          block.map(({ cell }) => [cell]),
        );
    const then = { ...now, rows: [headings, ...out.map((each) => rowFor(name, headings, each))] };
    // From below: what is taken out moves nothing that is still to be taken out.
    for (const rows of runsOf(unchangedRows(name, then, now), (row) => row).reverse()) {
      sheet.deleteRows(rows[0]!, rows.length);
      done += rows.length;
    }
    return done;
  });
}
