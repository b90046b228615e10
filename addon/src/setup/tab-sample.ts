// Takes the open tab, any with headings in row 1; gives what its form can be guessed from. Never writes, and
// never looks at more of it than a guess wants.
import type { Cell } from '../../../shared/model/workbook.ts';
import { tabNamed } from '../../../shared/sheet/table/headings.ts';
import { openBook } from '../book/book.ts';
import { dateTexts, readTab } from '../book/cells.ts';
import type { Context } from '../entry/context.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { SampleRule, TabSample } from '../entry/sidebar-messages.ts';

/** Rows looked at to guess a type, the headings among them. */
const SAMPLE_ROWS = 200;

/** At most 200 rows. Throws a PersonFault at a tab of ours, and at one without a heading. */
export function tabSample({ services, sayObstacle }: Context): TabSample {
  const sheet = services.spreadsheet().getActiveSheet();
  const tab = sheet.getName();
  if (tabNamed(tab)) throw new PersonFault(sayObstacle('tabFormOwn', { tab }));
  const width = sheet.getLastColumn();
  if (width === 0) throw new PersonFault(sayObstacle('tabFormNoHeadings', { tab }));
  const { zone } = openBook(services);
  const range = sheet.getRange(1, 1, Math.min(SAMPLE_ROWS, sheet.getMaxRows()), width);
  const rules = range.getDataValidations();
  const dateText = dateTexts(services, zone);
  return {
    title: tab,
    rows: readTab(services, sheet, zone).rows.slice(0, SAMPLE_ROWS),
    formats: range.getNumberFormats()[1] ?? [],
    rules: rules[0]!.map((_, at) => ruleOf(rules.slice(1).find((row) => row[at])?.[at] ?? null, dateText)),
  };
}

/** A data validation as plain data. A list on a range of the sheet is read there. */
function ruleOf(
  rule: GoogleAppsScript.Spreadsheet.DataValidation | null,
  dateText: (date: Date) => string,
): SampleRule | null {
  if (!rule) return null;
  const given = rule.getCriteriaValues() as unknown[];
  const type = String(rule.getCriteriaType());
  const isRange = type === 'VALUE_IN_RANGE';
  const values = isRange
    ? (given[0] as GoogleAppsScript.Spreadsheet.Range).getValues().flat()
    : Array.isArray(given[0])
      ? (given[0] as unknown[])
      : given;
  const plain = values
    .filter((value) => value !== '' && value !== null)
    .map((value) => (typeof value === 'object' ? dateText(value as Date) : (value as Exclude<Cell, null>)));
  return { type: isRange ? 'VALUE_IN_LIST' : type, values: plain };
}
