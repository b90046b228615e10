// Takes the plan tabs as they stand; gives what a form's fields can refer to: people, units, key results,
// goals. Never judges a row: Publish does.
import type { Cell, Workbook } from '../../../shared/model/workbook.ts';
import { findTab, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { Choice, SidebarState } from '../entry/sidebar-messages.ts';

type Row = (column: string) => string;

/** The rows of a tab whose first column of ours is filled in, each asked by English column names. */
function rowsOf(workbook: Workbook, name: TabName): Row[] {
  const tab = findTab(workbook, name);
  const { index } = readHeadings(tabSpec(name), tab?.rows[0] ?? []);
  const id = tabSpec(name).columns[0]!.name;
  const asked =
    (row: readonly Cell[]): Row =>
    (column) =>
      lineOf(row[index.get(column) ?? -1]);
  return (tab?.rows ?? [])
    .slice(1)
    .map(asked)
    .filter((row) => row(id) !== '');
}

/** Rows without an ID are left out; a blank name is the ID, and addresses are in lower case. */
export function listsOf(
  workbook: Workbook,
): Pick<SidebarState, 'people' | 'units' | 'keyResults' | 'alignable' | 'battles'> {
  const units = rowsOf(workbook, 'Units');
  const objectives = rowsOf(workbook, 'Objectives');
  const keyResults = rowsOf(workbook, 'Key results');
  const choice = (row: Row, id: string, text: string): Choice => ({
    id: row(id),
    text: `${row(id)} · ${row(text) || row(id)}`,
  });
  const objectiveChoice = (row: Row) => choice(row, 'Objective ID', 'Objective');
  const keyResultChoice = (row: Row) => choice(row, 'KR ID', 'Key result');
  const unitsOfGoals = new Map<string, string>();
  for (const row of objectives)
    for (const name of [row('Objective ID'), row('Objective')])
      if (!unitsOfGoals.has(name)) unitsOfGoals.set(name, row('Unit'));
  const unitOf = (objective: string) => unitsOfGoals.get(objective) ?? '';
  const root = units.find((row) => row('Parent') === '')?.('Unit ID');
  const battles = objectives.filter((row) => row('Unit') === root);
  const battleIds = new Set(battles.map((row) => row('Objective ID')));
  return {
    people: rowsOf(workbook, 'People').map((row) => ({
      email: row('Email').toLowerCase(),
      name: row('Name') || row('Email'),
    })),
    units: units.map((row) => ({
      id: row('Unit ID'),
      name: row('Name') || row('Unit ID'),
      parent: row('Parent'),
    })),
    keyResults: keyResults.map(keyResultChoice),
    alignable: [
      ...objectives.map((row) => ({ ...objectiveChoice(row), unit: row('Unit') })),
      ...keyResults.map((row) => ({ ...keyResultChoice(row), unit: unitOf(row('Objective ID')) })),
    ],
    battles: [
      ...battles.map(objectiveChoice),
      ...keyResults.filter((row) => battleIds.has(row('Objective ID'))).map(keyResultChoice),
    ],
  };
}
