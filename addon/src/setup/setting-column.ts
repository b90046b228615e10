// Takes the Settings tab; writes beside each key what it does and its default. Never over a cell that says
// something else, and never into a column that is a person's.
import type { Language } from '../../../shared/model/plan.ts';
import type { Tab } from '../../../shared/model/workbook.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { settingDescription, settingDescriptions } from '../../../shared/sheet/table/setting-description.ts';
import { settingNamed } from '../../../shared/sheet/table/setting-named.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { Sheet } from '../book/book.ts';
import { runsOf } from '../book/runs.ts';
import { writeBlock, writtenCell } from '../book/write-rows.ts';

/**
 * Beside the keys that stand, in one call for each run of rows. False where the column is a person's: then
 * keys that are added say nothing there either.
 */
export function explainSettings(sheet: Sheet, { rows }: Tab, language: Language): boolean {
  const { index } = readHeadings(tabSpec('Settings'), rows[0] ?? []);
  const [keyAt, at] = [index.get('Key'), index.get('What it does')];
  if (keyAt === undefined || at === undefined || rows.length < 2) return true;
  const ours = settingDescriptions();
  const said = rows.slice(1).map((row) => lineOf(row[at]));
  // A column of that name with nothing of ours in it is somebody's.
  if (said.some((text) => text !== '') && !said.some((text) => ours.has(text))) return false;
  const formulas = sheet.getRange(2, at + 1, said.length, 1).getFormulas();
  const wanted = said.flatMap((text, r) => {
    const spec = settingNamed(lineOf(rows[r + 1]![keyAt]));
    const about = spec ? settingDescription(spec, language) : '';
    const isFree = (text === '' || ours.has(text)) && formulas[r]![0] === '';
    return about !== '' && about !== text && isFree ? [{ row: r + 2, about }] : [];
  });
  for (const run of runsOf(wanted, ({ row }) => row))
    writeBlock(
      sheet,
      run[0]!.row,
      at + 1,
      run.map(({ about }) => [writtenCell('text', about)]),
    );
  return true;
}
