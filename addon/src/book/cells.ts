// Takes what SpreadsheetApp gives (values, number formats, Dates); gives a tab of plain cells as shared/sheet
// reads them.
// Never writes, and asks each property of a tab once, whatever the number of rows.
import { percentsOf } from '../../../shared/format/percents.ts';
import type { Cell, Tab } from '../../../shared/model/workbook.ts';
import { lettersOf } from '../../../shared/sheet/table/column-letters.ts';
import type { Services } from '../entry/services.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Digits that a float holds for sure: 0.07 × 100 must read 7, not 7.000000000000001. */
const SURE_DIGITS = 12;

/** A tab as the sheet holds it; empty rows stay where they are, so that row numbers are the sheet's. */
export function readTab(services: Services, sheet: Sheet, zone: string): Tab {
  return { name: sheet.getName(), rows: readRange(services, sheet.getDataRange(), zone) };
}

/** The cells of a range down to the last that says anything, at least one row. */
export function readRange(
  services: Services,
  range: GoogleAppsScript.Spreadsheet.Range,
  zone: string,
): Cell[][] {
  const values = range.getValues() as unknown[][];
  const formats = range.getNumberFormats();
  const dateText = dateTexts(services, zone);
  return values
    .slice(0, lastRowOf(values))
    .map((row, r) => row.map((value, c) => cellOf(value, formats[r]?.[c] ?? '', dateText)));
}

/**
 * Up to the last row that says anything: boxes that nobody has ticked, and formulas without a result, say
 * nothing.
 */
export function lastRowOf(values: readonly (readonly unknown[])[]): number {
  let last = values.length;
  while (last > 1 && values[last - 1]!.every((value) => value === '' || value === false)) last -= 1;
  return last;
}

/**
 * One cell. A percent format makes a number a percent as the person sees it; a Date becomes text in the
 * sheet's zone.
 */
function cellOf(value: unknown, format: string, dateText: (date: Date) => string): Cell {
  if (isDate(value)) return dateText(value);
  if (typeof value === 'number') return isPercentFormat(format) ? percentText(value) : value;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  return value === null || value === undefined ? '' : String(value);
}

/** Not instanceof: a Date may come from another realm. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A percent sign that is not quoted or escaped. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

function percentText(share: number): string {
  return `${percentsOf(share, SURE_DIGITS)}%`;
}

/** Formats each distinct moment once: a tab of 10,000 rows has few different days. */
export function dateTexts(services: Services, zone: string): (date: Date) => string {
  const known = new Map<number, string>();
  return (date) => {
    const at = date.getTime();
    const text = known.get(at) ?? textOfDate(services.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss'));
    known.set(at, text);
    return text;
  };
}

/**
 * A cell that holds a time only is dated 1899-12-30; a day has no hour; seconds are shown where there are
 * any.
 */
function textOfDate(text: string): string {
  const [day = '', time = ''] = text.split(' ');
  if (day <= '1900-01-01') return time.slice(0, 5);
  if (time === '00:00:00') return day;
  return time.endsWith(':00') ? `${day} ${time.slice(0, 5)}` : text;
}

/** A1 notation of a cell, row and column counted from 1. */
export function cellName(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}
