// Takes answers to forms of the company's own tabs; appends them there by their headings, each once.
// Never overwrites a cell; where the tab or a column is gone it is made again at the end, so that no answer is lost.
import type { Cell } from '../../shared/model/workbook.ts';
import { normal } from '../../shared/sheet/normal.ts';
import type { RecordCells } from '../../shared/sheet/write.ts';
import type { Book, Sheet } from './book.ts';
import { fingerprint } from './fingerprint.ts';
import type { Services } from './services.ts';
import { recall, remember } from './store.ts';
import { growTo, TEXT, type Written, writeBlock, writtenCell } from './write-rows.ts';

/** Who and when stand in a tab only where it has columns for them. */
const ABOUT: Record<string, string> = { By: '填报人', Received: '接收时间' };

/** Fingerprints kept at most: what the sidebar appended at once comes back with the next Refresh and is left out then. */
const MOST_FINGERPRINTS = 300;

/** Gives the number of rows appended. */
export function appendOwnRecords(
  services: Services,
  book: Book,
  title: string,
  records: readonly RecordCells[],
): number {
  const known = appendedAtOnce(services);
  const fresh = records.filter((record) => !known.delete(fingerprint([title, record])));
  if (fresh.length < records.length) remember(services, { appended: JSON.stringify([...known]) });
  if (fresh.length > 0) append(services, book, title, fresh);
  return fresh.length;
}

/** The same at once, from the sidebar. */
export function appendAtOnce(services: Services, book: Book, title: string, record: RecordCells): void {
  append(services, book, title, [record]);
  const known = [...appendedAtOnce(services), fingerprint([title, record])].slice(-MOST_FINGERPRINTS);
  remember(services, { appended: JSON.stringify(known) });
}

function appendedAtOnce(services: Services): Set<string> {
  try {
    return new Set(JSON.parse(recall(services, 'appended') ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

function append(services: Services, book: Book, title: string, records: readonly RecordCells[]): void {
  const sheet = ownSheet(services, book, title);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const headings = headingsWith(sheet, columns);
  const places = new Map(columns.map((column) => [column, placeOf(headings, column)]));
  const rows = records.map((record) => {
    const row: Written[] = headings.map(() => ({ value: '', format: TEXT }));
    for (const [column, cell] of Object.entries(record)) {
      const at = places.get(column) ?? -1;
      if (at >= 0) row[at] = answerCell(cell);
    }
    return row;
  });
  writeBlock(sheet, Math.max(sheet.getLastRow(), 1) + 1, 1, rows);
}

/** A day as a day, a number as a number, whatever a person typed as text. */
function answerCell(cell: Cell): Written {
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell)
    ? writtenCell('day', cell)
    : writtenCell('text', cell);
}

function ownSheet(services: Services, book: Book, title: string): Sheet {
  const found = book.sheets.find((each) => normal(each.title) === normal(title));
  if (found) return found.sheet;
  const sheet = services.spreadsheet().insertSheet(title, book.sheets.length);
  book.sheets.push({ sheet, title, name: null });
  return sheet;
}

const placeOf = (headings: readonly Cell[], column: string): number =>
  headings.findIndex((heading) =>
    [column, ABOUT[column] ?? column].some((word) => normal(word) === normal(String(heading ?? ''))),
  );

/** The heading row, with the columns that answers need and it lacks added at its end. */
function headingsWith(sheet: Sheet, columns: readonly string[]): Cell[] {
  const width = sheet.getLastColumn();
  const [row = []] = width > 0 ? (sheet.getRange(1, 1, 1, width).getValues() as Cell[][]) : [];
  const missing = columns.filter((column) => placeOf(row, column) < 0 && (width === 0 || !(column in ABOUT)));
  if (missing.length === 0) return row;
  growTo(sheet, 2, width + missing.length);
  writeBlock(sheet, 1, width + 1, [missing.map((value) => ({ value, format: TEXT }))]);
  return [...row, ...missing];
}
