// Takes a heading, a tab or a key of Settings that is a slip; gives the name that it should have, in the
// language in which its neighbours are written. Never a name that is there already.
import type { Workbook } from '../model/workbook.ts';
import { findTab, misspeltTab, readHeadings, TABS, tabSpec } from '../sheet/index.ts';
import type { Fault } from '../sheet/table/faults.ts';
import { nearSettings, settingNamed } from '../sheet/table/setting-named.ts';
import { lineOf } from '../sheet/table/texts.ts';
import type { CellChange } from '../sheet/write/cell-change.ts';
import { inLanguage } from '../words/say.ts';

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The language that most of the texts are in; one that a person wrote in counts where none tells. */
export const languageOfTexts = (texts: readonly string[], typed: string) =>
  texts.filter(isChinese).length * 2 > texts.length || (texts.length === 0 && isChinese(typed)) ? 'zh' : 'en';

/** The column's name in the language of the tab's other headings; null where tab or column is not there. */
export function headingFix(workbook: Workbook, { tab, column }: Fault, typed: string): string | null {
  const found = findTab(workbook, tab);
  const spec = tabSpec(tab).columns.find(({ name }) => name === column);
  if (!found || !spec) return null;
  const { index } = readHeadings(tabSpec(tab), found.rows[0] ?? []);
  const others = [...index.values()].map((at) => String(found.rows[0]![at]));
  return inLanguage(languageOfTexts(others, typed), [spec.name, spec.zh]);
}

/** A change of row 0 and column 0: the tab's own name. Null where no tab there is a slip of it. */
export function tabFix(workbook: Workbook, { tab }: Fault): CellChange | null {
  const spec = tabSpec(tab);
  const found = misspeltTab(workbook, spec);
  if (!found) return null;
  const others = workbook.tabs.flatMap(({ name }) =>
    TABS.some((each) => each.name === name || each.zh === name) ? [name] : [],
  );
  const after = inLanguage(languageOfTexts(others, found.name), [spec.name, spec.zh]);
  return { tab: found.name, row: 0, column: 0, before: found.name, after };
}

/** The one key that is not there yet and that the typed one is a slip of. */
export function settingFix(workbook: Workbook, _fault: Fault, typed: string): string | null {
  const tab = findTab(workbook, 'Settings');
  const at = tab && readHeadings(tabSpec('Settings'), tab.rows[0] ?? []).index.get('Key');
  if (!tab || at === undefined || at === null) return null;
  const said = new Set(tab.rows.map((row) => settingNamed(lineOf(row[at]))));
  const near = nearSettings(typed, (spec) => said.has(spec));
  return near.length === 1 ? near[0]! : null;
}
