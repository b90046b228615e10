// Takes serial day numbers (days since 1899-12-30) and number formats; gives calendar texts, and back. Never
// reads a zone or a clock.
import { MS_PER_DAY } from '../model/time.ts';

/** Serial of 1970-01-01. */
const UNIX_EPOCH_DAYS = 25_569;

/** `wallMs`: wall-clock milliseconds as if UTC. */
export const serialOfWallMs = (wallMs: number): number => wallMs / MS_PER_DAY + UNIX_EPOCH_DAYS;

/** Wall-clock milliseconds (as if UTC) of a serial, to the second: floats carry no more. */
export function wallMsOfSerial(serial: number): number {
  return Math.round((serial - UNIX_EPOCH_DAYS) * 86_400) * 1000;
}

/** `YYYY-MM-DD` for a whole day, `YYYY-MM-DD HH:mm` with an hour, `HH:mm` for a time without a day. */
export function textOfSerial(serial: number): string {
  const minutes = Math.round((serial - UNIX_EPOCH_DAYS) * 1440);
  const iso = new Date(minutes * 60_000).toISOString();
  const day = iso.slice(0, 10);
  const time = iso.slice(11, 16);
  if (serial > 0 && serial < 1) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** Serial of a date that exists, or null. Month from 1. */
export function serialOfDate(year: number, month: number, day: number, seconds = 0): number | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!real || year < 1900 || year > 9999) return null;
  return serialOfWallMs(at.getTime()) + seconds / 86_400;
}

const bare = (format: string) => format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^[\]]*\]|_./gi, '');

/** True where the format shows a number as a day, a time, or both. */
export function isDateFormat(format: string): boolean {
  return format !== 'General' && /[ymdhs]/i.test(bare(format));
}

/** True where the format shows a number as a percent: a sign that is not quoted or escaped. */
export function isPercentFormat(format: string): boolean {
  return bare(format).includes('%');
}
