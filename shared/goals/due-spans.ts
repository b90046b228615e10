// Takes a day, a month or a period as it is named; gives its first and last day. A year that nobody wrote is
// that of the cycle.
import { addDays, isDay, weekdayOf } from '../calendar/days.ts';
import type { Day } from '../model/time.ts';
import type { GoalContext } from './goal.ts';

const HAN_DIGITS = '一二三四五六七八九十';

/** The first and the last day that the words may mean. */
export type Span = [Day, Day];

/** 7 as `07`. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0');

const lastOf = (year: number, month: number): Day =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`, -1);

/** `month` from 1 to 12. */
export const monthSpan = (year: number, month: number): Span => [
  `${year}-${twoDigits(month)}-01`,
  lastOf(year, month),
];

/** `quarter` from 1 to 4, of the calendar year. */
export const quarterSpan = (year: number, quarter: number): Span => [
  `${year}-${twoDigits(quarter * 3 - 2)}-01`,
  lastOf(year, quarter * 3),
];

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** Of digits, or of Chinese numerals up to 十九; 0 where it is neither. */
export const chineseNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const at = (digit: string | undefined) => HAN_DIGITS.indexOf(digit ?? '') + 1;
  if (text.length === 1) return at(text);
  return text[0] === '十' ? 10 + at(text[1]) : 0;
};

/** Where nobody wrote a year: the one in which it lies in the cycle, else the next from today on. */
export function inCycle(of: (year: number) => Span, { start, end, today }: GoalContext): Span {
  const from = yearOf(start);
  const spans = Array.from({ length: yearOf(end) - from + 2 }, (_, at) => of(from + at));
  return (
    spans.find(([first, last]) => last >= start && first <= end && last >= today) ??
    spans.find(([first, last]) => last >= start && first <= end) ??
    spans.find(([, last]) => last >= today) ??
    spans[0]!
  );
}

/** `'26` is 2026; null where none was written. */
export const givenYear = (text: string | undefined): number | null =>
  text === undefined ? null : Number(text.replace("'", '20'));

/** Null: nobody wrote a year, so that the cycle decides (`inCycle`). */
export const spanInYear = (year: number | null, of: (year: number) => Span, context: GoalContext): Span =>
  year === null ? inCycle(of, context) : of(year);

/** 31 June is in no calendar: the month's last day or the one after it, which is asked about. */
export function dayOfMonth(year: number, month: number, day: number): Span {
  const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (isDay(text)) return [text, text];
  const last = lastOf(year, Math.min(Math.max(month, 1), 12));
  return [last, addDays(last, 1)];
}

/** Whether a span stands for a day that is in no calendar. */
export const isImpossibleDay = ([first, last]: Span): boolean => last === addDays(first, 1);

/** The period in which today lies; where the cycle has not begun, that in which it begins. */
const now = ({ start, today }: GoalContext): Day => (today < start ? start : today);

/**
 * `word` in lower case, in either language; what is none of cycle, half, year and month is a quarter. `next`
 * moves neither a cycle nor a half.
 */
export function periodSpan(word: string, next: boolean, context: GoalContext): Span {
  const day = now(context);
  const year = yearOf(day);
  const month = monthOf(day);
  if (/cycle|周期/.test(word)) return [context.start, context.end];
  if (/half|半/.test(word))
    return month <= 6 ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
  if (/year|年/.test(word)) return [`${year + (next ? 1 : 0)}-01-01`, `${year + (next ? 1 : 0)}-12-31`];
  if (/month|月/.test(word))
    return month === 12 && next ? monthSpan(year + 1, 1) : monthSpan(year, month + (next ? 1 : 0));
  const quarter = Math.ceil(month / 3) + (next ? 1 : 0);
  return quarter > 4 ? quarterSpan(year + 1, 1) : quarterSpan(year, quarter);
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * `at`: 0 is Monday. The first one after today, so that today's own is in a week; `next`: a week later still.
 */
export function weekdayDay(at: number, next: boolean, context: GoalContext): Span {
  const ahead = (at + 1 - weekdayOf(context.today) + 7) % 7;
  const day = addDays(context.today, (ahead === 0 ? 7 : ahead) + (next ? 7 : 0));
  return [day, day];
}

/** Of digits, or of Chinese numerals up to 九十九; 0 where it is neither. */
export const chineseDayNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (one: string | undefined) => (one ? HAN_DIGITS.indexOf(one) + 1 : 0);
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + digit(ones);
};

/** 今 and 本 are this year (the first of a cycle that has not begun), 明 the next; undefined: `inCycle`. */
export function chineseSpan(
  year: string | undefined,
  context: GoalContext,
  of: (year: number) => Span,
): Span {
  if (year === undefined) return inCycle(of, context);
  if (/^\d/.test(year)) return of(Number(year));
  return of(yearOf(now(context)) + (year === '明' ? 1 : 0));
}

/** So many days, weeks or months after today, and after the cycle's first day. Null where it is no number. */
export function laterThan(count: number, unit: string, { today, start }: GoalContext): Span[] | null {
  if (!Number.isInteger(count) || count < 1) return null;
  const after = (day: Day): Day => {
    if (/^(?:day|天|日)$/.test(unit)) return addDays(day, count);
    if (!/month|月/.test(unit)) return addDays(day, 7 * count);
    const month = monthOf(day) + count;
    const [, last] = monthSpan(yearOf(day) + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
    const same = `${last.slice(0, 8)}${day.slice(8)}`;
    return isDay(same) ? same : last;
  };
  return [...new Set([after(today), after(start)])].map((day): Span => [day, day]);
}
