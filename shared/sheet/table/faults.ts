// Takes faults as readers meet them; gives problems in a language. Never stops at the first.

import { cutText } from '../../model/cut-text.ts';
import type { Language } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { messageText, type Values } from '../../words/cell-faults.ts';
import type { Code } from '../../words/cells/faults.ts';
import { eitherOf } from '../../words/punctuation.ts';
import { inLanguage } from '../../words/say.ts';
import { TABS, type TabName, tabSpec } from './tabs.ts';

/**
 * A fault before its words. Values named `column…` and `tab` are English names, put into the reader's
 * language.
 */
export interface Fault {
  tab: TabName;
  row: number;
  column: string;
  code: Code;
  values: Values;
}

const SHOWN = 60;

/** What a cell holds, short enough for a note. */
export function shown(value: unknown): string {
  const text = String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return cutText(text, SHOWN + 1);
}

/** What a person calls a column. */
export function columnWord(tab: TabName, column: string, language: Language): string {
  const found = tabSpec(tab).columns.find((each) => each.name === column);
  return found ? inLanguage(language, [column, found.zh]) : column;
}

/** What a person calls a tab. */
export function tabWord(tab: TabName, language: Language): string {
  return inLanguage(language, [tab, tabSpec(tab).zh]);
}

/** The fault in the reader's language. */
export function problemOf({ tab, row, column, code, values }: Fault, language: Language): Problem {
  const named: Values = { tab: tabWord(tab, language), column: columnWord(tab, column, language), ...values };
  if (typeof values.column2 === 'string') named.column2 = columnWord(tab, values.column2, language);
  if (typeof values.where === 'string') {
    const tabs = values.where.split('|').map((each) => tabWord(each as TabName, language));
    named.where = eitherOf(language, tabs);
  }
  return { tab, row, column, code, message: messageText(code, named, language) };
}

/**
 * By tab, row and column as they stand in the table of tabs; what two readers of a cell found is said once.
 */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const columns = new Map<TabName, Map<string, number>>();
  const orderOf = (tab: TabName, column: string): number => {
    const known = columns.get(tab) ?? new Map(tabSpec(tab).columns.map(({ name }, index) => [name, index]));
    columns.set(tab, known);
    return known.get(column) ?? -1;
  };
  const tabs = TABS.map(({ name }) => name);
  return faults
    .map((fault, order) => ({ fault, order }))
    .sort(
      (a, b) =>
        tabs.indexOf(a.fault.tab) - tabs.indexOf(b.fault.tab) ||
        a.fault.row - b.fault.row ||
        orderOf(a.fault.tab, a.fault.column) - orderOf(b.fault.tab, b.fault.column) ||
        a.order - b.order,
    )
    .map(({ fault }) => fault)
    .filter((fault, at, all) => at === 0 || JSON.stringify(fault) !== JSON.stringify(all[at - 1]));
}
