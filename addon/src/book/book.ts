// Takes the spreadsheet; gives its sheets by the tab that each is, read once, as the workbook that
// shared/sheet judges.
// Never reads the cells of a tab that is none of ours, only its headings.
import type { Language } from '../../../shared/model/plan.ts';
import type { DecimalMark, Tab, Workbook } from '../../../shared/model/workbook.ts';
import { markOfLocale } from '../../../shared/sheet/cells/decimal-mark.ts';
import { tabNamed } from '../../../shared/sheet/table/headings.ts';
import { namesLanguage } from '../../../shared/sheet/table/language-key.ts';
import { TABS, type TabName, type TabOwner } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { Context } from '../entry/context.ts';
import { languageNamed } from '../entry/language.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';
import { readTab } from './cells.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface BookSheet {
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

/** A new sheet behind the others, which the book knows from then on. */
export function newSheet(services: Services, book: Book, title: string, name: TabName | null): Sheet {
  const sheet = services.spreadsheet().insertSheet(title, book.sheets.length);
  book.sheets.push({ sheet, title, name });
  // For the product alone: what people read of it stands in the sidebar.
  if (name === 'Import log') sheet.hideSheet();
  return sheet;
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
export function rememberLanguage(context: Context, workbook: Workbook): Language | null {
  const { services } = context;
  const settings = workbook.tabs.find((tab) => tabNamed(tab.name)?.name === 'Settings');
  const places = settings?.rows.map((row) => row.findIndex(namesLanguage)) ?? [];
  const r = places.findIndex((at) => at >= 0);
  const language = r < 0 ? null : languageNamed(lineOf(settings!.rows[r]![places[r]! + 1]));
  if (language) context.speakIn(language);
  if (language && recall(services, 'language') !== language) remember(services, { language });
  return language;
}
