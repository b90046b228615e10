// Takes the spreadsheet; gives its sheets by the tab that each is, read once, as the workbook that
// shared/sheet judges.
// Never reads the cells of a tab that is none of ours, only its headings.
import type { Language } from '../../../shared/model/plan.ts';
import type { DecimalMark, Tab, Workbook } from '../../../shared/model/workbook.ts';
import { markOfLocale } from '../../../shared/sheet/cells/decimal-mark.ts';
import { tabNamed } from '../../../shared/sheet/table/headings.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import { TABS, type TabName, type TabOwner } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { languageNamed, speakIn } from '../entry/language.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';
import { readTab } from './cells.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface BookSheet {
  sheet: Sheet;
  title: string;
  /** Null: a tab of the company's own. */
  name: TabName | null;
}

export interface Book {
  sheets: BookSheet[];
  zone: string;
  /** By the spreadsheet's locale. */
  decimalMark: DecimalMark | undefined;
}

/** Names only: no cell is read yet. */
export function openBook(services: Services): Book {
  const spreadsheet = services.spreadsheet();
  const sheets = spreadsheet.getSheets().map((sheet) => {
    const title = sheet.getName();
    return { sheet, title, name: tabNamed(title)?.name ?? null };
  });
  return {
    sheets,
    zone: spreadsheet.getSpreadsheetTimeZone(),
    decimalMark: markOfLocale(spreadsheet.getSpreadsheetLocale()) ?? undefined,
  };
}

/** The first sheet of that name, in either language. */
export function sheetOf(book: Book, name: TabName): Sheet | null {
  return book.sheets.find((each) => each.name === name)?.sheet ?? null;
}

const OWNERS = new Map<TabName, TabOwner>(TABS.map((spec) => [spec.name, spec.owner]));

/** The tabs of those owners or names, whole. */
export function readTabs(services: Services, book: Book, wanted: (name: TabName) => boolean): Tab[] {
  return book.sheets.flatMap(({ sheet, name }) =>
    name && wanted(name) ? [readTab(services, sheet, book.zone)] : [],
  );
}

export const isPlanTab = (name: TabName): boolean => OWNERS.get(name) === 'plan';
export const isRecordTab = (name: TabName): boolean => OWNERS.get(name) === 'record';

/** Headings of the company's own tabs: a misspelt tab is found by them, and forms map to them. */
export function readOwnHeadings(book: Book): Tab[] {
  return book.sheets.flatMap(({ sheet, title, name }) => {
    const columns = name ? 0 : sheet.getLastColumn();
    if (columns === 0) return [];
    const [row = []] = sheet.getRange(1, 1, 1, columns).getValues() as unknown[][];
    return [{ name: title, rows: [row.map((cell) => (typeof cell === 'string' ? cell : ''))] }];
  });
}

/** Remembers the language of the Settings tab, so that the menu speaks it at the next opening. */
export function rememberLanguage(services: Services, workbook: Workbook): Language | null {
  const settings = workbook.tabs.find((tab) => tabNamed(tab.name)?.name === 'Settings');
  const row = settings?.rows.find((each) =>
    each.some((cell) => ['language', '语言'].includes(normal(lineOf(cell)))),
  );
  const at = row?.findIndex((cell) => ['language', '语言'].includes(normal(lineOf(cell)))) ?? -1;
  const language = row ? languageNamed(lineOf(row[at + 1])) : null;
  if (language) speakIn(services, language);
  if (language && recall(services, 'language') !== language) remember(services, { language });
  return language;
}
