// Takes a reference or a choice that is none; gives the one that it resembles, where it resembles one alone.
// Never chooses between two.
import type { Workbook } from '../model/workbook.ts';
import { findTab, readHeadings, type TabName, tabSpec } from '../sheet/index.ts';
import type { Fault } from '../sheet/table/faults.ts';
import { nearestAll, normal } from '../sheet/table/normal.ts';
import { lineOf, partsOf } from '../sheet/table/texts.ts';
import { type ChoiceName, choiceWords } from '../sheet/table/words.ts';

/** The columns by which a thing is named; for people their address too. */
const NAMED: Partial<Record<TabName, readonly string[]>> = {
  Units: ['Unit ID', 'Name'],
  People: ['Email', 'Name'],
  Metrics: ['Metric ID', 'Name'],
  Objectives: ['Objective ID', 'Objective'],
  'Key results': ['KR ID', 'Key result'],
  Rewards: ['Reward ID', 'Reward'],
};

/** More names than that are not looked through: it costs more than it helps. */
const MOST_NAMES = 3_000;

/** What a tab's things are called, each by the row that it stands in. */
export function namesIn(workbook: Workbook, name: TabName): { text: string; thing: string }[] {
  const tab = findTab(workbook, name);
  if (!tab) return [];
  const { index } = readHeadings(tabSpec(name), tab.rows[0] ?? []);
  return (NAMED[name] ?? []).flatMap((column) =>
    tab.rows.slice(1).flatMap((row, at) => {
      const text = lineOf(row[index.get(column) ?? -1]);
      return text === '' ? [] : [{ text, thing: `${name} ${at}` }];
    }),
  );
}

/** The text of the one thing that `typed` resembles; null where there is none, or another one as near. */
export function onlyNearest(typed: string, names: readonly { text: string; thing: string }[]): string | null {
  if (names.length > MOST_NAMES) return null;
  const same = names.filter(({ text }) => normal(text) === normal(typed));
  const near = new Set(
    nearestAll(
      typed,
      names.map(({ text }) => text),
    ),
  );
  const alike = same.length > 0 ? same : names.filter(({ text }) => near.has(text));
  return new Set(alike.map(({ thing }) => thing)).size === 1 ? alike[0]!.text : null;
}

/** Of a cell with several references the one part alone changes. */
export function referenceFix(workbook: Workbook, { values }: Fault, typed: string): string | null {
  const value = String(values.value ?? '');
  const names = String(values.where ?? '')
    .split('|')
    .flatMap((tab) => namesIn(workbook, tab as TabName));
  const meant = onlyNearest(value, names);
  if (meant === null) return null;
  const parts = partsOf(typed);
  if (parts.length < 2) return meant;
  const mended = parts.map((part) => (part === value ? meant : part));
  return [...new Set(mended)].join('; ');
}

/** The one word among the choices that a typed one is a slip of, in either language. */
export function choiceFix(_workbook: Workbook, { tab, column, code }: Fault, typed: string): string | null {
  const detail = tabSpec(tab).columns.find(({ name, kind }) => name === column && kind === 'choice')?.detail;
  const name = code === 'bad-yes-no' ? 'yesNo' : detail;
  if (name === undefined) return null;
  const words = [...choiceWords(name as ChoiceName, 'en'), ...choiceWords(name as ChoiceName, 'zh')];
  const near = [...new Set(nearestAll(typed, words))];
  return near.length === 1 ? near[0]! : null;
}
