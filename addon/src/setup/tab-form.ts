// Takes the open tab, any with headings in row 1; writes it to Forms as a form, types guessed, for the admin
// to change.
// Never changes the tab itself, and never a field that is in Forms already.
import { cutText } from '../../../shared/model/cut-text.ts';
import type { Cell, Tab } from '../../../shared/model/workbook.ts';
import { readHeadings, tabNamed } from '../../../shared/sheet/table/headings.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import { type Book, openBook, readTabs } from '../book/book.ts';
import { dateTexts } from '../book/cells.ts';
import { appendRecords } from '../book/write-rows.ts';
import { locked } from '../entry/guard.ts';
import { PersonFault } from '../entry/person-fault.ts';
import type { Services } from '../entry/services.ts';
import { speak } from '../entry/texts.ts';
import { type Guess, guessField, type Known, type SampleColumn } from './guess-field.ts';
import { sheetFor } from './setup.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows looked at to guess a type. */
const SAMPLE_ROWS = 200;
/** Columns that the product fills in itself. */
const NOT_ASKED = ['By', '填报人', 'Received', '接收时间', 'Timestamp', '时间戳'].map(normal);

/** `snapshot`, and names of actions such as `signal.report`. */
const BUILT_IN = /^(snapshot|[a-z]+\.[a-z]+)$/i;

/** The menu's Make a form of this tab. */
export function makeFormOfTab(services: Services): void {
  const ui = services.ui();
  const sheet = services.spreadsheet().getActiveSheet();
  const tab = sheet.getName();
  if (tabNamed(tab)) throw new PersonFault(speak(services, 'tabFormOwn', { tab }));
  const count = locked(services, () => writeForm(services, openBook(services), sheet, tab));
  const text =
    count === 0 ? speak(services, 'tabFormNothing', { tab }) : speak(services, 'tabFormDone', { tab, count });
  ui.alert(speak(services, 'menuTabForm'), text, ui.ButtonSet.OK);
}

/** Gives the number of fields written. */
function writeForm(services: Services, book: Book, sheet: Sheet, title: string): number {
  const columns = sampleColumns(services, book, sheet);
  if (columns.length === 0) throw new PersonFault(speak(services, 'tabFormNoHeadings', { tab: title }));
  const forms = sheetFor(services, book, 'Forms');
  const [formsTab, ...others] = readTabs(services, book, (name) =>
    ['Forms', 'People', 'Units', 'Key results'].includes(name),
  ).sort((a, b) => Number(tabNamed(b.name)?.name === 'Forms') - Number(tabNamed(a.name)?.name === 'Forms'));
  if (!formsTab) throw new Error('there is no tab Forms');
  const formId = formIdOf(title);
  const present = mappedColumns(formsTab, formId);
  const known = knownOf(others);
  const asked = columns.filter(({ heading }) => !present.columns.has(normal(heading)));
  if (asked.length === 0) return 0;
  const titleRow = present.count === 0 ? [{ 'Form ID': formId, Label: title, 'Label (zh)': title }] : [];
  const fields = asked.map((column, index) =>
    fieldCells(formId, title, column.heading, guessField(column, known), present.count + index + 1),
  );
  appendRecords(forms, 'Forms', formsTab.rows[0] ?? [], [...titleRow, ...fields], formsTab.rows.length);
  return asked.length;
}

/** A built-in form's ID is not to be taken over by a tab of that name. */
function formIdOf(title: string): string {
  const id = cutText(lineOf(title).replace(/[;；]/g, ' '), 90, '');
  return BUILT_IN.test(id) ? `${id} (tab)` : id;
}

function sampleColumns(services: Services, book: Book, sheet: Sheet): SampleColumn[] {
  const [height, width] = [Math.min(sheet.getLastRow(), SAMPLE_ROWS), sheet.getLastColumn()];
  if (height === 0 || width === 0) return [];
  const rows = Math.min(Math.max(height, 2), sheet.getMaxRows());
  const range = sheet.getRange(1, 1, rows, width);
  const values = range.getValues() as unknown[][];
  const formats = range.getNumberFormats();
  const rules = range.getDataValidations();
  const dateText = dateTexts(services, book.zone);
  return values[0]!.flatMap((cell, at) => {
    const heading = lineOf(cell as Cell);
    if (heading === '' || NOT_ASKED.includes(normal(heading))) return [];
    const below = values.slice(1).map((row) => row[at]);
    const rule =
      rules
        .slice(1)
        .map((row) => row[at])
        .find((each) => each) ?? null;
    return [
      {
        heading,
        values: below,
        formats: formats.slice(1).map((row) => row[at] ?? ''),
        rule: ruleOf(rule),
        dateText,
      },
    ];
  });
}

/** A data validation as plain data. A list on a range of the sheet is read there. */
function ruleOf(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): SampleColumn['rule'] {
  if (!rule) return null;
  const values = rule.getCriteriaValues() as unknown[];
  const type = String(rule.getCriteriaType());
  if (type !== 'VALUE_IN_RANGE')
    return { type, values: (Array.isArray(values[0]) ? values[0] : values) as unknown[] };
  const range = values[0] as GoogleAppsScript.Spreadsheet.Range;
  return {
    type: 'VALUE_IN_LIST',
    values: range
      .getValues()
      .flat()
      .filter((cell) => cell !== ''),
  };
}

/** What the form has already: columns that its fields map to, by their normal names. */
function mappedColumns(tab: Tab, formId: string): { columns: Set<string>; count: number } {
  const { index } = readHeadings(tabSpec('Forms'), tab.rows[0] ?? []);
  const cell = (row: Cell[], column: string) => lineOf(row[index.get(column) ?? -1]);
  const own = tab.rows.slice(1).filter((row) => cell(row, 'Form ID') === formId);
  const columns = own.map((row) => normal(cell(row, 'Maps to').split('.').slice(1).join('.')));
  return { columns: new Set(columns.filter((each) => each !== '')), count: own.length };
}

function knownOf(tabs: readonly Tab[]): Known {
  const idsOf = (name: 'People' | 'Units' | 'Key results', column: string) => {
    const tab = tabs.find((each) => tabNamed(each.name)?.name === name);
    const at = readHeadings(tabSpec(name), tab?.rows[0] ?? []).index.get(column) ?? -1;
    return new Set(
      (tab?.rows ?? [])
        .slice(1)
        .map((row) => lineOf(row[at]).toLowerCase())
        .filter((id) => id !== ''),
    );
  };
  return {
    people: idsOf('People', 'Email'),
    units: idsOf('Units', 'Unit ID'),
    keyResults: idsOf('Key results', 'KR ID'),
  };
}

function fieldCells(
  formId: string,
  title: string,
  heading: string,
  guess: Guess,
  number: number,
): RecordCells {
  return {
    'Form ID': formId,
    'Field ID': `field${number}`,
    Label: heading,
    'Label (zh)': heading,
    Type: guess.type,
    Required: 'no',
    Options: guess.options.join('; '),
    Min: guess.min ?? '',
    Max: guess.max ?? '',
    'Maps to': `${title}.${heading}`,
  };
}
