// Makes a workbook that of a company which began with its cycle: every Start becomes the cycle's first
// day, since Publish would let a blank one count from the day of publishing. Never changes another cell.
import type { Cell, Workbook } from '../../shared/model/workbook.ts';

/** A Start column is added where there is none. */
export function fromCycleStart(book: Workbook): Workbook {
  const rowsOf = (name: string) => book.tabs.find((tab) => tab.name === name)?.rows ?? [];
  const first = rowsOf('Settings').findLast(([key]) => key === 'Cycle start')?.[1] ?? '';
  const headings = rowsOf('Key results')[0] ?? [];
  const at = headings.includes('Start') ? headings.indexOf('Start') : headings.length;
  const dated = (row: Cell[], r: number): Cell[] => {
    const cells = Array.from({ length: Math.max(row.length, at + 1) }, (_, c) => row[c] ?? '');
    return cells.with(at, r === 0 ? 'Start' : first);
  };
  return {
    ...book,
    tabs: book.tabs.map((tab) => (tab.name === 'Key results' ? { ...tab, rows: tab.rows.map(dated) } : tab)),
  };
}
