// Takes the board's rows; writes the Board tab anew: figures, status colours with shape and word, when it was
// refreshed.
// Never touches another tab, nor a column of somebody's own in this one; each property of a run of our
// columns is set once, whatever the number of rows.

import { type BoardCell, boardCell, headingCell } from '../../../shared/board/cells.ts';
import { type BoardRow, boardRows } from '../../../shared/board/rows.ts';
import { boardWidthOf } from '../../../shared/look/columns.ts';
import { LANGUAGES } from '../../../shared/model/language.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
import { columnIndex, readHeadings } from '../../../shared/sheet/table/headings.ts';
import { tabSpec } from '../../../shared/sheet/table/tabs.ts';
import { lineOf } from '../../../shared/sheet/table/texts.ts';
import { tabTitle } from '../../../shared/sheet/write/write.ts';
import type { BoardReply } from '../../../shared/wire/messages/board.ts';
import type { ValuesReply } from '../../../shared/wire/messages/values.ts';
import { inLanguage } from '../../../shared/words/say.ts';
import { type Book, newSheet, openBook, type Sheet, sheetOf } from '../book/book.ts';
import { readTab } from '../book/cells.ts';
import { runsOf } from '../book/runs.ts';
import { AUTOMATIC, growToColumns, makeRoom, TEXT } from '../book/write-rows.ts';
import type { Context } from '../entry/context.ts';
import { writeTo } from '../entry/done.ts';
import type { Services } from '../entry/services.ts';
import { say } from '../entry/texts.ts';

/** A column of ours: where it stands, counted from 0, and its English name. */
interface OwnColumn {
  at: number;
  name: string;
  heading: string;
}

/** The column of what cells say, which Refresh fills in once they are read. */
const CELLS = 'Value from';

/** Writes the Board tab from what the server folded; made where it is missing. */
export function writeBoardTab(context: Context, book: Book, reply: BoardReply): void {
  const sheet = sheetOf(book, 'Board') ?? newBoard(context, book);
  const rows = boardRows(reply, context.language);
  const width = sheet.getLastColumn();
  const [headings = []] = width > 0 ? (sheet.getRange(1, 1, 1, width).getValues() as Cell[][]) : [];
  const columns = ownColumns(context, headings, reply.reads !== undefined);
  // What a longer board left below is blanked in the same calls.
  const last = sheet.getLastRow();
  const height = Math.max(rows.length + 1, last);
  makeRoom(sheet, height - last);
  const stamp = stampPlace(headings, columns);
  growToColumns(sheet, Math.max(stamp, ...columns.map(({ at }) => at)) + 1);
  if (width === 0) setWidths(sheet);
  for (const run of runsOf(columns, ({ at }) => at)) {
    const cells = Array.from({ length: height }, (_, r) =>
      run.map(({ name, heading }) => (r === 0 ? headingCell(heading) : cellOf(rows[r - 1], name, book))),
    );
    writeCells(sheet, run[0]!.at + 1, cells);
  }
  const at = reply.refreshedAt.slice(0, 16).replace('T', ' ');
  sheet
    .getRange(1, stamp + 1)
    .setNumberFormat(TEXT)
    .setValue(context.say('lastRefreshed', { at }));
}

/**
 * The trend is a line that Google draws; where the spreadsheet knows no SPARKLINE it is the text. Whole
 * numbers and nothing typed stand in the formula: it reads alike in every country but for what parts its
 * arguments.
 */
function cellOf(row: BoardRow | undefined, name: string, { decimalMark }: Book): BoardCell {
  const cell = boardCell(row, name);
  if (name !== 'Trend' || !row || row.trend.length === 0) return cell;
  const points = row.trend.map((attainment) => Math.round(attainment * 1000)).join(';');
  const value = `=IFERROR(SPARKLINE({${points}})${decimalMark === ',' ? ';' : ','}"${cell.value}")`;
  return { ...cell, value, format: AUTOMATIC };
}

function writeCells(sheet: Sheet, column: number, cells: readonly BoardCell[][]): void {
  const range = sheet.getRange(1, column, cells.length, cells[0]!.length);
  const each = <Of>(of: (cell: BoardCell) => Of): Of[][] => cells.map((row) => row.map(of));
  writeTo(sheet, () => {
    range.setNumberFormats(each(({ format }) => format));
    range.setValues(each(({ value }) => value));
  });
  range.setBackgrounds(each(({ fill }) => fill));
  range.setFontColors(each(({ ink }) => ink));
  range.setFontWeights(each(({ isBold }) => (isBold ? 'bold' : 'normal')));
}

/** Once, while the tab is blank: afterwards the widths are its readers' own. */
function setWidths(sheet: Sheet): void {
  for (const [at, column] of tabSpec('Board').columns.entries())
    sheet.setColumnWidth(at + 1, boardWidthOf(column));
}

function newBoard(context: Context, book: Book): Sheet {
  const { services } = context;
  const sheet = newSheet(services, book, tabTitle('Board', context.language), 'Board');
  sheet.setFrozenRows(1);
  return sheet;
}

/**
 * Every column of the board, where the tab has it; those that it lacks go to its end. That of the cells is
 * made where a value comes from one.
 */
function ownColumns({ language }: Context, headings: readonly Cell[], hasCells: boolean): OwnColumn[] {
  const { index } = readHeadings(tabSpec('Board'), headings);
  let next = headings.length;
  return tabSpec('Board').columns.flatMap(({ name, zh }) => {
    const at = index.get(name);
    if (at !== undefined) return [{ at, name, heading: lineOf(headings[at]) }];
    if (name === CELLS && !hasCells) return [];
    next += 1;
    return [{ at: next - 1, name, heading: inLanguage(language, [name, zh]) }];
  });
}

/** What each cell says from which a value comes, and when that was read; blank where nobody could read it. */
export function writeBoardCells(services: Services, said: ValuesReply['cells']): void {
  const book = openBook(services);
  const sheet = sheetOf(book, 'Board');
  const tab = sheet && readTab(services, sheet, book.zone);
  if (!sheet || !tab || tab.rows.length < 2) return;
  const [ids, at] = ['KR ID', CELLS].map((column) => columnIndex(tab, 'Board', column));
  if (ids == null || at == null) return;
  const texts = new Map(said.map(({ id, message }) => [id, message]));
  const cells = tab.rows.slice(1).map((row) => [texts.get(lineOf(row[ids])) ?? '']);
  const range = sheet.getRange(2, at + 1, cells.length, 1);
  writeTo(sheet, () => range.setNumberFormat(TEXT).setValues(cells));
}

/** Where it stood the last time, in either language; else the first cell of row 1 beyond everything. */
function stampPlace(headings: readonly Cell[], columns: readonly OwnColumn[]): number {
  const beginnings = LANGUAGES.map((language) => say(language, 'lastRefreshed', { at: '' }).trim());
  const known = headings.findIndex((cell) =>
    beginnings.some((beginning) => lineOf(cell).slice(0, beginning.length) === beginning),
  );
  return known >= 0 ? known : Math.max(headings.length, ...columns.map(({ at }) => at + 1));
}
