// Takes warnings and a reason; gives the cells that keep it: a line in the Notes of each row, and the heading
// where there is none. Never changes what stands in the notes.

import { groupBy } from '../model/group-by.ts';
import type { Problem } from '../model/problem.ts';
import type { Day } from '../model/time.ts';
import type { Cell, Tab, Workbook } from '../model/workbook.ts';
import { findTab, readHeadings, type TabName, tabSpec } from '../sheet/index.ts';
import { isTabName } from '../sheet/table/tabs.ts';
import { lineOf } from '../sheet/table/texts.ts';
import type { CellChange } from '../sheet/write/cell-change.ts';
import { inLanguage } from '../words/say.ts';
import { dismissalLine, dismissalMark, NOTES, notesColumn, withLine } from './dismissed.ts';
import { languageOfTexts } from './fix-names.ts';

interface Dismissal {
  reason: string;
  /** Of whoever dismisses; their name stands in the line where People knows it. */
  email: string;
  day: Day;
}

/** Cells from left to right, rows as the warnings come. */
export function dismissals(
  workbook: Workbook,
  warnings: readonly Problem[],
  { reason, email, day }: Dismissal,
): CellChange[] {
  const by = nameOf(workbook, email);
  return [...groupBy(warnings, ({ tab }) => tab)].flatMap(([name, own]) => {
    const tab = isTabName(name) ? findTab(workbook, name) : null;
    if (!tab || !isTabName(name)) return [];
    const known = notesColumn(tab);
    const at = known ?? Math.max(...tab.rows.map(({ length }) => length));
    const rows = [...groupBy(own, ({ row }) => String(row)).values()];
    const lines = rows.flatMap((found) => {
      const row = found[0]!.row;
      const before = tab.rows[row - 1]?.[at] ?? '';
      const marks = found.flatMap((each) => dismissalMark(workbook, each) ?? []);
      if (marks.length === 0) return [];
      const after = marks.reduce(
        (notes: Cell, mark) => withLine(notes, dismissalLine(reason, by, day, mark)),
        before,
      );
      const beside = namedBy(name, tab, row);
      return [
        { tab: tab.name, row, column: at + 1, before, after: String(after), ...(beside && { beside }) },
      ];
    });
    return known === null && lines.length > 0 ? [headingOf(tab, at), ...lines] : lines;
  });
}

function headingOf(tab: Tab, at: number): CellChange {
  const texts = (tab.rows[0] ?? []).map(String).filter((text) => text !== '');
  const after = inLanguage(languageOfTexts(texts, ''), NOTES);
  return { tab: tab.name, row: 1, column: at + 1, before: '', after };
}

/** The cell by which a row is known again: the first of ours that holds something. */
function namedBy(name: TabName, tab: Tab, row: number): { column: number; value: Cell } | null {
  const { index } = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  const cells = tab.rows[row - 1] ?? [];
  const at = tabSpec(name).columns.map((column) => index.get(column.name) ?? -1);
  const found = at.find((each) => each >= 0 && lineOf(cells[each]) !== '');
  return found === undefined ? null : { column: found + 1, value: cells[found]! };
}

function nameOf(workbook: Workbook, email: string): string {
  const tab = findTab(workbook, 'People');
  const { index } = readHeadings(tabSpec('People'), tab?.rows[0] ?? []);
  const cell = (row: readonly Cell[], column: string) => lineOf(row[index.get(column) ?? -1]);
  const row = tab?.rows.find((each) => cell(each, 'Email').toLowerCase() === email.toLowerCase());
  return (row && cell(row, 'Name')) || email;
}
