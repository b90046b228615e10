// Takes serials, moments and a zone; gives the one from the other, daylight saving time included. Never reads
// the machine's zone.

import { serialOfWallMs, wallMsOfSerial } from '../../../shared/books/serial.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../../../shared/model/time.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds by which the zone is ahead of UTC at a moment. */
export function offsetMs(at: number, zone: string): number {
  // Zones change at whole quarter hours.
  const quarter = Math.floor(at / (MS_PER_HOUR / 4));
  const key = `${zone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = wallMsOf(quarter * (MS_PER_HOUR / 4), zone) - quarter * (MS_PER_HOUR / 4);
    if (offsets.size > 50_000) offsets.clear();
    offsets.set(key, offset);
  }
  return offset;
}

function wallMsOf(at: number, zone: string): number {
  let formatter = formatters.get(zone);
  if (!formatter) {
    const parts = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const;
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      second: 'numeric',
      ...parts,
    });
    formatters.set(zone, formatter);
  }
  const found = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
  return Date.UTC(
    Number(found.year),
    Number(found.month) - 1,
    Number(found.day),
    Number(found.hour),
    Number(found.minute),
    Number(found.second),
  );
}

/** The moment at which the wall clock of the zone shows the serial; in an hour that comes twice the first. */
export function momentOfSerial(serial: number, zone: string): number {
  const wall = wallMsOfSerial(serial);
  const early = wall - offsetMs(wall - MS_PER_DAY, zone);
  const late = wall - offsetMs(wall + MS_PER_DAY, zone);
  if (early + offsetMs(early, zone) === wall) return early;
  if (late + offsetMs(late, zone) === wall) return late;
  return early;
}

/** Of an hour that comes twice both moments have the same serial. */
export function serialOfMoment(at: number, zone: string): number {
  return serialOfWallMs(at + offsetMs(at, zone));
}
