// Takes a cell; gives the day, the moment or the time of day in it. Never guesses an order of day and month.
import { cleanText } from '../../model/clean-text.ts';
import type { DayOrMoment } from '../../model/record.ts';
import { type ClockTime, DAY_WITHOUT_HOUR, type Day, type LocalMoment } from '../../model/time.ts';
import type { Cell } from '../../model/workbook.ts';
import { type DayFault, dayInText } from './day-texts.ts';

type DateFault = DayFault | 'bad-moment' | 'bad-time';
export type Dated<Value> = { ok: true; value: Value } | { ok: false; code: DateFault };

/** An hour behind a day: `09:30`, `at 9:30 PM`, `下午3:05`. */
const HOUR_BEHIND = /(?:,? (?:at |um |à )?|T|(?<=[日号號일]))((?:[上下]午 ?)?\d{1,2}:[\d:.apm +-]{2,20})$/i;
const TIME = /^(?:([上下])午 ?)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.0+)?)?(?: ?([ap])\.?m\.?)?$/i;

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');
const fail = (code: DateFault) => ({ ok: false as const, code });
const plain = (cell: Cell | undefined): string =>
  typeof cell === 'string'
    ? cleanText(cell)
        .normalize('NFKC')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/[\u2018\u2019`´]/g, "'")
        .trim()
        .replace(/\s+/g, ' ')
    : String(cell ?? '');

function split(cell: Cell | undefined): Dated<{ day: Day; rest: string }> {
  const text = plain(cell);
  const hour = HOUR_BEHIND.exec(text);
  const read = dayInText(hour ? text.slice(0, hour.index) : text);
  return read.ok ? { ok: true, value: { day: read.value, rest: hour?.[1] ?? '' } } : read;
}

/** `2025-01-14`, `2025年1月14日`, `31.03.2026`, `31 March 2026`; an hour after it is let go. */
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
  const [, half, hour, minutes, seconds = '00', latin] = TIME.exec(text) ?? [];
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const at = hourOfDay(Number(hour), half ?? latin?.toLowerCase());
  return at === null ? null : `${two(String(at))}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
}

/** Null where the half of the day does not fit; `上午12` is midnight to some, noon to others. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined || ('p下'.includes(half) && hour > 12)) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12 || (half === '上' && hour === 12)) return null;
  return (hour % 12) + ('p下'.includes(half) ? 12 : 0);
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
