// Takes a date as it was typed, without its hour; gives its day. Never guesses an order of day and month, a
// century or a year.
import { isDay, weekdayOf } from '../../calendar/days.ts';
import { monthOfWord } from '../../calendar/month-names.ts';
import type { Day } from '../../model/time.ts';

export type DayFault = 'bad-date' | 'ambiguous-date' | 'impossible-date' | 'no-year';
type ReadDay = { ok: true; value: Day } | { ok: false; code: DayFault };

const YEAR_FIRST =
  /^(\d{4}) ?(?:([-/.]) ?(\d{1,2}) ?\2|[年년] ?(\d{1,2}) ?[月월]) ?(\d{1,2})(?: ?[日号號일]|\.)?$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})\.?$/;

const DAY_NUMBER = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[oa°])?\.?`;
const MONTH_WORD = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`('?\d{4}|'?\d{2})(?: ?г\.?| r\.)?`;
const form = (text: string) => new RegExp(`^${text}$`, 'iu');
/** `31 March 2026`, `31. März 2026`, `31-Mar-2026`, `31 de marzo de 2026`. */
const DAY_MONTH = `${DAY_NUMBER}[ /-]?(?:(?:of|de) |d')?${MONTH_WORD}`;
const NAMED_DAY = form(`${DAY_MONTH}(?:, ?|[ /-])(?:(?:de|del) )?${YEAR}`);
/** `Mar 31, 2026`. */
const MONTH_DAY = `${MONTH_WORD}[ /-]?${DAY_NUMBER}`;
const NAMED_MONTH = form(`${MONTH_DAY}(?:, ?|[ /-])${YEAR}`);
/** `2026 March 31`. */
const NAMED_LAST = form(`(\\d{4})[.,]?[ /-]${MONTH_DAY}`);
const NUMBERED_MONTH = /^(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?$/;
const BARE_DAY = form(DAY_MONTH);
const BARE_MONTH = form(MONTH_DAY);
/** November in Poland, October in Croatia. */
const TWO_MONTHS = /^listopada?$/i;
const MOST_MONTHS = 12;

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?,? | ?\(?(?:星期|礼拜|周|週)([一二三四五六日天])\)?$/i;

const two = (digits: string | number): string => String(digits).padStart(2, '0');
const fail = (code: DayFault) => ({ ok: false as const, code });
const made = (year: string, month: string | number, date: string | number): ReadDay => {
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? { ok: true, value: day } : fail('impossible-date');
};

/** The day of a text in plain characters with single blanks. A weekday beside it has to be its own. */
export function dayInText(text: string): ReadDay {
  const named = WEEKDAY.exec(text);
  const read = dayAlone(named ? text.replace(named[0], '').trim() : text);
  if (!named || !read.ok) return read;
  const wanted = named[1] ? WEEKDAYS.indexOf(named[1].toLowerCase()) : '一二三四五六日'.indexOf(named[2]!);
  return weekdayOf(read.value) === (wanted < 0 ? 7 : wanted + 1) ? read : fail('impossible-date');
}

function dayAlone(text: string): ReadDay {
  const first = YEAR_FIRST.exec(text);
  if (first) return made(first[1]!, (first[3] ?? first[4])!, first[5]!);
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last);
  return named(text);
}

/**
 * `31/03/2026` and `03/31/2026` have one reading; with points the day comes first wherever they are used; a
 * year of two digits has none.
 */
function yearLast([, first, sign, second, year]: RegExpExecArray): ReadDay {
  const [one, other] = [Number(first), Number(second)];
  const dayFirst = one > MOST_MONTHS || one === other || sign === '.';
  if (year!.length !== 4 || (!dayFirst && other <= MOST_MONTHS)) return fail('ambiguous-date');
  return dayFirst ? made(year!, second!, first!) : made(year!, first!, second!);
}

/** With the name of its month it has one reading, but where its year has two digits: `26-Mar-27`. */
function named(text: string): ReadDay {
  const [, date, word, year] = NAMED_DAY.exec(text) ?? [];
  if (word) return inMonth(word, date!, year!);
  const american = NAMED_MONTH.exec(text);
  if (american) return inMonth(american[1]!, american[2]!, american[3]!);
  const last = NAMED_LAST.exec(text);
  if (last) return inMonth(last[2]!, last[3]!, last[1]!);
  const bare = BARE_DAY.exec(text)?.[2] ?? BARE_MONTH.exec(text)?.[1];
  const isDated = NUMBERED_MONTH.test(text) || (bare !== undefined && monthOfWord(bare) !== null);
  return fail(isDated ? 'no-year' : 'bad-date');
}

function inMonth(word: string, date: string, year: string): ReadDay {
  const month = monthOfWord(word);
  if (month === null) return fail('bad-date');
  // `'26` says that it is a year.
  const whole = year.startsWith("'") && year.length === 3 ? `20${year.slice(1)}` : year.replace("'", '');
  return whole.length !== 4 || TWO_MONTHS.test(word) ? fail('ambiguous-date') : made(whole, month, date);
}
