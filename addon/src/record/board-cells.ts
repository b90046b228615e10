// Takes a row of the board and a column; gives the cell as it is written: value, number format, fill, ink, weight. Never colour alone: the status has shape and word.

import { TEXT } from '../book/write-rows.ts';
import { HEADING_COLOURS } from '../setup/setup-columns.ts';
import type { BoardRow } from './board-rows.ts';

export interface BoardCell {
  value: string | number;
  format: string;
  fill: string;
  ink: string;
  isBold: boolean;
}

/** Soft fills that black text stands on, and what a level looks like. */
const STATUS_FILLS = { green: '#d9efe0', amber: '#fdebc8', red: '#f8d4d0', none: '#eceef0' } as const;
const LEVEL_FILLS = { unit: '#dfe9ea', objective: '#f3f2ee', keyResult: '#ffffff' } as const;
const NO_FILL = '#ffffff';
/** 4.6 : 1 on the fill of an objective's row. */
const REPEATED = '#6a727a';
const INK = '#1c2229';

const FORMATS: Record<string, string> = {
  Attainment: '0%',
  Plan: '0%',
  Deviation: '0%',
  Forecast: '0%',
  'Snapshot date': 'yyyy-mm-dd',
};

export const headingCell = (heading: string): BoardCell => ({
  value: heading,
  format: TEXT,
  fill: HEADING_COLOURS.output.background,
  ink: INK,
  isBold: true,
});

/** `column` by its English name; a blank cell where there is no row any more. */
export function boardCell(row: BoardRow | undefined, column: string): BoardCell {
  const format = FORMATS[column] ?? TEXT;
  if (!row) return { value: '', format, fill: NO_FILL, ink: INK, isBold: false };
  return {
    value: row.cells[column] ?? '',
    format,
    fill: column === 'Status' ? STATUS_FILLS[row.status] : LEVEL_FILLS[row.level],
    ink: isRepeated(row, column) ? REPEATED : INK,
    isBold:
      row.level === 'unit' || column === 'Status' || (row.level === 'objective' && column === 'Objective'),
  };
}

/** What only repeats the row above is quiet. */
const isRepeated = ({ level }: BoardRow, column: string): boolean =>
  (column === 'Unit' && level !== 'unit') || (column === 'Objective' && level === 'keyResult');
