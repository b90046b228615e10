// Takes a new column of a tab; gives it its drop-down or date check, which warns and never refuses. Never
// touches a column that was there.
import type { Language } from '../../../shared/model/plan.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { type ColumnSpec, type TabSpec, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { type Book, type Sheet, sheetOf } from '../book/book.ts';
import type { Services } from '../entry/services.ts';
import { offeredColumns, ruleOf } from './setup-columns.ts';

/**
 * The column, and where it stands, counted from 1. A drop-down may point at another tab: that has to be
 * there.
 */
export function addRule(
  services: Services,
  book: Book,
  sheet: Sheet,
  spec: TabSpec,
  [column, at]: [ColumnSpec, number],
  language: Language,
): void {
  const rule = ruleOf(spec, column, language);
  if (!rule) return;
  const builder = services.newValidation().setAllowInvalid(true);
  if (rule.kind === 'date') builder.requireDate();
  else if (rule.kind === 'list') builder.requireValueInList(rule.words, true);
  else {
    const source = columnRange(sheetOf(book, rule.tab), rule);
    if (!source) return;
    builder.requireValueInRange(source, true);
  }
  sheet.getRange(2, at, sheet.getMaxRows() - 1, 1).setDataValidation(builder.build());
}

function columnRange(sheet: Sheet | null, rule: { tab: TabSpec['name']; column: string }) {
  const width = sheet?.getLastColumn() ?? 0;
  if (!sheet || width === 0) return null;
  const [row = []] = sheet.getRange(1, 1, 1, width).getValues() as string[][];
  const offered = offeredColumns(rule, readHeadings(tabSpec(rule.tab), row).index);
  if (!offered) return null;
  const { from, to } = offered;
  return sheet.getRange(2, from + 1, sheet.getMaxRows() - 1, to - from + 1);
}
