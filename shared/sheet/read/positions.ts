// Takes what was read; gives where each thing of the plan stands, and where a problem's cell is in the real
// sheet.
// Never writes a mark: the add-on does.
import type { Problem } from '../../model/problem.ts';
import type { Workbook } from '../../model/workbook.ts';
import { columnIndex, findTab, misspeltTab, readHeadings } from '../table/headings.ts';
import { isTabName, type TabName, tabSpec } from '../table/tabs.ts';

interface Place {
  tab: TabName;
  row: number;
}

export type PlaceKind = 'unit' | 'person' | 'metric' | 'objective' | 'keyResult' | 'reward' | 'setting';

/** Keyed `kind:ID`: `keyResult:KR1`, `person:a@b.example`, `setting:Cycle start`. */
export type Positions = Map<string, Place>;

/** The row of a thing of the plan, as consistency warnings want it; 0 where unknown. */
export function rowLookup({ positions }: { positions: Positions }): (kind: PlaceKind, id: string) => number {
  return (kind, id) => positions.get(`${kind}:${id}`)?.row ?? 0;
}

interface SheetCell {
  /** As the sheet's tab is named. */
  tabName: string;
  /** Heading row = 1. */
  row: number;
  /** 0-based. */
  column: number;
}

/**
 * The cell of a problem, warning or write in the real sheet; null where its tab is not there. A fault of a
 * whole tab is at its first cell.
 */
export function locate(workbook: Workbook, at: Pick<Problem, 'tab' | 'row' | 'column'>): SheetCell | null {
  if (!isTabName(at.tab)) return null;
  const tab = findTab(workbook, at.tab) ?? misspeltTab(workbook, tabSpec(at.tab));
  if (!tab) return null;
  return { tabName: tab.name, row: Math.max(at.row, 1), column: columnAt(tab, at.tab, at) };
}

function columnAt(
  tab: Workbook['tabs'][number],
  name: TabName,
  { row, column }: Pick<Problem, 'row' | 'column'>,
): number {
  const headings = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  const slip = headings.misspelt.get(column);
  const second = row === 1 ? headings.duplicate.find((each) => each.column === column) : undefined;
  const own = headings.unknown.find((each) => each.typed === column);
  return second?.index ?? columnIndex(tab, name, column) ?? slip?.index ?? own?.index ?? 0;
}
