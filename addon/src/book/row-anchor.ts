// Takes a tab as it was read and as it stands now; says where each of its rows is now: by what the row says,
// never by its number.
// Between the two somebody may have put in, taken out, sorted or changed rows: a row that is not the same any
// more is not found.
import { addTo } from '../../../shared/model/group-by.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { Tab, Workbook } from '../../../shared/model/workbook.ts';
import { findTab, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { isTabName, type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';

/** Rows of a tab with what they say. */
interface RowText {
  row: number;
  says: string;
  /** Of the column that says that the server has the row; '' in a tab without one. */
  mark: string;
}

/**
 * What each row says in the columns that are ours, whatever their order; blank rows are left out. `mark`
 * names a column that does not count.
 */
function rowTexts(name: TabName, tab: Tab, mark: string | null): RowText[] {
  const spec = tabSpec(name);
  const { index } = readHeadings(spec, tab.rows[0] ?? []);
  const places = spec.columns
    .filter((column) => column.name !== mark)
    .map((column) => index.get(column.name));
  const markAt = mark === null ? undefined : index.get(mark);
  return tab.rows.flatMap((cells, at) => {
    const texts = places.map((place) => (place === undefined ? '' : lineOf(cells[place])));
    if (at === 0 || texts.every((text) => text === '')) return [];
    return [
      { row: at + 1, says: JSON.stringify(texts), mark: markAt === undefined ? '' : lineOf(cells[markAt]) },
    ];
  });
}

/**
 * Rows that hold something while the column that says that the server has them is blank. Numbers as in the
 * sheet.
 */
export const unmarkedRows = (name: TabName, tab: Tab, mark: string): number[] =>
  rowTexts(name, tab, mark).flatMap(({ row, mark: said }) => (said === '' ? [row] : []));

/** Rows of now that say what none of then said: somebody has typed or changed them since. */
export const changedRows = (name: TabName, then: Tab, now: Tab): number[] => alike(name, then, now, false);

/** Rows of now that still say what a row of then said, each of then's once. */
export const unchangedRows = (name: TabName, then: Tab, now: Tab): number[] => alike(name, then, now, true);

function alike(name: TabName, then: Tab, now: Tab, isWanted: boolean): number[] {
  const left = new Map<string, number>();
  for (const { says } of rowTexts(name, then, null)) left.set(says, (left.get(says) ?? 0) + 1);
  return rowTexts(name, now, null).flatMap(({ row, says }) => {
    const count = left.get(says) ?? 0;
    left.set(says, count - 1);
    return count > 0 === isWanted ? [row] : [];
  });
}

/**
 * Where rows of a tab stand now. `done`: another action has marked them meanwhile. Rows that are in neither
 * were changed or taken out.
 */
interface FoundRows {
  at: ReadonlyMap<number, number>;
  done: ReadonlySet<number>;
}

/**
 * Finds rows again. `mark`: the column that the product fills in when the server has the row; only rows where
 * it is blank are looked for, and only among those. Of rows that say the same the first is the first.
 */
export function findRows(name: TabName, then: Tab, now: Tab, mark: string | null = null): FoundRows {
  const [before, after] = [then, now].map((tab) => rowTexts(name, tab, mark)) as [RowText[], RowText[]];
  const open = new Map<string, number[]>();
  const marked = new Set<string>();
  for (const { row, says, mark: said } of after) {
    if (said !== '') marked.add(says);
    else addTo(open, says, row);
  }
  const at = new Map<number, number>();
  const done = new Set<number>();
  for (const { row, says, mark: said } of before) {
    if (said !== '') continue;
    const found = open.get(says)?.shift();
    if (found !== undefined) at.set(row, found);
    else if (marked.has(says)) done.add(row);
  }
  if (mark === null) findByIds(name, then, now, at);
  return { at, done };
}

/** An ID travels with its row: what was changed beside it is still the same row. */
function findByIds(name: TabName, then: Tab, now: Tab, found: Map<number, number>): void {
  const column = tabSpec(name).columns.find(({ kind }) => kind === 'id')?.name;
  if (column === undefined) return;
  const [before, after] = [then, now].map((tab) => idRows(name, tab, column)) as Map<string, number>[];
  const taken = new Set(found.values());
  for (const [id, row] of before!) {
    const place = after!.get(id);
    if (place !== undefined && !found.has(row) && !taken.has(place)) found.set(row, place);
  }
}

/** Where the row of each ID stands, as in the sheet. */
export function idRows(name: TabName, tab: Tab, column: string): Map<string, number> {
  const at = readHeadings(tabSpec(name), tab.rows[0] ?? []).index.get(column) ?? -1;
  const ids = tab.rows.map((row, index) => [index === 0 ? '' : lineOf(row[at]), index + 1] as const);
  return new Map(ids.filter(([id]) => id !== ''));
}

interface FoundProblems {
  /**
   * In the order in which they were told; row 0 where the row is not found any more: then the tab alone is
   * known.
   */
  all: Problem[];
  /** Those whose cells are known. */
  found: Problem[];
}

/** Problems at the cells where their rows stand now. A tab that was not read anew counts as unchanged. */
export function findProblems(
  then: Workbook,
  now: Workbook,
  problems: readonly Problem[],
  markOf: (name: TabName) => string | null = () => null,
): FoundProblems {
  const names = [...new Set(problems.map(({ tab }) => tab))];
  const places = new Map(names.map((tab) => [tab, placesIn(tab, then, now, markOf)]));
  const all = problems.map((problem) => movedTo(problem, places.get(problem.tab) ?? null));
  return { all, found: all.filter(({ row }, at) => row !== 0 || problems[at]!.row === 0) };
}

function placesIn(
  tab: string,
  then: Workbook,
  now: Workbook,
  markOf: (name: TabName) => string | null,
): ReadonlyMap<number, number> | null {
  if (!isTabName(tab)) return null;
  const [before, after] = [findTab(then, tab), findTab(now, tab)];
  return before && after ? findRows(tab, before, after, markOf(tab)).at : null;
}

/** The heading row, and the tab as a whole, stay where they are. */
function movedTo(problem: Problem, places: ReadonlyMap<number, number> | null): Problem {
  if (!places || problem.row <= 1) return problem;
  const rows = problem.rows?.flatMap((row) => places.get(row) ?? []);
  const row = places.get(problem.row) ?? rows?.[0] ?? 0;
  return rows ? { ...problem, row, rows } : { ...problem, row };
}

/** The workbook with those of its tabs that were read anew. */
export function withFreshTabs(workbook: Workbook, fresh: readonly Tab[]): Workbook {
  const byName = new Map(fresh.map((tab) => [tab.name, tab]));
  return { ...workbook, tabs: workbook.tabs.map((tab) => byName.get(tab.name) ?? tab) };
}
