// Takes what the server said of blank Starts; writes the days into their cells, and says what has reports
// already. Never touches a Start that holds something.

import type { Cell, Tab } from '../../../shared/model/workbook.ts';
import type { FilledStart } from '../../../shared/process/first-starts.ts';
import { columnIndex, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { type Book, openBook, readTabs, sheetOf } from '../book/book.ts';
import { writeIds } from '../book/fill-ids.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';

/**
 * The days from which new key results count, into cells that are still blank, wherever the rows stand now
 * (design §5, References).
 */
export function writeStarts(context: Context, starts: readonly FilledStart[]): void {
  const { services } = context;
  if (starts.length === 0) return;
  const days = new Map(starts.map(({ id, day }) => [id, day]));
  locked(context, () => {
    const book = openBook(services);
    const tabs = readTabs(services, book, (name) => name === 'Key results');
    const [ids, cells] = ['KR ID', 'Start'].map((column) => columnIndex(tabs[0]!, 'Key results', column));
    if (ids == null || cells == null) return;
    const writes = tabs[0]!.rows.flatMap((row, at) => {
      const value = days.get(lineOf(row[ids]));
      const isBlank = value !== undefined && lineOf(row[cells]) === '';
      return isBlank ? [{ tab: 'Key results' as const, row: at + 1, column: 'Start', value }] : [];
    });
    writeIds(book, { tabs }, writes);
  });
}

/** What Snapshots has reports of: such a key result keeps its blank Start. One column, not the tab. */
export function reportedIds(book: Book): Tab[] {
  const sheet = sheetOf(book, 'Snapshots');
  const rows = (sheet?.getLastRow() ?? 0) - 1;
  if (!sheet || rows < 1) return [];
  const [headings = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues() as Cell[][];
  const at = readHeadings(tabSpec('Snapshots'), headings).index.get('KR ID');
  if (at === undefined) return [];
  const column = sheet.getRange(2, at + 1, rows, 1).getValues() as unknown[][];
  const ids = [...new Set(column.map(([cell]) => String(cell ?? '')))];
  return [{ name: 'Snapshots', rows: [['KR ID'], ...ids.map((id) => [id])] }];
}
