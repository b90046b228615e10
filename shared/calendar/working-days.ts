// Takes a day and a workspace's holidays; gives whether people work on it. Never reads a clock.
import chineseDays from 'chinese-days';
import type { Holidays, Settings } from '../model/plan.ts';
import type { Day } from '../model/time.ts';
import { addDays, weekdayOf } from './days.ts';

/** What of the settings decides on days off. */
export type WorkingDaySettings = Pick<Settings, 'holidays' | 'snapshotDay'>;

/**
 * chinese-days names a public holiday and its make-up days `English,中文,days`; other days by their weekday
 * alone.
 */
function chineseNamedDay(day: Day): { work: boolean } | null {
  const detail = chineseDays.getDayDetail(day);
  return detail.name.includes(',') ? detail : null;
}

function isListed(day: Day, holidays: Holidays): boolean {
  return holidays.days.includes(day) || (holidays.calendar === 'CN' && chineseNamedDay(day)?.work === false);
}

/** A Saturday or Sunday on which China works to make up for a holiday. */
function isMakeUpDay(day: Day, holidays: Holidays): boolean {
  return holidays.calendar === 'CN' && chineseNamedDay(day)?.work === true;
}

/**
 * True where nobody works. With Holidays blank no day is off; else listed days, and Saturdays and Sundays
 * unless made up for or the weekday that is set as Snapshot day (design §6, Snapshot days).
 */
export function isDayOff(day: Day, settings: WorkingDaySettings): boolean {
  const { holidays, snapshotDay } = settings;
  if (!holidays) return false;
  if (isListed(day, holidays)) return true;
  if (weekdayOf(day) < 6 || weekdayOf(day) === snapshotDay) return false;
  return !isMakeUpDay(day, holidays);
}

/** The last working day on or before `day`. Gives up after a year of days off and answers `day`. */
export function workingDayUpTo(day: Day, settings: WorkingDaySettings): Day {
  for (let back = 0; back < 366; back += 1) {
    const candidate = addDays(day, -back);
    if (!isDayOff(candidate, settings)) return candidate;
  }
  return day;
}

/**
 * The day `count` working days after `day`; the day itself does not count. Saturday and Sunday are off even
 * with Holidays blank.
 */
export function addWorkingDays(day: Day, count: number, settings: WorkingDaySettings): Day {
  const off = (candidate: Day) =>
    settings.holidays ? isDayOff(candidate, settings) : weekdayOf(candidate) >= 6;
  let at = day;
  for (let left = count, guard = 0; left > 0 && guard < 3660; guard += 1) {
    at = addDays(at, 1);
    if (!off(at)) left -= 1;
  }
  return at;
}
