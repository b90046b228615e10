// Takes days as text; gives arithmetic on them. Never knows a zone, an hour or what today is.
import type { Day, Weekday } from '../model/time.ts';

const MS_PER_DAY = 86_400_000;
const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of an existing day. Throws on text that is no day: callers check with isDay first. */
export function dayNumber(day: Day): number {
  const parts = DAY_TEXT.exec(day);
  if (!parts) throw new Error(`not a day: ${day}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY;
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
