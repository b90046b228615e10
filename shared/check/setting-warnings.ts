// Takes a workbook; warns of keys of Settings that are none of ours and have a value. Never of those that
// resemble one of ours: reading asks about them.
import type { Language } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Workbook } from '../model/workbook.ts';
import { shown } from '../sheet/table/faults.ts';
import { findTab, readHeadings } from '../sheet/table/headings.ts';
import { isOwn } from '../sheet/table/resembling.ts';
import { settingNamed } from '../sheet/table/setting-named.ts';
import { tabSpec } from '../sheet/table/tabs.ts';
import { lineOf } from '../sheet/table/texts.ts';
import { unknownSetting } from '../words/check/groups.ts';
import { filledIn } from '../words/say.ts';

/** In the order of the rows; a line without a value is a title of somebody's. */
export function settingWarnings(workbook: Workbook, language: Language): Problem[] {
  const [headings = [], ...rows] = findTab(workbook, 'Settings')?.rows ?? [];
  const { index } = readHeadings(tabSpec('Settings'), headings);
  const cell = (row: (typeof rows)[number], column: string) => lineOf(row[index.get(column) ?? -1]);
  return rows.flatMap((row, at) => {
    const key = cell(row, 'Key');
    if (key === '' || cell(row, 'Value') === '' || isOwn(key) || settingNamed(key)) return [];
    const message = filledIn(language, unknownSetting, { key: shown(key) });
    return [{ tab: 'Settings', row: at + 2, column: 'Key', code: 'unknown-setting', message }];
  });
}
