// Takes the spreadsheet; writes the tabs and columns that are missing, ready to be typed into. A second run
// adds only what is missing.
// Never overwrites a cell, a note or a format that is there.

import { quarterOf } from '../../../shared/calendar/quarters.ts';
import { HEADING_COLOURS, widthOf } from '../../../shared/look/columns.ts';
import { addTo } from '../../../shared/model/group-by.ts';
import type { Language } from '../../../shared/model/plan.ts';
import type { Tab } from '../../../shared/model/workbook.ts';
import { lettersOf } from '../../../shared/sheet/table/column-letters.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { settingDescription } from '../../../shared/sheet/table/setting-description.ts';
import { defaultText, SETTING_KEYS } from '../../../shared/sheet/table/setting-keys.ts';
import { settingNamed } from '../../../shared/sheet/table/setting-named.ts';
import {
  type ColumnSpec,
  TABS,
  type TabName,
  type TabSpec,
  tabSpec,
} from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { tabTitle } from '../../../shared/sheet/write/write.ts';
import { labelled, listed } from '../../../shared/words/punctuation.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import {
  type Book,
  newSheet,
  openBook,
  readTabs,
  rememberLanguage,
  type Sheet,
  sheetOf,
} from '../book/book.ts';
import { appendRecords, growToColumns, TEXT, writeBlock, writtenCell } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import { locked } from '../entry/guard.ts';
import { openWorkspace } from '../entry/workspace.ts';
import { explainSettings } from './setting-column.ts';
import { formatOfColumn, noteOf } from './setup-columns.ts';
import { addRule } from './setup-rules.ts';

/** The menu's Set up. True where no goal stands in the book yet: it goes on with Start. */
export function setUp(context: Context): boolean {
  const { services, say, saySetUp } = context;
  const ui = services.ui();
  const book = openBook(services);
  const settings = readTabs(services, book, (name) => name === 'Settings');
  rememberLanguage(context, { tabs: settings });
  services.spreadsheet().toast(saySetUp('setUpWorking'), say('product'));
  const { added, left } = locked(context, () => {
    // A tab that somebody has made is filled up too.
    const wanted = TABS.map(({ name }) => name).filter(
      (name) => PLAN_TABS.includes(name) || sheetOf(book, name),
    );
    const done = addTabs(context, book, wanted);
    addSettings(context, book, {});
    return done;
  });
  openWorkspace(context);
  const list = listed(context.language, added);
  const said = added.length > 0 ? saySetUp('setUpAdded', { list }) : saySetUp('setUpNothing');
  const kept = left.length > 0 ? saySetUp('setUpLeft', { list: left.join('\n') }) : '';
  const text = saySetUp('setUpDone', { added: said }) + kept;
  ui.alert(say('menuSetUp'), text, ui.ButtonSet.OK);
  return (sheetOf(book, 'Objectives')?.getLastRow() ?? 0) < 2;
}

/**
 * Does it where it may: in protected cells nothing can be written, in a column that Google's tables have
 * typed no drop-down and no format. Gives false, and notes what was left, where it may not.
 */
type Try = (what: string, act: () => void) => boolean;

/** What a plan cannot do without; the other tabs come when the first row or an admin wants them. */
export const PLAN_TABS: readonly TabName[] = ['Settings', 'Units', 'People', 'Objectives', 'Key results'];

/**
 * Makes those of the tabs that are missing, and gives each of them the columns that it lacks. Gives the
 * titles of the tabs that it wrote to, and what it had to leave.
 */
export function addTabs(
  context: Context,
  book: Book,
  names: readonly TabName[],
): { added: string[]; left: string[] } {
  const { services, language } = context;
  const added: string[] = [];
  const left: string[] = [];
  const unlessGuarded: Try = (what, act) => {
    try {
      act();
      return true;
    } catch (error) {
      left.push(labelled(language, what, (error as Error).message));
      return false;
    }
  };
  const columns: { sheet: Sheet; spec: TabSpec; places: [ColumnSpec, number][] }[] = [];
  for (const spec of TABS) {
    if (!names.includes(spec.name)) continue;
    const sheet =
      sheetOf(book, spec.name) ?? newSheet(services, book, tabTitle(spec.name, language), spec.name);
    const places = missingColumns(sheet, spec);
    const title = tabTitle(spec.name, language);
    if (places.length > 0 && unlessGuarded(title, () => writeHeadings(sheet, spec, places, language))) {
      columns.push({ sheet, spec, places });
      added.push(title);
    }
  }
  // Drop-downs point at other tabs: only now are all of them there.
  for (const { sheet, spec, places } of columns) {
    const formatted = setFormats(sheet, places);
    for (const place of places)
      unlessGuarded(columnTitle(spec, place[0], language), () => {
        if (!formatted) setFormats(sheet, [place], true);
        addRule(services, book, sheet, spec, place, language);
      });
  }
  return { added, left };
}

const columnTitle = (spec: TabSpec, { name, zh }: ColumnSpec, language: Language): string =>
  `${tabTitle(spec.name, language)} · ${inLanguage(language, [name, zh])}`;

