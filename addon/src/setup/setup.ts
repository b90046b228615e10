// Takes the spreadsheet; writes the tabs and columns that are missing, ready to be typed into. A second run
// adds only what is missing.
// Never overwrites a cell, a note or a format that is there.
import { otherLanguage } from '../../../shared/model/language.ts';
import type { Language } from '../../../shared/model/plan.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import { type ColumnSpec, TABS, type TabSpec } from '../../../shared/sheet/table/tabs.ts';
import { tabTitle } from '../../../shared/sheet/write/write.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import { type Book, openBook, readTabs, rememberLanguage, type Sheet, sheetOf } from '../book/book.ts';
import { columnLetters, readTab } from '../book/cells.ts';
import { appendRecords, growToColumns, TEXT, writeBlock } from '../book/write-rows.ts';
import { locked } from '../entry/guard.ts';
import { languageOf } from '../entry/language.ts';
import type { Services } from '../entry/services.ts';
import { speak } from '../entry/texts.ts';
import { openWorkspace } from '../entry/workspace.ts';
import { exampleRows, settingRows } from './examples.ts';
import { formatOfColumn, HEADING_COLOURS, noteOf, widthOf } from './setup-columns.ts';
import { addRule } from './setup-rules.ts';

/** The menu's Set up. */
export function setUp(services: Services): void {
  const ui = services.ui();
  const book = openBook(services);
  const settings = readTabs(services, book, (name) => name === 'Settings');
  rememberLanguage(services, { tabs: settings });
  let examples = false;
  if (isEmpty(services, book)) {
    const answer = ui.alert(
      speak(services, 'menuSetUp'),
      speak(services, 'setUpQuestion'),
      ui.ButtonSet.YES_NO_CANCEL,
    );
    if (answer !== ui.Button.YES && answer !== ui.Button.NO) return;
    examples = answer === ui.Button.YES;
  }
  services.spreadsheet().toast(speak(services, 'setUpWorking'), speak(services, 'product'));
  const { added, left } = locked(services, () => writeMissing(services, book, examples));
  openWorkspace(services);
  const list = added.join(speak(services, 'listSeparator'));
  const said = added.length > 0 ? speak(services, 'setUpAdded', { list }) : speak(services, 'setUpNothing');
  const kept = left.length > 0 ? speak(services, 'setUpLeft', { list: left.join('\n') }) : '';
  const text = speak(services, 'setUpDone', { added: said }) + kept;
  ui.alert(speak(services, 'menuSetUp'), text, ui.ButtonSet.OK);
}

/** No tab of the plan holds a row: nobody has begun. */
function isEmpty(services: Services, book: Book): boolean {
  const names: TabSpec['name'][] = ['Units', 'People', 'Objectives', 'Key results'];
  return readTabs(services, book, (name) => names.includes(name)).every(({ rows }) => rows.length <= 1);
}

/**
 * Does it where it may: in protected cells nothing can be written, in a column that Google's tables have typed no
 * drop-down and no format. Gives false, and notes what was left, where it may not.
 */
type Try = (what: string, act: () => void) => boolean;

function writeMissing(
  services: Services,
  book: Book,
  examples: boolean,
): { added: string[]; left: string[] } {
  const language = languageOf(services);
  const added: string[] = [];
  const left: string[] = [];
  const unlessGuarded: Try = (what, act) => {
    try {
      act();
      return true;
    } catch (error) {
      left.push(`${what}: ${(error as Error).message}`);
      return false;
    }
  };
  const columns: { sheet: Sheet; spec: TabSpec; places: [ColumnSpec, number][] }[] = [];
  for (const spec of TABS) {
    const sheet = sheetOf(book, spec.name) ?? newSheet(services, book, spec, language);
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
  addSettings(services, book, language);
  if (examples) addExamples(services, book, language);
  return { added, left };
}

const columnTitle = (spec: TabSpec, { name, zh }: ColumnSpec, language: Language): string =>
  `${tabTitle(spec.name, language)} · ${inLanguage(language, [name, zh])}`;

function newSheet(services: Services, book: Book, spec: TabSpec, language: Language): Sheet {
  const title = tabTitle(spec.name, language);
  const sheet = services.spreadsheet().insertSheet(title, book.sheets.length);
  book.sheets.push({ sheet, title, name: spec.name });
  return sheet;
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
 * One call for each number format: whole columns below the heading. False where one of them may not be changed:
 * then each is tried by itself.
 */
function setFormats(sheet: Sheet, places: [ColumnSpec, number][], mayThrow = false): boolean {
  const byFormat = new Map<string, string[]>();
  const last = sheet.getMaxRows();
  for (const [column, at] of places) {
    const format = formatOfColumn(column);
    if (format === null) continue;
    const letters = columnLetters(at);
    byFormat.set(format, [...(byFormat.get(format) ?? []), `${letters}2:${letters}${last}`]);
  }
  try {
    for (const [format, ranges] of byFormat) sheet.getRangeList(ranges).setNumberFormat(format);
    return true;
  } catch (error) {
    if (mayThrow) throw error;
    return false;
  }
}

/** Keys that the tab lacks, below those that it has. */
function addSettings(services: Services, book: Book, language: Language): void {
  const [tab] = readTabs(services, book, (name) => name === 'Settings');
  const sheet = sheetOf(book, 'Settings');
  if (!tab || !sheet) return;
  const typed = new Set(tab.rows.flat().map((cell) => normal(String(cell ?? ''))));
  const spreadsheet = services.spreadsheet();
  const today = services.formatDate(services.now(), book.zone, 'yyyy-MM-dd');
  const rows = settingRows({ language, workspace: spreadsheet.getName(), zone: book.zone, today });
  const other = settingRows({ language: otherLanguage(language), workspace: '', zone: '', today });
  const missing = rows.filter(({ key }, at) => !typed.has(normal(key)) && !typed.has(normal(other[at]!.key)));
  const records = missing.map(({ key, value }) => ({ Key: key, Value: value }));
  appendRecords(sheet, 'Settings', tab.rows[0] ?? [], records, tab.rows.length);
}

function addExamples(services: Services, book: Book, language: Language): void {
  for (const [name, records] of Object.entries(exampleRows(language, services.userEmail()))) {
    const sheet = sheetOf(book, name as TabSpec['name']);
    if (!sheet || !records) continue;
    const { rows: present } = readTab(services, sheet, book.zone);
    appendRecords(sheet, name as TabSpec['name'], present[0] ?? [], records, present.length);
  }
}
