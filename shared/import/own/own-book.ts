// Takes the grids of a file that Attune wrote, or of a sheet with its tabs; gives the plan in it as it is,
// with nothing to ask about. Never guesses: a file with a fault in it is read as any other.

import type { Workbook } from '../../model/workbook.ts';
import {
  columnIndex,
  findTab,
  readHeadings,
  readWorkbook,
  type TabName,
  tabNamed,
} from '../../sheet/index.ts';
import { tabSpec } from '../../sheet/table/tabs.ts';
import { addressOf, placeOf } from '../grid/address.ts';
import type { Grid, Import } from '../model.ts';
import { NEEDED, planAsRead, type ThingPlace } from './plan-as-read.ts';
import { tabOf } from './tab-of-grid.ts';

/** The workbook's plan as a proposal; null where the grids are no sound workbook of ours. */
export function ownBook(grids: readonly Grid[]): Import | null {
  const file = grids[0]?.file;
  if (file === undefined || grids.some((grid) => grid.file !== file || grid.lines || grid.turned))
    return null;
  const workbook = { tabs: grids.map(tabOf) };
  if (!isOurs(workbook)) return null;
  const { plan, happenings, problems, positions } = readWorkbook(workbook);
  if (!plan || problems.length > 0) return null;
  const rowOf = (key: string) => (positions.get(key)?.row ?? 1) - 1;
  return planAsRead(plan, happenings.snapshots, {
    file,
    grids,
    thingPlace: placesIn(grids, workbook, rowOf),
  });
}

/** True where each tab that a workbook of ours needs has each column that it needs. */
const isOurs = (workbook: Workbook): boolean =>
  NEEDED.every((name) => {
    const tab = findTab(workbook, name);
    return (
      tab && tabSpec(name).columns.every((each) => !each.needed || columnIndex(tab, name, each.name) !== null)
    );
  });

/** The grid of a tab, and which of its columns is which. */
interface Home {
  grid: Grid;
  index: ReadonlyMap<string, number>;
}

/** `rowOf`: the row of a thing by its key, from 0. */
function placesIn(grids: readonly Grid[], { tabs }: Workbook, rowOf: (key: string) => number): ThingPlace {
  const homes = new Map<TabName, Home>();
  const homeOf = (name: TabName): Home => {
    const nth = grids.findIndex(({ tab }) => tab !== null && tabNamed(tab)?.name === name);
    const { index } = readHeadings(tabSpec(name), tabs[nth]!.rows[0] ?? []);
    return { grid: grids[nth]!, index };
  };
  return (name, key, fields) => {
    const home = homes.get(name) ?? homeOf(name);
    homes.set(name, home);
    const { grid, index } = home;
    const row = rowOf(key);
    const from = Object.fromEntries(
      Object.entries(fields).flatMap(([field, column]) => {
        const at = index.get(column);
        return at === undefined || !grid.rows[row]?.[at] ? [] : [[field, addressOf(grid, row, at)]];
      }),
    );
    return { at: from.text ?? placeOf(grid), from };
  };
}
