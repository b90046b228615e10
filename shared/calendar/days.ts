// Takes days as text; gives arithmetic on them. Never knows a zone, an hour or what today is.
import { type Day, MS_PER_DAY, type Weekday } from '../model/time.ts';

/** From 0000-03-01, where the count of dayNumber begins. */
const DAYS_BEFORE_1970 = 719_468;
const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
};

/**
 * Days since 1970-01-01 of an existing day. Counted in the calendar's own arithmetic (years from March on),
 * because a roll-up asks for hundreds of thousands. Throws on text of another length: callers check with
 * isDay first.
 */
export function dayNumber(day: Day): number {
  if (day.length !== 10) throw new Error(`not a day: ${day}`);
  const month = digits(day, 5, 7);
  const year = digits(day, 0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(day, 8, 10) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

/** The day of a day number. */
export function dayOf(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True for `YYYY-MM-DD` text that names a day of the calendar, years 1000 to 9999. */
export function isDay(text: string): boolean {
  const parts = DAY_TEXT.exec(text);
  if (!parts || Number(parts[1]) < 1000 || Number(parts[2]) > 12 || Number(parts[3]) > 31) return false;
  return dayOf(dayNumber(text)) === text;
}

/** `day` moved by a whole number of days. */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Whole days from one day to the other: 1 from a Monday to its Tuesday. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}
