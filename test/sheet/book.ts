// Takes changes to single cells; gives a small sound workbook with them. Never reads a file.

import type { Problem } from '../../shared/model/problem.ts';
import type { Cell, Workbook } from '../../shared/model/workbook.ts';
import { readWorkbook, type TabName } from '../../shared/sheet/index.ts';

export type Rows = Record<string, Cell[][]>;

// biome-ignore format: a table, one row a line
const SOUND: Rows = {
  Settings: [
    ['Key', 'Value'],
    ['Workspace', 'Lumen'],
    ['Language', 'en'],
    ['Time zone', 'Asia/Shanghai'],
    ['Cycle start', '2025-01-01'],
    ['Cycle end', '2025-03-31'],
  ],
  Units: [
    ['Unit ID', 'Name', 'Level', 'Parent', 'Lead'],
    ['HQ', 'Head office', 'HQ', '', 'ann@x.example'],
    ['EC', 'East China', 'Region', 'HQ', 'bo@x.example'],
    ['SC', 'South China', 'Region', 'HQ', ''],
  ],
  People: [
    ['Email', 'Name', 'Unit', 'Post', 'Role', 'Language', 'Time zone', 'Left on'],
    ['ann@x.example', 'Ann', 'HQ', 'COO', 'admin', '', '', ''],
    ['bo@x.example', 'Bo', 'EC; HQ', 'Region lead', 'member', 'zh', 'Asia/Singapore', ''],
    ['cy@x.example', 'Cy', 'SC', 'Guide', '', '', '', '2025-02-28'],
  ],
  Metrics: [
    ['Metric ID', 'Name', 'Definition', 'Measure unit', 'Direction', 'Owner'],
    ['M1', 'Premium share', 'Premium sales over all sales', 'percent', 'increase', 'ann@x.example'],
  ],
  Objectives: [
    ['Objective ID', 'Unit', 'Objective', 'Aligned to', 'Weight', 'Notes'],
    ['O1', 'HQ', 'Win premium', '', '50', ''],
    ['O2', 'EC', 'Premium breaks through', 'KR1', '', ''],
  ],
  'Key results': [
    ['KR ID', 'Objective ID', 'Key result', 'Metric', 'Type', 'Baseline', 'Target', 'Low', 'High', 'Weight', 'Owner', 'Start', 'Due', 'Plan'],
    ['KR1', 'O1', 'Share to 18 %', 'M1', '', '12%', '18%', '', '', '40', 'ann@x.example', '', '', '2025-02-01:14%'],
    ['KR2', 'O1', 'Stores remodelled', 'M1', 'milestone', '', '', '', '', '20', 'ann@x.example', '', '', '2025-01-20:30%; 2025-03-01:60%'],
    ['KR3', 'O2', 'Fewer complaints', 'M1', 'decrease', '50', '20', '', '', '', 'bo@x.example', '2025-01-08', '2025-03-15', ''],
    ['KR4', 'O2', 'Turnover stays low', 'M1', 'maintain', '', '', '', '4', '', 'bo@x.example', '', '', ''],
    ['KR5', 'O2', 'Benefit pack online', 'M1', 'yes-no', '', '', '', '', '', 'bo@x.example', '', '2025-02-28', ''],
  ],
  Snapshots: [
    ['Date', 'KR ID', 'Value', 'Confidence', 'Self status', 'Blocker', 'Note', 'Support needed', 'By', 'Received'],
    ['2025-01-10', 'KR1', '13%', 7, 'on track', '', '', '', 'ann@x.example', '2025-01-10 11:30'],
    ['2025-01-10', 'KR5', 'no', '', 'at risk', 'Supplier', '', '', '', ''],
  ],
};

/**
 * HQ and two regions, three people, a battle and the objective aligned to it; each key result of another
 * type. A copy for whoever changes it.
 */
export const soundRows = (): Rows => structuredClone(SOUND);

export const bookFrom = (rows: Rows): Workbook => ({
  tabs: Object.entries(rows).map(([name, each]) => ({ name, rows: each })),
});

export interface CellChange {
  tab: TabName;
  row: number;
  column: string;
  value: Cell;
}

/** The sound workbook with cells changed, by English column names; rows as in the sheet. */
export function bookWith(...changes: CellChange[]): Workbook {
  const rows = soundRows();
  for (const { tab, row, column, value } of changes) {
    const at = rows[tab]![0]!.indexOf(column);
    if (at < 0 || !rows[tab]![row - 1]) throw new Error(`no cell ${tab} ${row} ${column}`);
    rows[tab]![row - 1]![at] = value;
  }
  return bookFrom(rows);
}

/** `Tab row column code` of each problem. */
export const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ tab, row, column, code }) => `${tab} ${row} ${column}: ${code}`);

/** The problems of the sound workbook with one cell changed. */
export const problemsWith = (tab: TabName, row: number, column: string, value: Cell): string[] =>
  said(readWorkbook(bookWith({ tab, row, column, value })).problems);

/** The sound workbook with a tab added. */
export const bookPlus = (tab: string, ...rows: Cell[][]): Workbook =>
  bookFrom({ ...soundRows(), [tab]: rows });