/** The tab; made where the first row needs it. Its columns are a person's to take out. */
export function sheetFor(context: Context, book: Book, name: TabName): Sheet {
  if (!sheetOf(book, name)) addTabs(context, book, [name]);
  return sheetOf(book, name)!;
}

/**
 * Columns that row 1 lacks, each with its place, counted from 1. A slip is left to Publish, which marks it.
 */
function missingColumns(sheet: Sheet, spec: TabSpec): [ColumnSpec, number][] {
  const width = sheet.getLastColumn();
  const [row = []] = width > 0 ? (sheet.getRange(1, 1, 1, width).getValues() as unknown[][]) : [];
  const headings = readHeadings(
    spec,
    row.map((cell) => (typeof cell === 'string' ? cell : '')),
  );
  // A tab that holds rows and no headings is a person's: Publish says so.
  if (headings.index.size === 0 && width > 0) return [];
  const missing = spec.columns.filter(
    ({ name }) => !headings.index.has(name) && !headings.misspelt.has(name),
  );
  return missing.map((column, index) => [column, width + 1 + index]);
}

function writeHeadings(
  sheet: Sheet,
  spec: TabSpec,
  places: [ColumnSpec, number][],
  language: Language,
): void {
  const first = places[0]![1];
  growToColumns(sheet, first + places.length - 1);
  const row = places.map(([column]) => ({
    value: inLanguage(language, [column.name, column.zh]),
    format: TEXT,
  }));
  writeBlock(sheet, 1, first, [row]);
  const range = sheet.getRange(1, first, 1, places.length);
  range.setNotes([places.map(([column]) => noteOf(spec, column, language))]);
  const { background, font } = HEADING_COLOURS[spec.owner];
  range.setBackground(background).setFontColor(font).setFontWeight('bold');
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(1);
  for (const [column, at] of places) sheet.setColumnWidth(at, widthOf(column));
}

/**
 * One call for each number format: whole columns below the heading. False where one of them may not be
 * changed: then each is tried by itself.
 */
function setFormats(sheet: Sheet, places: [ColumnSpec, number][], mayThrow = false): boolean {
  const byFormat = new Map<string, string[]>();
  const last = sheet.getMaxRows();
  for (const [column, at] of places) {
    const format = formatOfColumn(column);
    if (format === null) continue;
    const letters = lettersOf(at);
    addTo(byFormat, format, `${letters}2:${letters}${last}`);
  }
  try {
    for (const [format, ranges] of byFormat) sheet.getRangeList(ranges).setNumberFormat(format);
    return true;
  } catch (error) {
    if (mayThrow) throw error;
    return false;
  }
}

/**
 * Keys that the tab lacks, below those that it has: with the value in `own`, else its default. Where a key of
 * `own` stands without a value, that is written beside it.
 */
export function addSettings(context: Context, book: Book, own: Readonly<Record<string, string>>): void {
  const { services } = context;
  const [tab] = readTabs(services, book, (name) => name === 'Settings');
  const sheet = sheetOf(book, 'Settings');
  if (!tab || !sheet) return;
  const { language } = context;
  const typed = new Set(tab.rows.flat().map((cell) => settingNamed(lineOf(cell))));
  const quarter = quarterOf(services.formatDate(services.now(), book.zone, 'yyyy-MM-dd'));
  const values: Record<string, string> = {
    Workspace: services.spreadsheet().getName(),
    Language: language,
    'Time zone': book.zone,
    Cycle: quarter.name,
    'Cycle start': quarter.start,
    'Cycle end': quarter.end,
    ...own,
  };
  const missing = SETTING_KEYS.filter((spec) => !typed.has(spec));
  const isOurs = explainSettings(sheet, tab, language);
  const records = missing.map((spec) => ({
    Key: inLanguage(language, [spec.key, spec.zh]),
    Value: values[spec.key] ?? defaultText(spec, language),
    'What it does': isOurs ? settingDescription(spec, language) : '',
  }));
  fillBlankValues(sheet, tab, own);
  appendRecords(sheet, 'Settings', tab.rows[0] ?? [], records, tab.rows.length);
}

function fillBlankValues(sheet: Sheet, { rows }: Tab, own: Readonly<Record<string, string>>): void {
  const { index } = readHeadings(tabSpec('Settings'), rows[0] ?? []);
  const [keyAt, valueAt] = [index.get('Key') ?? -1, index.get('Value') ?? -1];
  for (const spec of SETTING_KEYS) {
    const value = own[spec.key];
    const at = rows.findIndex((row) => settingNamed(lineOf(row[keyAt])) === spec);
    if (value === undefined || valueAt < 0 || at < 1 || lineOf(rows[at]![valueAt]) !== '') continue;
    // A formula that gives nothing is somebody's too.
    if (sheet.getRange(at + 1, valueAt + 1).getFormula() === '')
      writeBlock(sheet, at + 1, valueAt + 1, [[writtenCell('text', value)]]);
  }
}
