// Takes a workbook and the table of tabs; gives which tab and column of the sheet is which. Never reads below
// the heading row.
import type { Cell, Tab, Workbook } from '../../model/workbook.ts';
import { nearest, normal } from './normal.ts';
import { isArchived, isOwn, isSecondOf, resembledColumn } from './resembling.ts';
import { simplified } from './simplified.ts';
import { type ColumnSpec, TABS, type TabName, type TabSpec, tabSpec } from './tabs.ts';

interface Headings {
  /** 0-based index of each column that is there, by English name. */
  index: Map<string, number>;
  /** Where a heading that is a slip of a missing column's stands. */
  misspelt: Map<string, { index: number; typed: string }>;
  duplicate: { column: string; index: number }[];
  /** Headings that are none of ours and no slip of one. */
  unknown: { typed: string; index: number }[];
}

const headingText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

const lookups = new Map<string, Map<string, string>>();

/** English, Chinese, or both in one heading. */
function lookup(spec: TabSpec): Map<string, string> {
  const known = lookups.get(spec.name);
  if (known) return known;
  const made = new Map<string, string>();
  for (const { name, zh } of spec.columns) {
    for (const word of [zh + name, name + zh, zh, name]) made.set(normal(word), name);
  }
  lookups.set(spec.name, made);
  return made;
}

/** Which column of the heading row is which. */
export function readHeadings(spec: TabSpec, row: readonly Cell[]): Headings {
  const index = new Map<string, number>();
  const duplicate: Headings['duplicate'] = [];
  const unknown: { typed: string; index: number }[] = [];
  row.forEach((cell, at) => {
    const typed = headingText(cell);
    if (typed === '') return;
    const column = lookup(spec).get(normal(typed));
    if (column === undefined) unknown.push({ typed, index: at });
    else if (index.has(column)) duplicate.push({ column, index: at });
    else index.set(column, at);
  });
  const slips = misspelt(spec, index, unknown);
  const meant = new Set([...slips.values()].map((each) => each.index));
  return { index, duplicate, misspelt: slips, unknown: unknown.filter((each) => !meant.has(each.index)) };
}

function misspelt(
  spec: TabSpec,
  index: Headings['index'],
  unknown: { typed: string; index: number }[],
): Headings['misspelt'] {
  const missing = spec.columns.filter(({ name }) => !index.has(name));
  const found: Headings['misspelt'] = new Map();
  for (const each of unknown) {
    if (isOwn(each.typed) || missing.length === 0) continue;
    const typed = simplified(each.typed);
    const near = nearest(
      typed,
      missing.flatMap(({ name, zh }) => [name, zh]),
    );
    const slip = missing.find(({ name, zh }) => near === name || near === zh);
    const column = (slip ?? resembledColumn(spec, typed, missing))?.name;
    if (column !== undefined && !found.has(column)) found.set(column, each);
  }
  return found;
}

const isBlankRow = (row: readonly Cell[] | undefined): boolean =>
  (row ?? []).every((cell) => String(cell ?? '').trim() === '');

/** The tabs of ours by all that they may be called, as names are compared; no two share one. */
const TABS_BY_NAME: ReadonlyMap<string, TabSpec> = new Map(
  TABS.flatMap((spec) =>
    [spec.name, spec.zh, spec.name + spec.zh, spec.zh + spec.name].map((name) => [normal(name), spec]),
  ),
);

/**
 * The tabs that bear the name of one of ours, in either language; those without a heading only if there is no
 * other.
 */
export function tabsNamed(workbook: Workbook, name: TabName): Tab[] {
  const named = workbook.tabs.filter((tab) => tabNamed(tab.name)?.name === name);
  const headed = named.filter((tab) => !isBlankRow(tab.rows[0]));
  return headed.length > 0 ? headed : named;
}

/** The sheet's tab for one of ours by its English name; null where there is none. */
export function findTab(workbook: Workbook, name: TabName): Tab | null {
  return tabsNamed(workbook, name)[0] ?? null;
}

/**
 * 0-based index of a column by its English name, whatever the language of the headings; null where it is not
 * there.
 */
export function columnIndex(tab: Tab, name: TabName, column: string): number | null {
  return readHeadings(tabSpec(name), tab.rows[0] ?? []).index.get(column) ?? null;
}

/** A tab whose name is a slip of a missing one's and whose headings are that one's. */
export function misspeltTab(workbook: Workbook, spec: TabSpec): Tab | null {
  const own = workbook.tabs.filter((tab) => tabNamed(tab.name) === null);
  return (
    own.find(
      (tab) =>
        nearest(simplified(tab.name), [spec.name, spec.zh]) !== null &&
        readHeadings(spec, tab.rows[0] ?? []).index.size > 1,
    ) ?? null
  );
}

/**
 * A second tab that looks like one of ours and is not read: `Key results Q2` beside `Key results`. An archive
 * of an ended cycle is none; its objectives are told by the key results archived with them.
 */
export function secondTab(workbook: Workbook, spec: TabSpec): Tab | null {
  const headingsOf = (tab: Tab) => (tab.rows[0] ?? []).map(headingText);
  const archives = workbook.tabs.filter((tab) => headingsOf(tab).some(isArchived)).map(suffixOf);
  return (
    workbook.tabs.find(
      (tab) =>
        tabNamed(tab.name) === null &&
        isSecondOf(spec, tab.name, headingsOf(tab)) &&
        !archives.includes(suffixOf(tab)) &&
        readHeadings(spec, tab.rows[0] ?? []).index.size > 1,
    ) ?? null
  );
}

/** The Q2 of `Key results Q2`. */
function suffixOf({ name }: Tab): string {
  const spec = TABS.find(({ name: en, zh }) => name.startsWith(en) || name.startsWith(zh));
  const own = spec && (name.startsWith(spec.name) ? spec.name : spec.zh);
  return normal(name.slice(own?.length ?? 0));
}

/** The column of a tab by what a person calls it, in either language. */
export function columnNamed(spec: TabSpec, typed: string): ColumnSpec | null {
  const name = lookup(spec).get(normal(typed));
  return spec.columns.find((column) => column.name === name) ?? null;
}

/** The tab of ours by what a person calls it, in either language. */
export function tabNamed(typed: string): TabSpec | null {
  return TABS_BY_NAME.get(normal(typed)) ?? null;
}
