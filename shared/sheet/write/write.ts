// Takes a record by English column names and the heading row of a tab; gives the cells in that tab's order
// and language.
// Never touches a column that it does not know, and never lets a person's text become a formula.

import type { Language } from '../../model/plan.ts';
import type { Cell } from '../../model/workbook.ts';
import { inLanguage } from '../../words/say.ts';
import { readHeadings } from '../table/headings.ts';
import { type TabName, tabSpec } from '../table/tabs.ts';
import { escapedError } from '../table/texts.ts';
import { type ChoiceName, choiceOf, wordFor } from '../table/words.ts';

export { needsTextFormat, neutralText } from '../table/texts.ts';

/** A row of a tab by English column names; choices by their English words, days and moments as text. */
export type RecordCells = Record<string, Cell>;

/** The language of a heading row: Chinese where more of its known headings are Chinese. */
function languageOfHeadings(name: TabName, headings: readonly Cell[]): Language {
  const spec = tabSpec(name);
  const typed = headings.map((cell) => String(cell ?? '').trim());
  const inChinese = spec.columns.filter(({ zh }) => typed.includes(zh)).length;
  const inEnglish = spec.columns.filter((column) => typed.includes(column.name)).length;
  return inChinese > inEnglish ? 'zh' : 'en';
}

/** The record as a row of the tab; '' in columns that are somebody's own. */
export function rowFor(name: TabName, headings: readonly Cell[], record: RecordCells): Cell[] {
  const spec = tabSpec(name);
  const language = languageOfHeadings(name, headings);
  const { index } = readHeadings(spec, headings);
  const cells: Cell[] = headings.map(() => '');
  for (const { name: column, kind, detail } of spec.columns) {
    const at = index.get(column);
    const value = record[column];
    if (at === undefined || value === undefined || value === null) continue;
    if (kind === 'choice') cells[at] = wordOf(detail as ChoiceName, value, language);
    else
      cells[at] =
        kind === 'value' && (value === 'yes' || value === 'no')
          ? wordOf('yesNo', value, language)
          : escapedError(value);
  }
  return cells;
}

/** A word that is no choice stays as it is. */
function wordOf(name: ChoiceName, value: Cell, language: Language): Cell {
  const meant = value === '' || value === null ? null : choiceOf(name, String(value));
  return meant === null ? value : wordFor(name, meant, language);
}

/** The heading row of a tab as Set up writes it. */
export function headingRow(name: TabName, language: Language): string[] {
  return tabSpec(name).columns.map((column) => inLanguage(language, [column.name, column.zh]));
}

/** The name of a tab as Set up writes it. */
export function tabTitle(name: TabName, language: Language): string {
  return inLanguage(language, [name, tabSpec(name).zh]);
}
