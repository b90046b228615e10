// Takes a book with a past and a moment of it; gives the book as it stood then: the plan as it was, and
// record tabs that hold nothing yet, for the product writes them itself. Never changes the book that it was
// given.

import type { BookModel, SheetModel } from '../../../../shared/books/sheet-model.ts';
import type { Cell, Tab, Workbook } from '../../../../shared/model/workbook.ts';
import { columnIndex, TABS, type TabName, tabNamed } from '../../../../shared/sheet/index.ts';
import { toTab } from '../../books/to-workbook.ts';
import { typedValue } from '../../books/typed.ts';

const OWNER = new Map(TABS.map(({ name, owner }) => [name, owner]));
const ID_COLUMNS: Partial<Record<TabName, string>> = { Objectives: 'Objective ID', 'Key results': 'KR ID' };

/**
 * The book whose plan tabs hold what `plan` holds, row for row by ID, and whose record and output tabs hold
 * their headings alone.
 */
export function bookAsItWas(book: BookModel, plan: Workbook): BookModel {
  return {
    ...book,
    sheets: book.sheets.map((sheet, index) => {
      const name = nameOf(sheet);
      if (name === null) return sheet;
      if (OWNER.get(name) !== 'plan') return { ...sheet, rows: sheet.rows.slice(0, 1) };
      return withRowsOf(sheet, name, plan.tabs[index]!);
    }),
  };
}

function withRowsOf(sheet: SheetModel, name: TabName, wanted: Tab): SheetModel {
  const id = ID_COLUMNS[name];
  const column = id === undefined ? null : columnIndex(wanted, name, id);
  if (column === null) return sheet;
  const text = (row: readonly Cell[] | undefined) => String(row?.[column] ?? '').trim();
  const before = toTab(sheet).rows;
  const places = new Map(before.map((row, at) => [text(row), at]));
  const rows = wanted.rows.map((row) => {
    const at = places.get(text(row)) ?? -1;
    const cells = sheet.rows[at] ?? [];
    return Array.from({ length: Math.max(cells.length, row.length) }, (_, c) => {
      const [was = '', now = ''] = [before[at]?.[c] ?? '', row[c] ?? ''];
      return String(was) === String(now) ? cells[c] : { ...cells[c], ...typedValue(String(now)) };
    });
  });
  return { ...sheet, rows };
}

/** What a sheet is to Attune; null for a tab of somebody's own. */
const nameOf = (sheet: SheetModel): TabName | null => tabNamed(sheet.name)?.name ?? null;

/** The tabs in the order of the product, those of somebody's own after them. */
export function inOrderOfTabs(book: BookModel): BookModel {
  const place = (sheet: SheetModel) => {
    const at = TABS.findIndex(({ name }) => name === nameOf(sheet));
    return at < 0 ? TABS.length : at;
  };
  return { ...book, sheets: [...book.sheets].sort((a, b) => place(a) - place(b)) };
}
