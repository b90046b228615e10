// Takes the board's rows; writes the Board tab anew: figures, status colours with shape and word, when it was refreshed.
// Never touches another tab; each property of the tab is set once, whatever the number of rows.
import type { Cell } from '../../shared/model/workbook.ts';
import { readHeadings } from '../../shared/sheet/headings.ts';
import { tabSpec } from '../../shared/sheet/tabs.ts';
import { headingRow, tabTitle } from '../../shared/sheet/write.ts';
import type { BoardReply } from '../../shared/wire/messages.ts';
import { type BoardRow, boardRows } from './board-rows.ts';
import { type Book, type Sheet, sheetOf } from './book.ts';
import { languageOf } from './language.ts';
import type { Services } from './services.ts';
import { HEADING_COLOURS } from './setup-columns.ts';
import { speak } from './texts.ts';
import { growTo, TEXT } from './write-rows.ts';

/** Soft fills that black text stands on, and what a level looks like. */
const STATUS_FILLS = { green: '#d9efe0', amber: '#fdebc8', red: '#f8d4d0', none: '#eceef0' } as const;
const LEVEL_FILLS = { unit: '#dfe9ea', objective: '#f3f2ee', keyResult: '#ffffff' } as const;
const REPEATED = '#8a9299';
const INK = '#1c2229';

const FORMATS: Record<string, string> = {
  Attainment: '0%',
  Plan: '0%',
  Deviation: '0%',
  Forecast: '0%',
  'Snapshot date': 'yyyy-mm-dd',
};

export function writeBoardTab(services: Services, book: Book, reply: BoardReply): void {
  const sheet = sheetOf(book, 'Board') ?? newBoard(services, book);
  const rows = boardRows(reply, languageOf(services));
  const headings = headingsOf(services, sheet);
  const at = reply.refreshedAt.slice(0, 16).replace('T', ' ');
  const refreshed = speak(services, 'lastRefreshed', { at });
  const grid: (string | number)[][] = [
    headings.map((heading) => String(heading)),
    ...rows.map((row) => valuesOf(row, headings)),
  ];
  // What a longer board left below is blanked in the same calls.
  const height = Math.max(grid.length, sheet.getLastRow());
  const width = headings.length + 1;
  growTo(sheet, height, width);
  const range = sheet.getRange(1, 1, height, width);
  const pad = <Each>(line: Each[] | undefined, last: Each, blank: Each): Each[] => [
    ...(line ?? headings.map(() => blank)),
    last,
  ];
  range.setNumberFormats(fill(height, (r) => pad(r === 0 ? undefined : formatsOf(headings), TEXT, TEXT)));
  range.setValues(fill(height, (r) => pad<string | number>(grid[r], r === 0 ? refreshed : '', '')));
  range.setBackgrounds(fill(height, (r) => pad(fillsOf(rows[r - 1], headings, r), '#ffffff', '#ffffff')));
  range.setFontColors(fill(height, (r) => pad(inksOf(rows[r - 1], headings, r), REPEATED, INK)));
  range.setFontWeights(fill(height, (r) => pad(weightsOf(rows[r - 1], headings, r), 'normal', 'normal')));
}

const fill = <Each>(count: number, of: (index: number) => Each): Each[] =>
  Array.from({ length: count }, (_, index) => of(index));

function newBoard(services: Services, book: Book): Sheet {
  const title = tabTitle('Board', languageOf(services));
  const sheet = services.spreadsheet().insertSheet(title, book.sheets.length);
  book.sheets.push({ sheet, title, name: 'Board' });
  sheet.setFrozenRows(1);
  return sheet;
}

/** The tab's own headings in their order; the product's where there are none or a column is missing. */
function headingsOf(services: Services, sheet: Sheet): string[] {
  const width = sheet.getLastColumn();
  const own = headingRow('Board', languageOf(services));
  if (width === 0) return own;
  const [row = []] = sheet.getRange(1, 1, 1, width).getValues() as Cell[][];
  const { index } = readHeadings(tabSpec('Board'), row);
  const isWhole = tabSpec('Board').columns.every(({ name }) => (index.get(name) ?? width) < own.length);
  return isWhole ? row.slice(0, own.length).map(String) : own;
}

/** English name of the column under each heading. */
function namesOf(headings: readonly string[]): string[] {
  const { index } = readHeadings(tabSpec('Board'), headings);
  const names: string[] = headings.map(() => '');
  for (const [name, at] of index) names[at] = name;
  return names;
}

const valuesOf = (row: BoardRow, headings: readonly string[]): (string | number)[] =>
  namesOf(headings).map((name) => row.cells[name] ?? '');
const formatsOf = (headings: readonly string[]): string[] =>
  namesOf(headings).map((name) => FORMATS[name] ?? TEXT);

function fillsOf(row: BoardRow | undefined, headings: readonly string[], at: number): string[] {
  return namesOf(headings).map((name) => {
    if (at === 0) return HEADING_COLOURS.output.background;
    if (!row) return '#ffffff';
    return name === 'Status' ? STATUS_FILLS[row.status] : LEVEL_FILLS[row.level];
  });
}

/** What only repeats the row above is quiet. */
function inksOf(row: BoardRow | undefined, headings: readonly string[], at: number): string[] {
  return namesOf(headings).map((name) => {
    const isRepeated =
      row &&
      ((name === 'Unit' && row.level !== 'unit') || (name === 'Objective' && row.level === 'keyResult'));
    return at > 0 && isRepeated ? REPEATED : INK;
  });
}

function weightsOf(
  row: BoardRow | undefined,
  headings: readonly string[],
  at: number,
): ('bold' | 'normal')[] {
  return namesOf(headings).map((name) => {
    if (at === 0 || row?.level === 'unit') return 'bold';
    return name === 'Status' || (row?.level === 'objective' && name === 'Objective') ? 'bold' : 'normal';
  });
}
