// Takes a table of an export; gives it as a sheet: heading row in its tab's colours and frozen, columns as
// wide as in the spreadsheet, numbers, percents and days as what they are. Never a formula.
import { boardCell } from '../../../shared/board/cells.ts';
import { serialOfWallMs } from '../../../shared/books/serial.ts';
import type { FileRow, FileTable } from '../../../shared/export/model.ts';
import { boardWidthOf, HEADING_COLOURS, widthOf } from '../../../shared/look/columns.ts';
import type { Cell } from '../../../shared/model/workbook.ts';
import { shareOfPercent } from '../../../shared/sheet/table/percent-cell.ts';
import type { ColumnSpec } from '../../../shared/sheet/table/tabs.ts';
import type { XlsxCell, XlsxSheet } from './xlsx/model.ts';

const DAY = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?$/;
const PERCENT = /^(-?\d{1,20}(?:\.(\d{1,20}))?)%$/;
/** A percent with more places is shown with so many; its cell has them all. */
const MOST_PLACES = 6;

/** Rows are made when the file is written. */
export function sheetOf({ spec, title, columns, headings, rows }: FileTable): XlsxSheet {
  const { background, font } = HEADING_COLOURS[spec.owner];
  const head = headings.map(
    (value): XlsxCell => ({ value, format: '@', background, fontColor: font, bold: true }),
  );
  return {
    name: title,
    columnWidths: columns.map(spec.name === 'Board' ? boardWidthOf : widthOf),
    frozenRows: 1,
    filteredColumns: columns.length,
    rows: {
      *[Symbol.iterator]() {
        yield head;
        for (const row of rows) yield cellsOf(row, columns);
      },
    },
  };
}

const cellsOf = ({ cells, board }: FileRow, columns: readonly ColumnSpec[]): (XlsxCell | undefined)[] =>
  columns.map((column, at) => {
    const cell = cellOf(cells[at] ?? '', column);
    if (!board) return cell;
    const { format, fill, ink, isBold } = boardCell(board, column.name);
    return {
      ...(cell ?? { value: null }),
      format,
      background: fill,
      fontColor: ink,
      ...(isBold ? { bold: true } : {}),
    };
  });

/** `18%` as a number under a percent format, a day or a moment as a date; text under the format of text. */
function cellOf(cell: Cell, { name, kind }: ColumnSpec): XlsxCell | undefined {
  if (cell === '' || cell === null) return undefined;
  if (typeof cell === 'number') return shareOrNumber(cell, name);
  if (typeof cell === 'boolean') return { value: cell };
  const [, digits, places = ''] = PERCENT.exec(cell) ?? [];
  if ((kind === 'value' || kind === 'number') && digits !== undefined)
    return {
      value: shareOfPercent(digits),
      format: `0${places === '' ? '' : `.${'0'.repeat(Math.min(places.length, MOST_PLACES))}`}%`,
    };
  const [, day, time = '00:00'] =
    kind === 'day' || kind === 'when' || kind === 'moment' ? (DAY.exec(cell) ?? []) : [];
  if (day !== undefined)
    return {
      value: serialOfWallMs(Date.parse(`${day}T${time}:00Z`)),
      format: cell.length > 10 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd',
    };
  return { value: cell, format: '@', ...(kind === 'text' && cell.includes('\n') ? { wrap: true } : {}) };
}

/** Figures of a snapshot and of the board. */
const SHARES: readonly string[] = ['Attainment', 'Plan', 'Deviation', 'Forecast'];

const shareOrNumber = (value: number, name: string): XlsxCell =>
  SHARES.includes(name) ? { value, format: '0%' } : { value };
