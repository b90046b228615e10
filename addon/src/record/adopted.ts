// Takes proposals and forms that were adopted; adds their objectives, key results, ideas and fields to the
// plan tabs, where they are not there yet.
// Never changes a cell that holds something: an objective that somebody wrote under that ID is theirs.
import type { Cell } from '../../../shared/model/workbook.ts';
import { parseKeyResults } from '../../../shared/sheet/cells/proposed-key-results.ts';
import { readHeadings } from '../../../shared/sheet/table/headings.ts';
import { percentCell } from '../../../shared/sheet/table/percent-cell.ts';
import { type TabName, tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import type { RecordRows } from '../../../shared/wire/messages/board.ts';
import { type Book, readTabs, sheetOf } from '../book/book.ts';
import { appendRecords, writeBlock, writtenCell } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import type { Services } from '../entry/services.ts';
import { sheetFor } from '../setup/setup.ts';

/**
 * The server made them live under these IDs (`O-P1`, `O-P1-K1` …); with them in the sheet a later Publish
 * keeps them.
 */
export function adoptIntoPlan(context: Context, book: Book, records: readonly RecordRows[]): void {
  const { services } = context;
  const adopted = records
    .filter(({ tab }) => tab === 'Proposals')
    .flatMap(({ rows }) => rows)
    .filter((row) => row.Decision === 'adopted' && lineOf(row['Objective ID']) !== '');
  adoptForms(context, book, records);
  if (adopted.length === 0) return;
  addMissing(services, book, 'Objectives', 'Objective ID', adopted.map(objectiveCells));
  const leads = leadsOf(services, book);
  const present = objectivesWithKeyResults(services, book);
  const keyResults = adopted
    .filter((row) => !present.has(lineOf(row['Objective ID'])) && !present.has(lineOf(row.Objective)))
    .flatMap((row) => keyResultCells(row, leads));
  addMissing(services, book, 'Key results', 'KR ID', keyResults);
  noteIdeas(services, book, records);
}

/** Contributed ideas in the notes of the objectives that they answered, where nobody has written any. */
function noteIdeas(services: Services, book: Book, records: readonly RecordRows[]): void {
  const ideas = new Map<string, string[]>();
  for (const row of records.filter(({ tab }) => tab === 'Objectives').flatMap((each) => each.rows)) {
    const id = lineOf(row['Objective ID']);
    ideas.set(id, [...new Set([...(ideas.get(id) ?? []), String(row.Notes)])]);
  }
  const sheet = ideas.size === 0 ? null : sheetOf(book, 'Objectives');
  const [tab] = sheet ? readTabs(services, book, (name) => name === 'Objectives') : [];
  const { index } = readHeadings(tabSpec('Objectives'), tab?.rows[0] ?? []);
  const [idAt, notesAt] = [index.get('Objective ID'), index.get('Notes')];
  if (!sheet || !tab || idAt === undefined || notesAt === undefined) return;
  tab.rows.forEach((row, at) => {
    const lines = at === 0 ? undefined : ideas.get(lineOf(row[idAt]));
    // A formula that gives nothing is somebody's too.
    if (!lines || lineOf(row[notesAt]) !== '' || sheet.getRange(at + 1, notesAt + 1).getFormula() !== '')
      return;
    writeBlock(sheet, at + 1, notesAt + 1, [[writtenCell('text', lines.join('\n'))]]);
  });
}

/**
 * An objective that has key results in the sheet, under whatever IDs, is somebody's own: they are not added a
 * second time.
 */
function objectivesWithKeyResults(services: Services, book: Book): Set<string> {
  const [tab] = readTabs(services, book, (name) => name === 'Key results');
  const at = readHeadings(tabSpec('Key results'), tab?.rows[0] ?? []).index.get('Objective ID') ?? -1;
  return new Set((tab?.rows ?? []).map((row) => lineOf(row[at])));
}

/** By unit: its lead, or the nearest one above. */
function leadsOf(services: Services, book: Book): (unitId: string) => string {
  const [tab] = readTabs(services, book, (name) => name === 'Units');
  const { index } = readHeadings(tabSpec('Units'), tab?.rows[0] ?? []);
  const cell = (row: readonly Cell[], column: string) => lineOf(row[index.get(column) ?? -1]);
  // A unit's parent may be given by its name; an ID goes before a name.
  const rows = tab?.rows ?? [];
  const units = new Map([
    ...rows.map((row) => [cell(row, 'Name'), row] as const),
    ...rows.map((row) => [cell(row, 'Unit ID'), row] as const),
  ]);
  return (unitId) => {
    let at = unitId;
    for (let up = 0; up < units.size; up += 1) {
      const row = units.get(at);
      const lead = row ? cell(row, 'Lead') : '';
      if (!row || lead !== '') return lead;
      at = cell(row, 'Parent');
    }
    return '';
  };
}

const objectiveCells = (row: RecordCells): RecordCells => ({
  'Objective ID': row['Objective ID'] ?? '',
  Unit: row.Unit ?? '',
  Objective: row.Objective ?? '',
  'Aligned to': row.Answers ?? '',
});

/** Start stays blank: the server lets them start on the day of adoption. */
function keyResultCells(row: RecordCells, leadOf: (unitId: string) => string): RecordCells[] {
  return (parseKeyResults(String(row['Key results'] ?? '')) ?? []).map(
    ({ text, baseline, target, percent }, index) => ({
      'KR ID': `${lineOf(row['Objective ID'])}-K${index + 1}`,
      'Objective ID': row['Objective ID'] ?? '',
      'Key result': text,
      Baseline: percent ? percentCell(baseline) : baseline,
      Target: percent ? percentCell(target) : target,
      Owner: leadOf(lineOf(row.Unit)),
    }),
  );
}

function addMissing(
  services: Services,
  book: Book,
  name: TabName,
  column: string,
  records: readonly RecordCells[],
): void {
  const sheet = sheetOf(book, name);
  const [tab] = readTabs(services, book, (each) => each === name);
  if (!sheet || !tab) return;
  const present = new Set(tab.rows.flat().map((cell) => lineOf(cell)));
  const missing = records.filter((record) => !present.has(lineOf(record[column])));
  if (missing.length > 0) appendRecords(sheet, name, tab.rows[0] ?? [], missing, tab.rows.length);
}

/**
 * Rows of Forms that the tab has not got, by form and field: the title of a form only where nothing of the
 * form is there.
 */
function adoptForms(context: Context, book: Book, records: readonly RecordRows[]): void {
  const { services } = context;
  const rows = records.filter(({ tab }) => tab === 'Forms').flatMap((each) => each.rows);
  const sheet = rows.length === 0 ? null : sheetFor(context, book, 'Forms');
  const [tab] = sheet ? readTabs(services, book, (name) => name === 'Forms') : [];
  if (!sheet || !tab) return;
  const { index } = readHeadings(tabSpec('Forms'), tab.rows[0] ?? []);
  const cell = (row: readonly Cell[], column: string) => lineOf(row[index.get(column) ?? -1]);
  const forms = new Set(tab.rows.slice(1).map((row) => cell(row, 'Form ID')));
  const fields = new Set(tab.rows.slice(1).map((row) => nameOf(cell(row, 'Form ID'), cell(row, 'Field ID'))));
  const latest = new Map(rows.map((row) => [nameOf(lineOf(row['Form ID']), lineOf(row['Field ID'])), row]));
  const missing = [...latest].flatMap(([name, row]) =>
    fields.has(name) || (lineOf(row['Field ID']) === '' && forms.has(lineOf(row['Form ID']))) ? [] : [row],
  );
  if (missing.length > 0) appendRecords(sheet, 'Forms', tab.rows[0] ?? [], missing, tab.rows.length);
}

const nameOf = (formId: string, fieldId: string): string => JSON.stringify([formId, fieldId]);
