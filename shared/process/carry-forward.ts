// Takes the plan tabs of a cycle that has ended and how its KRs ended; gives the rows that the next cycle
// starts with. Never a row that holds what somebody typed since and nobody published.
import { byId } from '../lookup/by-id.ts';
import type { Cell, Tab } from '../model/workbook.ts';
import { columnIndex } from '../sheet/table/headings.ts';
import { percentCell } from '../sheet/table/percent-cell.ts';
import type { TabName } from '../sheet/table/tabs.ts';
import { lineOf } from '../sheet/table/texts.ts';
import { withResolvedReferences } from '../sheet/write/as-ids.ts';
import type { Ending } from './new-cycle.ts';

export interface CarriedRows {
  /** Rows below the headings. */
  objectives: Cell[][];
  keyResults: Cell[][];
  /** New IDs by old ones. */
  ids: ReadonlyMap<string, string>;
  /** New IDs of objectives whose goal above is not carried: they are aligned to nothing any more. */
  unaligned: string[];
}

type CarriedKeyResult = Pick<
  Ending,
  'id' | 'objectiveId' | 'value' | 'finished' | 'movesBaseline' | 'percent'
>;

/**
 * Unfinished KRs with their objectives, under new IDs: baseline is the last value, start, due and plan are
 * blank, which is the new cycle's (design §6, New cycle). What is finished is left out, and with `carry`
 * false all that was live is. Rows that were never published stay as they are.
 */
export function carryForward(
  objectiveTab: Tab,
  keyResultTab: Tab,
  endings: readonly CarriedKeyResult[],
  carry: boolean,
): CarriedRows {
  const [objectives = objectiveTab, keyResults = keyResultTab] = withResolvedReferences({
    tabs: [objectiveTab, keyResultTab],
  }).tabs;
  const goals = rowsOf(objectives, 'Objectives', 'Objective ID');
  const results = rowsOf(keyResults, 'Key results', 'KR ID');
  const live = byId(endings);
  const liveGoals = new Set(endings.map(({ objectiveId }) => objectiveId));
  const goalOf = cellOf(keyResults, 'Key results', 'Objective ID');
  const kept = results.filter(({ id, row }) => {
    const ending = live.get(id);
    return ending ? carry && !ending.finished : !isBlank(row);
  });
  const needed = new Set(kept.map(({ row }) => lineOf(goalOf(row))));
  const keptGoals = goals.filter(({ id, row }) => needed.has(id) || (!liveGoals.has(id) && !isBlank(row)));
  const ids = newIds(
    [...goals, ...results].map(({ id }) => id),
    [...keptGoals.filter(({ id }) => liveGoals.has(id)), ...kept.filter(({ id }) => live.has(id))],
  );
  const stays = new Set([...keptGoals, ...kept].map(({ id }) => id));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const aligned = keptGoals.map(({ id, row }) => alignedRow(objectives, row, renamed(id), stays, renamed));
  return {
    objectives: aligned.map(({ row }) => row),
    keyResults: kept.map(({ id, row }) => keyResultRow(keyResults, row, renamed, live.get(id))),
    ids,
    unaligned: aligned.flatMap(({ lost, id }) => (lost ? [id] : [])),
  };
}

interface Row {
  id: string;
  row: readonly Cell[];
}

const cellOf = (tab: Tab, name: TabName, column: string) => {
  const at = columnIndex(tab, name, column);
  return (row: readonly Cell[]): Cell => (at === null ? '' : (row[at] ?? ''));
};

function rowsOf(tab: Tab, name: TabName, column: string): Row[] {
  const idOf = cellOf(tab, name, column);
  return tab.rows.slice(1).map((row) => ({ id: lineOf(idOf(row)), row }));
}

const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => lineOf(cell) === '');

/** `KR-1` becomes `KR-1.2`, that one `KR-1.3`; never an ID that is taken. */
function newIds(taken: readonly string[], rows: readonly Row[]): Map<string, string> {
  const used = new Set(taken);
  const ids = new Map<string, string>();
  for (const { id } of rows) {
    const [, base = id, number = '1'] = /^(.+)\.(\d{1,4})$/.exec(id) ?? [];
    let next = Number(number) + 1;
    while (used.has(`${base}.${next}`)) next += 1;
    used.add(`${base}.${next}`);
    ids.set(id, `${base}.${next}`);
  }
  return ids;
}

function withCells(tab: Tab, name: TabName, row: readonly Cell[], cells: Record<string, Cell>): Cell[] {
  const width = tab.rows[0]?.length ?? 0;
  const changed: Cell[] = Array.from({ length: width }, (_, at) => row[at] ?? '');
  for (const [column, cell] of Object.entries(cells)) {
    const at = columnIndex(tab, name, column);
    if (at !== null) changed[at] = cell;
  }
  return changed;
}

function alignedRow(
  tab: Tab,
  row: readonly Cell[],
  id: string,
  stays: ReadonlySet<string>,
  renamed: (id: string) => string,
): { row: Cell[]; id: string; lost: boolean } {
  const above = lineOf(cellOf(tab, 'Objectives', 'Aligned to')(row));
  const goesOn = above !== '' && stays.has(above);
  const cells = { 'Objective ID': id, 'Aligned to': goesOn ? renamed(above) : '' };
  return { row: withCells(tab, 'Objectives', row, cells), id, lost: above !== '' && !goesOn };
}

function keyResultRow(
  tab: Tab,
  row: readonly Cell[],
  renamed: (id: string) => string,
  ending: CarriedKeyResult | undefined,
): Cell[] {
  const goal = { 'Objective ID': renamed(lineOf(cellOf(tab, 'Key results', 'Objective ID')(row))) };
  if (!ending) return withCells(tab, 'Key results', row, goal);
  const { value, percent, movesBaseline } = ending;
  const baseline = value === null || !movesBaseline ? {} : { Baseline: percent ? percentCell(value) : value };
  const dates = { Start: '', Due: '', Plan: '' };
  return withCells(tab, 'Key results', row, { 'KR ID': renamed(ending.id), ...goal, ...baseline, ...dates });
}
