// A small sound plan as a workbook, with cells changed. Never a rule.
import type { Cell, Workbook } from '../../shared/model/workbook.ts';

/** Two units, three people, two objectives with two key results. */
const PLAN: Record<string, Cell[][]> = {
  Settings: [
    ['Key', 'Value'],
    ['Workspace', 'Corner Shops'],
    ['Cycle', '2025 Q1'],
    ['Cycle start', '2025-01-01'],
    ['Cycle end', '2025-03-31'],
    ['Amber above', '15%'],
  ],
  Units: [
    ['Unit ID', 'Name', 'Level', 'Parent', 'Lead'],
    ['U1', 'Head office', 'HQ', '', 'hq@shop.example'],
    ['U2', 'Corner Bakery', 'shop', 'U1', 'ben@shop.example'],
  ],
  People: [
    ['Email', 'Name', 'Unit', 'Post', 'Role'],
    ['hq@shop.example', 'Hanna Quist', 'U1', '', 'admin'],
    ['ben@shop.example', 'Ben Lee', 'U2', 'Manager', 'member'],
    ['mia@shop.example', 'Mia Wong', 'U2', 'Manager', 'member'],
  ],
  Metrics: [
    ['Metric ID', 'Name', 'Definition'],
    ['M1', 'Regulars', 'Who comes twice a week'],
    ['M2', 'Complaints', 'Whatever is written into the book'],
  ],
  Objectives: [
    ['Objective ID', 'Unit', 'Objective'],
    ['O1', 'U2', 'Neighbours come back'],
  ],
  'Key results': [
    ['KR ID', 'Objective ID', 'Key result', 'Metric', 'Type', 'Baseline', 'Target', 'Owner', 'Start', 'Due'],
    ['KR1', 'O1', 'Regulars a week', 'M1', 'increase', 80, 140, 'ben@shop.example', '', '2025-03-15'],
    ['KR2', 'O1', 'Complaints', 'M2', 'decrease', 12, 4, 'mia@shop.example', '', ''],
  ],
};

/** `[tab, row, column, value]`, row and column counted from 1; row 0 renames the tab. */
export type CellAt = readonly [tab: string, row: number, column: number, value: Cell];

export function planWith(...cells: CellAt[]): Workbook {
  const tabs = Object.entries(PLAN).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  for (const [name, row, column, value] of cells) {
    const tab = tabs.find((each) => each.name === name)!;
    if (row === 0) tab.name = String(value);
    else {
      tab.rows[row - 1] ??= [];
      tab.rows[row - 1]![column - 1] = value;
    }
  }
  return { tabs };
}
