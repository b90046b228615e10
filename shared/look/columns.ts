// How the tabs look, in the sheet and in a file: their heading rows, the widths of their columns. Never what
// is in them.
import type { ColumnSpec } from '../sheet/table/tabs.ts';
import { SHEET } from './colours.ts';

/** Colours of heading rows by who writes the tab. */
export const HEADING_COLOURS = {
  plan: { background: SHEET.planHeading, font: SHEET.planHeadingInk },
  record: { background: SHEET.recordHeading, font: SHEET.ink },
  output: { background: SHEET.outputHeading, font: SHEET.ink },
} as const;

/** Pixels. */
const WIDTHS: Partial<Record<ColumnSpec['kind'], number>> = {
  text: 280,
  id: 110,
  ref: 120,
  number: 90,
  value: 100,
  day: 110,
  when: 140,
  moment: 140,
  email: 200,
  plan: 200,
  choice: 110,
};
/** The longest words of Settings, such as “Reminder hours before”, stand in a line of this width. */
const WIDTH = 180;

/** What says a thing in a whole line stands in one, without the next row growing. */
const LINES: Record<string, number> = { 'What it does': 720, Placeholders: 460, Subject: 260, Opening: 400 };

/** Of the Board tab: from status to trend in sight on a laptop, with the sidebar open. */
const BOARD_WIDTHS: Record<string, number> = {
  Status: 130,
  Unit: 125,
  Objective: 165,
  'Key result': 225,
  Attainment: 100,
  Plan: 65,
  Deviation: 85,
  Trend: 100,
  Forecast: 85,
};

/** In pixels, by what the column holds. */
export const widthOf = (column: ColumnSpec): number =>
  LINES[column.name] ??
  (column.name === 'Value' && column.kind === 'text' ? WIDTH : (WIDTHS[column.kind] ?? WIDTH));

/** In pixels, on the Board tab. */
export const boardWidthOf = (column: ColumnSpec): number => BOARD_WIDTHS[column.name] ?? widthOf(column);
