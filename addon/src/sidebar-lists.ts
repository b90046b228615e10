// Takes the plan tabs as they stand; gives what a form's fields can refer to: people, units, key results, aims. Never judges a row: Publish does.
import type { Tab, Workbook } from '../../shared/model/workbook.ts';
import { findTab, readHeadings } from '../../shared/sheet/headings.ts';
import { type TabName, tabSpec } from '../../shared/sheet/tabs.ts';
import { lineOf } from '../../shared/sheet/texts.ts';
import type { SidebarState } from './sidebar-messages.ts';

/** The lines of two columns of a tab, rows without the first left out. */
export function pairsOf(
  workbook: Workbook,
  name: TabName,
  idColumn: string,
  textColumn: string,
): { id: string; text: string }[] {
  const tab: Tab | null = findTab(workbook, name);
  const { index } = readHeadings(tabSpec(name), tab?.rows[0] ?? []);
  const [idAt, textAt] = [index.get(idColumn), index.get(textColumn)];
  if (!tab || idAt === undefined) return [];
  return tab.rows.slice(1).flatMap((row) => {
    const id = lineOf(row[idAt]);
    const text = textAt === undefined ? '' : lineOf(row[textAt]);
    return id === '' ? [] : [{ id, text: text || id }];
  });
}

export function listsOf(workbook: Workbook): Pick<SidebarState, 'people' | 'units' | 'keyResults' | 'aims'> {
  const objectives = pairsOf(workbook, 'Objectives', 'Objective ID', 'Objective');
  const keyResults = pairsOf(workbook, 'Key results', 'KR ID', 'Key result');
  const named = (pairs: { id: string; text: string }[]) =>
    pairs.map(({ id, text }) => ({ id, text: `${id} · ${text}` }));
  return {
    people: pairsOf(workbook, 'People', 'Email', 'Name').map(({ id, text }) => ({
      email: id.toLowerCase(),
      name: text,
    })),
    units: pairsOf(workbook, 'Units', 'Unit ID', 'Name').map(({ id, text }) => ({ id, name: text })),
    keyResults: named(keyResults),
    aims: named([...objectives, ...keyResults]),
  };
}
