// The one table of bounds (docs/design.md §5, Bounds), for the sheet, the wire, the pages and openapi.json.
// Never a bound that one of them leaves out.
import type { Day } from './time.ts';

/** Characters are counted as people count them: a pair of surrogates is one. */
export const BOUNDS = {
  /** Of a name, an ID in a cell, everything on one line. */
  lineCharacters: 300,
  /** Of a text that may have several lines: a blocker, a definition, an idea. */
  textCharacters: 5_000,
  /** Of a text on the wire: a note takes in what else its form asked. */
  joinedTextCharacters: 10_000,
  /** Of an ID. */
  idCharacters: 100,
  /** Of what names a thing on the wire: an ID, or several joined. */
  nameCharacters: 200,
  firstDay: '2000-01-01' as Day,
  lastDay: '2199-12-31' as Day,
  cycleYears: 2,
  hours: { low: 1, high: 2_160 },
  weeks: { low: 1, high: 53 },
  workingDays: { low: 1, high: 366 },
  keepYears: { low: 1, high: 20 },
  /** 15 digits: what a double holds exactly. */
  number: 999_999_999_999_999,
  numberDigits: 15,
  points: 1_000_000,
  units: 2_000,
  people: 20_000,
  metrics: 20_000,
  objectives: 20_000,
  keyResults: 20_000,
  /** Key results whose value comes from a cell. */
  sources: 2_000,
  /** Rows of a tab that a count, a sum or a last value goes through. */
  sourceRows: 20_000,
  rewards: 2_000,
  mails: 200,
  /** Headings of somebody's own sheets that an import knows beside its own. */
  importHeadings: 500,
  forms: 200,
  formFields: 100,
  /** Of one form as a browser sends it: its fields, each box to tick, a reading beside each number. */
  formFieldsSent: 500,
  /** Of one report: what a person owes on a day. */
  reports: 100,
  /** Of an answer that says what is wrong. */
  problems: 200,
} as const;

/** Digits of a text that a double can come from: 15, and two more that its rounding writes. */
const MOST_TYPED_DIGITS = 17;

/** True for 0 and for what at most 15 digits before and 15 after the point can say. */
export function isNumberInBounds(value: number): boolean {
  const size = Math.abs(value);
  return size <= BOUNDS.number && (size === 0 || size * BOUNDS.number >= 1);
}

/** True where a text of a number has more digits than any number of ours; zeros in front do not count. */
export function hasTooManyDigits(text: string): boolean {
  const digits = text.slice(0, BOUNDS.lineCharacters).normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^0+/, '').length > MOST_TYPED_DIGITS;
}

/** True where a text has more characters than `most`. Looks at no more of it than it must. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length <= most) return false;
  return text.length > most * 2 || Array.from(text).length > most;
}

/** The first `most` characters. */
export const cutTo = (text: string, most: number): string =>
  isLongerThan(text, most)
    ? Array.from(text.slice(0, most * 2))
        .slice(0, most)
        .join('')
    : text;

/** True for a day from 2000 to 2199. */
export const isDayInBounds = (day: Day): boolean => day >= BOUNDS.firstDay && day <= BOUNDS.lastDay;

/** True for a cycle of one day to two years: the day two years after its start is no more of it. */
export function isCycleInBounds(start: Day, end: Day): boolean {
  const after = `${Number(start.slice(0, 4)) + BOUNDS.cycleYears}${start.slice(4)}`;
  return end >= start && end < after;
}
