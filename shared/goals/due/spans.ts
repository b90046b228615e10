// Takes a day, a month or a period as it is named; gives its first and last day. A year that nobody wrote is
// that of the cycle.
import { addDays, daysBetween, isDay, weekdayOf } from '../../calendar/days.ts';
import type { Day } from '../../model/time.ts';
import type { GoalContext } from '../goal.ts';
import { chineseNumber } from '../spoken-numbers.ts';

/** The first and the last day that the words may mean. */
export type Span = [Day, Day];

/** 7 as `07`. */
export const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The last day of a month; `month` from 1 to 12. */
export const lastOf = (year: number, month: number): Day =>
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

/** 1: from January to June, 2: from July to December. */
export const halfSpan = (year: number, half: number): Span =>
  half === 1 ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** From 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

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

/** `'26` is 2026, `next year` the one after today's; null where none was written. */
export function givenYear(text: string | undefined, context: GoalContext): number | null {
  if (text === undefined) return null;
  const digits = /\d+/.exec(text)?.[0];
  if (digits === undefined) return /next/i.test(text) ? yearOf(context.today) + 1 : yearOf(now(context));
  return Number(digits.length === 2 ? `20${digits}` : digits);
}

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

/** Year and month so many months after a month; `month` from 1 to 12. */
export const monthsOn = (year: number, month: number, count: number): [number, number] => [
  year + Math.floor((month - 1 + count) / 12),
  ((month - 1 + count) % 12) + 1,
];

/**
 * `word` in lower case, in either language; what is none of cycle, half, year and month is a quarter.
 * `ahead`: 0 is the one in which today lies, 1 the next, from today on even where the cycle has not begun. A
 * cycle after this one is taken to be as long.
 */
export function periodSpan(word: string, ahead: number, context: GoalContext): Span {
  const day = ahead > 0 ? context.today : now(context);
  const [year, month] = [yearOf(day), monthOf(day)];
  if (/cycle|周期/.test(word)) {
    const { start, end } = context;
    const later = ahead * (daysBetween(start, end) + 1);
    return [addDays(start, later), addDays(end, later)];
  }
  if (/half|半/.test(word)) {
    const [then, first] = monthsOn(year, month <= 6 ? 1 : 7, 6 * ahead);
    return halfSpan(then, first === 1 ? 1 : 2);
  }
  if (/year|年/.test(word)) return [`${year + ahead}-01-01`, `${year + ahead}-12-31`];
  if (/month|月/.test(word)) return monthSpan(...monthsOn(year, month, ahead));
  const [then, first] = monthsOn(year, 3 * Math.ceil(month / 3) - 2, 3 * ahead);
  return quarterSpan(then, (first + 2) / 3);
}

/** A week may end with its Friday or with its Sunday. `ahead` as in `periodSpan`. */
export function weekSpans(ahead: number, { today }: GoalContext): Span[] {
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * ahead);
  return [
    [monday, addDays(monday, 4)],
    [monday, addDays(monday, 6)],
  ];
}

/** Of a month the 15th; of several months the 15th of the middle one, or the last day of their first half. */
export function middleOf([first, last]: Span): Day {
  const months = 12 * (yearOf(last) - yearOf(first)) + monthOf(last) - monthOf(first) + 1;
  const isWhole = first.endsWith('-01') && addDays(last, 1).endsWith('-01');
  if (!isWhole) return addDays(first, Math.floor(daysBetween(first, last) / 2));
  const [year, month] = monthsOn(yearOf(first), monthOf(first), Math.ceil(months / 2) - 1);
  return months % 2 === 1 ? `${year}-${twoDigits(month)}-15` : lastOf(year, month);
}

/** The first half ends with the middle. */
export const halfOf = (whole: Span, half: number): Span =>
  half === 1 ? [whole[0], middleOf(whole)] : [addDays(middleOf(whole), 1), whole[1]];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * `at`: 0 is Monday. The first one after today, so that today's own is in a week; `next`: a week later still.
 */
export function weekdayDay(at: number, next: boolean, context: GoalContext): Span {
  const ahead = (at + 1 - weekdayOf(context.today) + 7) % 7;
  const day = addDays(context.today, (ahead === 0 ? 7 : ahead) + (next ? 7 : 0));
  return [day, day];
}

const YEARS_AHEAD: Readonly<Record<string, number>> = { 明: 1, 次: 1, 翌: 1, 后: 2 };

/**
 * 今, 本 and 当 are this year (the first of a cycle that has not begun), 明 the next from today on, 后 the
 * one after it; in digits, or digit by digit: 二〇二六. Undefined: `inCycle`.
 */
export function chineseSpan(
  year: string | undefined,
  context: GoalContext,
  of: (year: number) => Span,
): Span {
  if (year === undefined) return inCycle(of, context);
  const ahead = YEARS_AHEAD[year];
  return of(
    chineseNumber(year) ?? (ahead === undefined ? yearOf(now(context)) : yearOf(context.today) + ahead),
  );
}
