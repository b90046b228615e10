// Takes a row of the board and a column; gives the cell as it is written: value, number format, fill, ink,
// weight. Never colour alone: the status has shape and word.

import { SHEET } from '../look/colours.ts';
import { HEADING_COLOURS } from '../look/columns.ts';
import type { BoardRow } from './rows.ts';

/** The number format of plain text. */
const TEXT = '@';

export interface BoardCell {
  value: string | number;
  format: string;
  fill: string;
  ink: string;
  isBold: boolean;
}

/** What a level looks like. */
const LEVEL_FILLS = { unit: SHEET.unitRow, objective: SHEET.objectiveRow, keyResult: SHEET.blank } as const;

const FORMATS: Record<string, string> = {
  Attainment: '0%',
  Plan: '0%',
  Deviation: '0%',
  Forecast: '0%',
  'Snapshot date': 'yyyy-mm-dd',
};

/** `heading` as it is to be read: already in the sheet's language. */
export const headingCell = (heading: string): BoardCell => ({
  value: heading,
  format: TEXT,
  fill: HEADING_COLOURS.output.background,
  ink: SHEET.ink,
  isBold: true,
});

/** `column` by its English name; a blank cell where there is no row any more. */
export function boardCell(row: BoardRow | undefined, column: string): BoardCell {
  const format = FORMATS[column] ?? TEXT;
  if (!row) return { value: '', format, fill: SHEET.blank, ink: SHEET.ink, isBold: false };
  return {
    value: row.cells[column] ?? '',
    format,
    fill: column === 'Status' ? SHEET[row.status] : LEVEL_FILLS[row.level],
    ink: column === 'Trend' || isRepeated(row, column) ? SHEET.repeated : SHEET.ink,
    isBold:
      row.level === 'unit' || column === 'Status' || (row.level === 'objective' && column === 'Objective'),
  };
}

/** What only repeats the row above is quiet. */
const isRepeated = ({ level }: BoardRow, column: string): boolean =>
  (column === 'Unit' && level !== 'unit') || (column === 'Objective' && level === 'keyResult');
