// Takes the dates of one column; gives their days by the order that the column itself shows. Never decides
// 03/04 alone.
import { isDay } from '../../calendar/days.ts';
import { monthOfWord } from '../../calendar/month-names.ts';
import type { Day } from '../../model/time.ts';

export type DayOrder = 'day' | 'month' | null;

const two = (number: number | string) => String(number).padStart(2, '0');
const made = (year: number, month: number, day: number): Day | null => {
  const text = `${year < 100 ? 2000 + year : year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
};

const ISO = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?(?:日|일|г\.?)?(?:[T ].*)?\.?$/u;
const TWO = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T ,].*)?\.?$/;
const NAMED_DAY =
  /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?[ /-](?:de |d[’'])?(\p{L}{3,12})\.?,?[ /-]?(?:de |del )?('?\d{4}|'?\d{2})?(?: ?г\.?| r\.?)?(?:,? \d{1,2}:\d{2}.*)?$/u;
const NAMED_MONTH =
  /^(?:\p{L}{2,9}\.?,? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? ('?\d{4}))?(?:,? \d{1,2}:\d{2}.*)?$/u;
const NO_YEAR = /^(\d{1,2})(?:月|월\s?)(\d{1,2})(?:日|일)$/u;
const SHORT_YEAR = /^(\d{2})[./-](\d{1,2})[./-](\d{1,2})$/;

interface ReadDate {
  day: Day | null;
  /** The other reading of 03/04/2026. */
  other?: Day;
  /** True where the year is missing. */
  noYear?: boolean;
  month?: number;
  dayOfMonth?: number;
}

/** Which of the two first numbers is the day, where one date of the column says so; null where none does. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  for (const text of texts) {
    const found = TWO.exec(text.normalize('NFKC').trim());
    if (!found) continue;
    if (Number(found[1]) > 12 && Number(found[2]) <= 12) return 'day';
    if (Number(found[2]) > 12 && Number(found[1]) <= 12) return 'month';
  }
  return null;
}

/** Null where the text is no date. */
export function dateIn(given: string, order: DayOrder, year: number | null = null): ReadDate | null {
  const text = given.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (text.length > 40) return null;
  const iso = ISO.exec(text);
  if (iso) return dated(made(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const both = TWO.exec(text);
  if (both) return ofTwo(both.slice(1).map(Number) as [number, number, number], order);
  const day = NAMED_DAY.exec(text);
  if (day) return named(day[2]!, day[1]!, day[3], year);
  const month = NAMED_MONTH.exec(text);
  if (month) return named(month[1]!, month[2]!, month[3], year);
  const bare = NO_YEAR.exec(text);
  if (bare) return withoutYear(Number(bare[1]), Number(bare[2]), year);
  const short = SHORT_YEAR.exec(text);
  return short ? dated(made(Number(short[1]), Number(short[2]), Number(short[3]))) : null;
}

const dated = (day: Day | null): ReadDate | null => (day ? { day } : null);

function withoutYear(month: number, dayOfMonth: number, year: number | null): ReadDate | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  return { day: year === null ? null : made(year, month, dayOfMonth), noYear: true, month, dayOfMonth };
}

function ofTwo([first, second, year]: [number, number, number], order: DayOrder): ReadDate | null {
  const dayFirst = made(year, second, first);
  const monthFirst = made(year, first, second);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dated(dayFirst ?? monthFirst);
  if (order) return dated(order === 'day' ? dayFirst : monthFirst);
  return { day: monthFirst, other: dayFirst };
}

function named(word: string, day: string, year: string | undefined, known: number | null): ReadDate | null {
  const month = monthOfWord(word);
  if (!month) return null;
  if (year === undefined) return withoutYear(month, Number(day), known);
  return dated(made(Number(year.replace("'", '')), month, Number(day)));
}

/** The month that a word names, 1 to 12. */
export const monthNamed = (text: string): number | null => {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  const numbered = /^(\d{1,2})(?:月|월)$/u.exec(plain);
  if (numbered) return Number(numbered[1]) <= 12 ? Number(numbered[1]) : null;
  return monthOfWord(plain.replace(/\.$/, ''));
};
