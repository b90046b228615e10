// Takes a cell's place; gives what a person calls its row. Never the whole text of a long one.
import { cutText } from '../model/cut-text.ts';
import type { Workbook } from '../model/workbook.ts';
import { findTab, readHeadings } from '../sheet/table/headings.ts';
import { isTabName, type TabName, tabSpec } from '../sheet/table/tabs.ts';
import { lineOf } from '../sheet/table/texts.ts';

/** The columns that name a row, the first that holds something counts. */
const NAMES: Partial<Record<TabName, readonly string[]>> = {
  Settings: ['Key'],
  Units: ['Name', 'Unit ID'],
  People: ['Name', 'Email'],
  Metrics: ['Name', 'Metric ID'],
  Objectives: ['Objective', 'Objective ID'],
  'Key results': ['Key result', 'KR ID'],
  Forms: ['Label', 'Label (zh)', 'Field ID', 'Form ID'],
  Mails: ['Mail'],
  Rewards: ['Reward', 'Reward ID'],
};

const MOST_SHOWN = 40;

/** A row's name in a line; '' where it has none. `row` is as in the sheet. */
export function rowName(workbook: Workbook, { tab, row }: { tab: string; row: number }): string {
  const found = isTabName(tab) ? findTab(workbook, tab) : null;
  if (!found || !isTabName(tab)) return '';
  const { index } = readHeadings(tabSpec(tab), found.rows[0] ?? []);
  const cells = found.rows[row - 1] ?? [];
  const names = (NAMES[tab] ?? []).map((column) => lineOf(cells[index.get(column) ?? -1]));
  return cutText(names.find((name) => name !== '') ?? '', MOST_SHOWN);
}
