// Every colour of pages, mails and the sheet, once. Never says what one is used for beyond its name.
import type { Status } from '../model/state.ts';

/** Colour never speaks alone: shape and word stand beside it. */
export const SHAPES: Record<Status, string> = { green: '●', amber: '▲', red: '◆', none: '○' };

const INK = '#1c2229';
const ACCENT = '#0b5a63';
const ON_ACCENT = '#ffffff';
const SUNKEN = '#efede7';

/**
 * By their names as custom properties of CSS. `red`, `amber`, `green` and `none` are of words, at least 4.5
 * to 1 on the surface; `…-fill` of bars, where the word's own is not meant; `…-soft` of grounds.
 */
export const LIGHT = {
  paper: '#f6f5f1',
  surface: '#ffffff',
  sunken: SUNKEN,
  ink: INK,
  muted: '#55606b',
  line: '#dedbd2',
  edge: '#85817a',
  accent: ACCENT,
  'on-accent': ON_ACCENT,
  'accent-soft': '#e1eff0',
  focus: ACCENT,
  red: '#b3261e',
  'red-soft': '#fbe9e7',
  amber: '#855000',
  'amber-fill': '#c47f0a',
  'amber-soft': '#fdf1da',
  green: '#1b6b3a',
  'green-fill': '#2c8a52',
  'green-soft': '#e4f3e8',
  none: '#5b6570',
  'none-soft': '#eceef0',
} as const;

export type ColourName = keyof typeof LIGHT;

/** The same for who reads by night. */
export const DARK: Readonly<Record<ColourName, string>> = {
  paper: '#11151a',
  surface: '#1a2027',
  sunken: '#232a32',
  ink: '#e9ecef',
  muted: '#a9b4bf',
  line: '#303a44',
  edge: '#7d8894',
  accent: '#7fd0d8',
  'on-accent': '#05262a',
  'accent-soft': '#16343a',
  focus: '#7fd0d8',
  red: '#ff9b91',
  'red-soft': '#3a1f1e',
  amber: '#f5c168',
  'amber-fill': '#dd9f35',
  'amber-soft': '#372a14',
  green: '#86d9a1',
  'green-fill': '#55b97c',
  'green-soft': '#17301f',
  none: '#a9b4bf',
  'none-soft': '#283039',
};

/** What a mail's bar runs on; on a page it has an edge instead. */
export const MAIL_TRACK = '#e3e0d8';

/** Of cells: a spreadsheet's grid is always light, and its cells want grounds that black text stands on. */
export const SHEET = {
  blank: '#ffffff',
  ink: INK,
  /** 4.6 : 1 on the ground of an objective's row. */
  repeated: '#6a727a',
  green: '#d9efe0',
  amber: '#fdebc8',
  red: '#f8d4d0',
  none: '#eceef0',
  unitRow: '#dfe9ea',
  objectiveRow: '#f3f2ee',
  planHeading: ACCENT,
  planHeadingInk: ON_ACCENT,
  recordHeading: '#dfe9ea',
  outputHeading: SUNKEN,
  problem: '#fbdcd9',
  warning: '#fff2cf',
  /** Marks on a dark ground: white on them is 6.5 : 1 and more. */
  problemOnDark: '#b3261e',
  warningOnDark: '#855000',
} as const;
