// Takes answers to forms of the company's own tabs; appends them there by their headings, each once.
// Never overwrites a cell; where the tab or a column is gone it is made again at the end, so that no answer
// is lost.
import type { Cell } from '../../../shared/model/workbook.ts';
import { normal } from '../../../shared/sheet/table/normal.ts';
import type { RecordCells } from '../../../shared/sheet/write/write.ts';
import type { RecordRows } from '../../../shared/wire/messages.ts';
import { type Book, newSheet, type Sheet } from '../book/book.ts';
import { lastRowOf } from '../book/cells.ts';
import { AUTOMATIC, appendRows, growToColumns, TEXT, type Written, writeBlock } from '../book/write-rows.ts';
import type { Services } from '../entry/services.ts';
import { recall, remember } from '../entry/store.ts';

/** Who and when stand in a tab only where it has columns for them. */
const ABOUT: Record<string, string> = { By: '填报人', Received: '接收时间' };

/**
 * Keys kept at most, and of each so many characters (9 KB a property, docs/platform-facts.md): what was
 * appended comes back with the next Refresh, or with one that broke off, and is left out then.
 */
const MOST_KEYS = 300;
const KEY_CHARACTERS = 20;

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
  const places = rows.map((_, at) => placeKey(tab, keys[at] ?? ''));
  const fresh = rows.filter((_, at) => !before.includes(places[at]!));
  if (fresh.length === 0) return 0;
  append(services, book, tab, fresh);
  // They have to stand there before they are known to: a refresh that breaks off brings what is not known
  // again.
  services.flush();
  const known = appendedBefore(services);
  const all = [...known, ...places.filter((place) => !known.includes(place))];
  remember(services, { appended: JSON.stringify(all.slice(-MOST_KEYS)) });
  return fresh.length;
}

/** A submission may have a row in several tabs. */
const placeKey = (tab: string, key: string): string => `${key.slice(0, KEY_CHARACTERS)}${shortOf(tab)}`;

/** Tells a company's few tabs apart: two letters of a sum of its characters. */
function shortOf(tab: string): string {
  let sum = 0;
  for (let at = 0; at < tab.length; at += 1) sum = (sum * 31 + tab.charCodeAt(at)) % 1296;
  return sum.toString(36).padStart(2, '0');
}

export function appendedBefore(services: Services): string[] {
  try {
    return JSON.parse(recall(services, 'appended') ?? '[]') as string[];
  } catch {
    return [];
  }
}

function append(services: Services, book: Book, title: string, records: readonly RecordCells[]): void {
  const sheet = ownSheet(services, book, title);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const headings = headingsWith(sheet, columns);
  const places = new Map(columns.map((column) => [column, placeOf(headings, column)]));
  const last = lastRowOf(sheet.getDataRange().getValues() as unknown[][]);
  const formats = formatsOfRow(sheet, last, headings.length);
  const rows = records.map((record) => {
    const row: Written[] = headings.map((_, at) => ({ value: '', format: formats[at] ?? AUTOMATIC }));
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
function answerCell(cell: Cell, above: string): Written {
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
    [column, ABOUT[column] ?? column].some((word) => normal(word) === normal(String(heading ?? ''))),
  );

/** The heading row, with the columns that answers need and it lacks added at its end. */
function headingsWith(sheet: Sheet, columns: readonly string[]): Cell[] {
  const width = sheet.getLastColumn();
  const [row = []] = width > 0 ? (sheet.getRange(1, 1, 1, width).getValues() as Cell[][]) : [];
  const missing = columns.filter((column) => placeOf(row, column) < 0 && (width === 0 || !(column in ABOUT)));
  if (missing.length === 0) return row;
  growToColumns(sheet, width + missing.length);
  writeBlock(sheet, 1, width + 1, [missing.map((value) => ({ value, format: TEXT }))]);
  return [...row, ...missing];
}
