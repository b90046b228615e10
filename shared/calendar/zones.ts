// Takes wall-clock texts and zones; gives moments and back, daylight saving time included. Never reads the
// machine's zone or clock.
// Not loaded by the add-on: its runtime need not know time zones.
import { Temporal } from 'temporal-polyfill';
import type { DayOrMoment } from '../model/record.ts';
import {
  type ClockTime,
  DAY_WITHOUT_HOUR,
  type Day,
  type EpochMs,
  type LocalMoment,
  MS_PER_MINUTE,
} from '../model/time.ts';

/** True where the zone is one that the runtime knows, such as `Asia/Shanghai`. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment of a wall-clock time in a zone. In the hour that a clock change skips the later of the two
 * readings is taken; in the hour that it repeats, the first.
 */
export function momentOf(local: LocalMoment, zone: string): EpochMs {
  const name = `${local} ${zone}`;
  const known = moments.get(name);
  if (known !== undefined) return known;
  const moment = Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
  if (moments.size >= MOST_MOMENTS) moments.clear();
  moments.set(name, moment);
  return moment;
}

/** A schedule asks for the same deadlines of a cycle at every tick, of all its workspaces. */
const moments = new Map<string, EpochMs>();
const MOST_MOMENTS = 10_000;

/** The moment of a time of day on a day. */
export function momentAt(day: Day, time: ClockTime, zone: string): EpochMs {
  return momentOf(`${day}T${time}`, zone);
}

/** The moment of what is dated by a day, then at `time`, or by a day and an hour. */
export function momentOfDated(dated: DayOrMoment, zone: string, time: ClockTime = DAY_WITHOUT_HOUR): EpochMs {
  return dated.length === 10 ? momentAt(dated, time, zone) : momentOf(dated, zone);
}

/** The first moment of a day. */
export function startOfDay(day: Day, zone: string): EpochMs {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** The first moment after a day: "at its end" (design §6). */
export function endOfDay(day: Day, zone: string): EpochMs {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

const zoned = (at: EpochMs, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** The day that it is in a zone at a moment. */
export function dayAt(at: EpochMs, zone: string): Day {
  if (at < WHOLE_MINUTES_FROM) return zoned(at, zone).toPlainDate().toString();
  const name = `${Math.floor(at / MS_PER_MINUTE)} ${zone}`;
  const known = days.get(name);
  if (known !== undefined) return known;
  const day = zoned(at, zone).toPlainDate().toString();
  if (days.size >= MOST_MOMENTS) days.clear();
  days.set(name, day);
  return day;
}

/** All who report in one minute do so on the same day. */
const days = new Map<string, Day>();
/** From then on every zone is whole minutes away from UTC: no day begins inside a minute. */
const WHOLE_MINUTES_FROM: EpochMs = Date.UTC(1973, 0, 1);

/** Wall-clock text of a moment, `YYYY-MM-DD HH:mm`, as sheets show it. */
export function localText(at: EpochMs, zone: string): string {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** ISO 8601 with offset, to the second: `2025-01-14T09:30:00+08:00`. */
export function isoWithOffset(at: EpochMs, zone: string): string {
  return zoned(at, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
