// Takes a moment, a zone and a pattern of Java's SimpleDateFormat; gives the text. Never reads the machine's
// zone.
import { ScriptException } from '../realm/service.ts';
import { offsetMs } from '../zone.ts';

type Part = (wall: Date, length: number, zone: { offset: number; name: string; locale: string }) => string;

const pad = (value: number, length: number) => String(value).padStart(length, '0');

function named(wall: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale.replace('_', '-'), { ...options, timeZone: 'UTC' }).format(wall);
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

const PARTS: Record<string, Part> = {
  y: (wall, length) =>
    length === 2 ? pad(wall.getUTCFullYear() % 100, 2) : pad(wall.getUTCFullYear(), length),
  M: (wall, length, { locale }) => {
    if (length >= 3) return named(wall, locale, { month: length === 3 ? 'short' : 'long' });
    return pad(wall.getUTCMonth() + 1, length);
  },
  d: (wall, length) => pad(wall.getUTCDate(), length),
  D: (wall, length) => pad(dayOfYear(wall), length),
  E: (wall, length, { locale }) => named(wall, locale, { weekday: length >= 4 ? 'long' : 'short' }),
  u: (wall) => String(wall.getUTCDay() || 7),
  H: (wall, length) => pad(wall.getUTCHours(), length),
  h: (wall, length) => pad(wall.getUTCHours() % 12 || 12, length),
  k: (wall, length) => pad(wall.getUTCHours() || 24, length),
  K: (wall, length) => pad(wall.getUTCHours() % 12, length),
  m: (wall, length) => pad(wall.getUTCMinutes(), length),
  s: (wall, length) => pad(wall.getUTCSeconds(), length),
  S: (wall, length) => pad(wall.getUTCMilliseconds(), length),
  a: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  z: (_, __, { name }) => name,
  Z: (_, __, { offset }) => offsetText(offset, ''),
  X: (_, length, { offset }) => (offset === 0 ? 'Z' : offsetText(offset, length >= 3 ? ':' : '')),
};

/** Letters in quotes stand for themselves, two quotes for one. */
export function formatDate(at: number, zone: string, pattern: string, locale: string): string {
  const offset = offsetOf(at, zone);
  const wall = new Date(at + offset);
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (whole, quoted: string | undefined, letter?: string) => {
      if (whole === "''") return "'";
      if (letter === undefined) return (quoted ?? '').replaceAll("''", "'");
      const part = PARTS[letter];
      if (!part) throw new ScriptException(`Invalid argument: format. Illegal pattern character '${letter}'`);
      return part(wall, whole.length, { offset, name: zone, locale });
    },
  );
}

/** `GMT+8` and the like too; Java takes an unknown zone for GMT. */
function offsetOf(at: number, zone: string): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  try {
    return offsetMs(at, zone);
  } catch {
    return 0;
  }
}
