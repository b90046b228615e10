// Takes answers to forms of the company's own tabs; appends them there by their headings, each once.
// Never overwrites a cell; where the tab or a column is gone it is made again at the end, so that no answer
// is lost.
import type { Cell } from '../../../shared/model/workbook.ts';
import { ABOUT_COLUMNS } from '../../../shared/sheet/table/about-columns.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import type { RecordRows } from '../../../shared/wire/messages/board.ts';
import { type Book, newSheet, type Sheet } from '../book/book.ts';
import { lastRowOf } from '../book/cells.ts';
import {
  AUTOMATIC,
  appendRows,
  growToColumns,
  TEXT,
  type WrittenCell,
  writeBlock,
} from '../book/write-rows.ts';
import type { Services } from '../entry/services.ts';
import { appendedBefore, markOf, noteAppended } from './appended.ts';

/**
 * Gives the number of rows appended, by a refresh or at once by the sidebar: those of submissions that stand
 * there already are left out. `before`: what stood there before this action, whose own rows may be more than
 * are kept.
 */
export function appendOwnRecords(
  services: Services,
  book: Book,
  { tab, rows, keys = [] }: RecordRows,
  before = appendedBefore(services),
): number {
  const marks = rows.map((_, at) => markOf(tab, keys[at] ?? ''));
  const fresh = rows.filter((_, at) => !before.has(marks[at]!));
  if (fresh.length === 0) return 0;
  append(services, book, tab, fresh);
  // They have to stand there before they are known to: a refresh that breaks off brings what is not known
  // again.
  services.flush();
  const known = appendedBefore(services);
  noteAppended(
    services,
    marks.filter((mark) => !known.has(mark)),
  );
  return fresh.length;
}

function append(services: Services, book: Book, title: string, records: readonly RecordCells[]): void {
  const sheet = ownSheet(services, book, title);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const headings = headingsWith(sheet, columns);
  const places = new Map(columns.map((column) => [column, placeOf(headings, column)]));
  const last = lastRowOf(sheet.getDataRange().getValues() as unknown[][]);
  const formats = formatsOfRow(sheet, last, headings.length);
  const rows = records.map((record) => {
    const row: WrittenCell[] = headings.map((_, at) => ({ value: '', format: formats[at] ?? AUTOMATIC }));
    for (const [column, cell] of Object.entries(record)) {
      const at = places.get(column) ?? -1;
      if (at >= 0) row[at] = answerCell(cell, formats[at] ?? AUTOMATIC);
    }
    return row;
  });
  const answered = new Set(places.values());
  appendRows(sheet, last, rows, (at) => answered.has(at));
}

/** How the company shows its numbers and days: as in its last row. */
function formatsOfRow(sheet: Sheet, row: number, columns: number): string[] {
  if (row <= 1 || columns === 0) return [];
  return sheet.getRange(row, 1, 1, columns).getNumberFormats()[0] ?? [];
}

/** A day as a day, a number as a number, whatever a person typed as text. */
function answerCell(cell: Cell, above: string): WrittenCell {
  const isText = above === TEXT;
  if (typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell))
    return { value: cell, format: /[yd]/i.test(above) && !isText ? above : 'yyyy-mm-dd' };
  if (typeof cell === 'number' || typeof cell === 'boolean')
    return { value: cell, format: isText ? AUTOMATIC : above };
  return cell === null || cell === '' ? { value: '', format: above } : { value: cell, format: TEXT };
}

function ownSheet(services: Services, book: Book, title: string): Sheet {
  const found = book.sheets.find((each) => normal(each.title) === normal(title));
  return found?.sheet ?? newSheet(services, book, title, null);
}

const placeOf = (headings: readonly Cell[], column: string): number =>
  headings.findIndex((heading) =>
    [column, ABOUT_COLUMNS.get(column) ?? column].some(
      (word) => normal(word) === normal(String(heading ?? '')),
    ),
  );

/** The heading row, with the columns that answers need and it lacks added at its end. */
function headingsWith(sheet: Sheet, columns: readonly string[]): Cell[] {
  const width = sheet.getLastColumn();
  const [row = []] = width > 0 ? (sheet.getRange(1, 1, 1, width).getValues() as Cell[][]) : [];
  // Who and when stand in a tab only where it has columns for them.
  const missing = columns.filter(
    (column) => placeOf(row, column) < 0 && (width === 0 || !ABOUT_COLUMNS.has(column)),
  );
  if (missing.length === 0) return row;
  growToColumns(sheet, width + missing.length);
  writeBlock(sheet, 1, width + 1, [missing.map((value) => ({ value, format: TEXT }))]);
  return [...row, ...missing];
}
