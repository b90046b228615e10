// Takes a cell; gives the day, the moment or the time of day in it. Never guesses an order of day and month.
import { isDay } from '../../calendar/days.ts';
import { cleanText } from '../../model/clean-text.ts';
import type { DayOrMoment } from '../../model/record.ts';
import { type ClockTime, DAY_WITHOUT_HOUR, type Day, type LocalMoment } from '../../model/time.ts';
import type { Cell } from '../../model/workbook.ts';

export type DateFault = 'bad-date' | 'ambiguous-date' | 'impossible-date' | 'bad-moment' | 'bad-time';
export type Dated<Value> = { ok: true; value: Value } | { ok: false; code: DateFault };

const YEAR_FIRST =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)(.*)$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?: (.*))?$/;
const MOST_MONTHS = 12;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?$/;

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');
const fail = (code: DateFault) => ({ ok: false as const, code });
const plain = (cell: Cell | undefined): string =>
  typeof cell === 'string'
    ? cleanText(cell)
        .normalize('NFKC')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .trim()
        .replace(/\s+/g, ' ')
    : String(cell ?? '');

function split(cell: Cell | undefined): Dated<{ day: Day; rest: string }> {
  const text = plain(cell);
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last);
  const parts = YEAR_FIRST.exec(text);
  if (!parts) return fail('bad-date');
  const day = `${parts[1]}-${two(parts[2] ?? parts[4] ?? parts[6] ?? parts[8])}-${two(parts[3] ?? parts[5] ?? parts[7] ?? parts[9])}`;
  return isDay(day)
    ? { ok: true, value: { day, rest: (parts[10] ?? '').replace(/^[ T]+/, '') } }
    : fail('impossible-date');
}

/**
 * `31/03/2026` and `03/31/2026` have one reading; with points the day comes first wherever they are used; a
 * year of two digits has none.
 */
function yearLast([, first, sign, second, year, rest]: RegExpExecArray): Dated<{ day: Day; rest: string }> {
  const [one, other] = [Number(first), Number(second)];
  const dayFirst = one > MOST_MONTHS || one === other || sign === '.';
  if (year!.length !== 4 || (!dayFirst && other <= MOST_MONTHS)) return fail('ambiguous-date');
  const [date, month] = dayFirst ? [first, second] : [second, first];
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? { ok: true, value: { day, rest: rest ?? '' } } : fail('impossible-date');
}

/** `2025-01-14`, `2025/1/14`, `2025年1月14日`, `31.03.2026`; an hour after it is let go. */
export function readDay(cell: Cell | undefined): Dated<Day> {
  const read = split(cell);
  if (!read.ok) return read;
  return read.value.rest === '' || TIME.test(read.value.rest)
    ? { ok: true, value: read.value.day }
    : fail('bad-date');
}

/** A day, or a day and an hour as `2025-01-14T09:30`. */
export function readWhen(cell: Cell | undefined): Dated<DayOrMoment> {
  const read = split(cell);
  if (!read.ok) return read.code === 'bad-date' ? fail('bad-moment') : read;
  if (read.value.rest === '') return { ok: true, value: read.value.day };
  const time = clock(read.value.rest);
  return time === null ? fail('bad-moment') : { ok: true, value: `${read.value.day}T${time}` };
}

/** A moment as `2025-01-14T09:30`; a day alone is 09:00. */
export function readMoment(cell: Cell | undefined): Dated<LocalMoment> {
  const read = readWhen(cell);
  return read.ok ? { ok: true, value: momentText(read.value) } : read;
}

/** Comparable text of what is dated by a day or by a moment. */
export function momentText(dated: DayOrMoment): LocalMoment {
  return dated.length === 10 ? `${dated}T${DAY_WITHOUT_HOUR}` : dated;
}

/** As a sheet shows it: `2025-01-14 09:30`. */
export function datedText(dated: DayOrMoment): string {
  return dated.replace('T', ' ');
}

function clock(text: string): string | null {
  const parts = TIME.exec(text);
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59 || Number(parts[3] ?? 0) > 59) return null;
  const seconds = parts[3] === undefined || parts[3] === '00' ? '' : `:${parts[3]}`;
  return `${two(parts[1])}:${parts[2]}${seconds}`;
}

/** `08:00`, or a time cell that arrives as a share of a day. */
export function readTime(cell: Cell | undefined): Dated<ClockTime> {
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * 1440) % 1440;
    return { ok: true, value: `${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}` };
  }
  const time = clock(plain(cell));
  return time === null ? fail('bad-time') : { ok: true, value: time.slice(0, 5) };
}
