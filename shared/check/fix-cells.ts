// Takes a cell that cannot be read as a day, an hour, a number or an address; gives the one reading that it
// has. Never one of two.
import { isDay } from '../calendar/days.ts';
import { monthOfWord } from '../calendar/month-names.ts';
import { isMailAddress } from '../model/mail-address.ts';
import type { Day } from '../model/time.ts';
import type { Workbook } from '../model/workbook.ts';
import { readDay, readTime } from '../sheet/cells/dates.ts';
import { readingsOf } from '../sheet/cells/numbers.ts';
import { settingsOf } from '../sheet/index.ts';
import type { Fault } from '../sheet/table/faults.ts';
import { namesIn, onlyNearest } from './fix-words.ts';

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_MONTH_YEAR = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?\\.? ?[- ]?(?:of )?${MONTH},? ?[- ]?(\\d{4})$`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})$`, 'i');
const YEAR_FIRST = /^(\d{4}) ?[-/.年, ] ?(\d{1,2}) ?[-/.月, ] ?(\d{1,2}) ?[日号.]?(?: ?\(?[\p{L}.]+\)?)?$/u;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;

const two = (text: string): string => text.padStart(2, '0');
const dayOf = (year: string, month: string | number, day: string): Day =>
  `${year.length === 2 ? `20${year}` : year}-${two(String(month))}-${two(day)}`;
/** By the three letters with which it begins, whatever slip follows them. */
const monthAt = (name: string): number => monthOfWord(name.slice(0, 3)) ?? 0;

/** Every day that the text may mean. */
function daysOf(text: string): Day[] {
  const named = DAY_MONTH_YEAR.exec(text);
  if (named) return [dayOf(named[3]!, monthAt(named[2]!), named[1]!)];
  const american = MONTH_DAY_YEAR.exec(text);
  if (american) return [dayOf(american[3]!, monthAt(american[1]!), american[2]!)];
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year) return [dayOf(year, month!, day!)];
  const [, first, second, last] = NUMBERS.exec(text) ?? [];
  return first ? [dayOf(last!, second!, first), dayOf(last!, first, second!)] : [];
}

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Columns that hold days of the cycle: of two readings the one inside it is meant. */
const IN_CYCLE: ReadonlySet<string> = new Set(['Start', 'Due']);

/** The only day that the cell can mean; of a key result the only one in the cycle. */
export function dayFix(workbook: Workbook, { tab, column }: Fault, typed: string): string | null {
  const days = [...new Set(daysOf(plain(typed)).filter((day) => isDay(day) && readDay(day).ok))];
  if (days.length < 2) return days[0] ?? null;
  const { cycle } = settingsOf(workbook);
  const isJudged = tab === 'Key results' && IN_CYCLE.has(column);
  const inside = cycle && isJudged ? days.filter((day) => day >= cycle.start && day <= cycle.end) : [];
  return inside.length === 1 ? inside[0]! : null;
}

const HOUR = /^(\d{1,2})(?: ?[.:h点點时時] ?(\d{2})?(?:分)?)? ?(am|pm|a\.m\.|p\.m\.)?$/i;

/** `8.30`, `8h30`, `8点30分`, `8 am`, `8 pm`. */
export function timeFix(_workbook: Workbook, _fault: Fault, typed: string): string | null {
  const [whole, hour, minute = '00', half] = HOUR.exec(plain(typed)) ?? [];
  if (whole === undefined || (half === undefined && !/[.:h点點时時]/.test(whole))) return null;
  const isAfternoon = half?.toLowerCase().startsWith('p');
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const at = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const time = `${two(String(at))}:${minute}`;
  return readTime(time).ok ? time : null;
}

/** Letters that are typed for digits, between digits. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[oO〇○]/g, '0'],
  [/[lI|]/g, '1'],
];

/** A number in which letters stand for digits, or that something follows: `1O0`, `l40`, `140+`, `140;`. */
export function numberFix(_workbook: Workbook, _fault: Fault, typed: string): string | null {
  const text = plain(typed).replace(/ ?[+;:!?。，、,]$/, '');
  const digits = LOOKALIKES.reduce((sofar, [letters, digit]) => sofar.replace(letters, digit), text);
  // More letters than digits is a word, not a number.
  if (!/^[\d.,' %-]+$/.test(digits) || !/\d/.test(text)) return null;
  const readings = readingsOf(digits);
  return readings.length === 1 ? digits : null;
}

/** An address with a comma for a point, blanks or brackets around it; else the one person of a like name. */
export function emailFix(workbook: Workbook, { tab }: Fault, typed: string): string | null {
  const text = plain(typed);
  const inner = /<([^<>]+)>/.exec(text)?.[1] ?? text;
  const address = inner
    .replace(/^mailto:/i, '')
    .replace(/ ?(?:\(at\)|\[at\]) ?/i, '@')
    .replace(/[,。]/g, '.')
    .replace(/\s+/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/[.;:]$/, '')
    .toLowerCase();
  if (isMailAddress(address)) return address;
  return tab === 'People' ? null : onlyNearest(text, namesIn(workbook, 'People'));
}
