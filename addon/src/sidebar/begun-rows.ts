// Takes the rows of a form and the tabs as they stand; finds those that an earlier press of the form wrote
// before it broke off. Never a row that stood there before the first press.
import type { NewRecord, NewRows } from '../../../shared/goals/first-rows.ts';
import { isNewId, newIdName } from '../../../shared/goals/new-ids.ts';
import { addTo } from '../../../shared/model/group-by.ts';
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { findTab, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';

/** By what a row is known again, its ID apart: that is given only when it is written. */
const KNOWN_BY: Partial<Record<TabName, readonly string[]>> = {
  Units: ['Name'],
  People: ['Email'],
  Metrics: ['Name'],
  'Import headings': ['Heading'],
  Objectives: ['Objective'],
  'Key results': ['Objective ID', 'Key result'],
  Forms: ['Form ID', 'Field ID'],
  Mails: ['Mail', 'Language'],
  Snapshots: ['Date', 'KR ID'],
  'Import log': ['Tab', 'ID', 'From', 'Written'],
};

/** How many rows each tab had before the first press, its headings among them. */
export type RowCounts = Partial<Record<TabName, number>>;

/** The tabs have to be there: what the rows need is made before. */
export const rowCounts = (workbook: Workbook, tabs: NewRows['tabs']): RowCounts =>
  Object.fromEntries(tabs.map(({ tab }) => [tab, findTab(workbook, tab)!.rows.length]));

interface BegunRows {
  /** IDs that the rows have, by the names of the new ones. */
  ids: Map<string, string>;
  /** Where a record stands, as in the sheet, with what its row says. */
  rows: Map<NewRecord, { row: number; cells: Record<string, Cell> }>;
}

/**
 * A record that is not found is not in `rows`; records that say the same have their rows in the order in
 * which they stand. The tabs have to be there.
 */
export function begunRows(workbook: Workbook, tabs: NewRows['tabs'], before: RowCounts): BegunRows {
  const found: BegunRows = { ids: new Map(), rows: new Map() };
  for (const { tab: name, records } of tabs) {
    const columns = KNOWN_BY[name];
    if (!columns) continue;
    const { rows } = findTab(workbook, name)!;
    const { index } = readHeadings(tabSpec(name), rows[0] ?? []);
    const says = (cellOf: (column: string) => Cell | undefined) =>
      JSON.stringify(columns.map((column) => lineOf(cellOf(column))));
    const open = new Map<string, { row: number; cells: Record<string, Cell> }[]>();
    for (let at = Math.max(before[name] ?? 1, 1); at < rows.length; at += 1) {
      const cells = Object.fromEntries(
        [...index].map(([column, place]): [string, Cell] => [column, rows[at]![place] ?? '']),
      );
      addTo(
        open,
        says((column) => cells[column]),
        { row: at + 1, cells },
      );
    }
    for (const record of records) {
      const what = says((column) => {
        const cell = record[column];
        return isNewId(cell) ? found.ids.get(newIdName(cell)) : cell;
      });
      const place = open.get(what)?.shift();
      if (!place) continue;
      found.rows.set(record, place);
      for (const [column, cell] of Object.entries(record))
        if (isNewId(cell) && lineOf(place.cells[column]) !== '')
          found.ids.set(newIdName(cell), lineOf(place.cells[column]));
    }
  }
  return found;
}
