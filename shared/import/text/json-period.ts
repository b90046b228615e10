// Takes a record of a JSON file that holds goals; gives the period that it or its cycle says, by its name
// where that names a year, else by its own two days. Never takes the day of a change for one of the period.
import { isDay } from '../../calendar/days.ts';
import { periodIn } from '../words/periods.ts';

const CYCLE =
  /^(?:okr_?)?(?:cycle|period|quarter|time_?frame|session|interval|周期|zeitraum|quartal|période|período)$/i;
const FROM =
  /^(?:start|begin|from|starts?_?(?:date|on|at|time|day)|begin_?date|date_?from|valid_?from|开始日期|开始时间)$/i;
const TO =
  /^(?:end|to|due|until|ends?_?(?:date|on|at|time|day)|due_?date|date_?to|valid_?(?:to|until)|deadline|结束日期|结束时间)$/i;
const NAMES = /^(?:name|title|label|名称|标题)$/i;

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null where it says none. `title`: what the record is called. */
export function periodOfRecord(record: Fields, title: string | null): string | null {
  if (title !== null && periodIn(title)?.start) return title;
  const own = daysOf(record);
  if (own) return own;
  for (const [key, value] of Object.entries(record)) {
    if (!CYCLE.test(key)) continue;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (!isRecord(value)) continue;
    const name = Object.entries(value).find(
      ([each, text]) => NAMES.test(each) && typeof text === 'string',
    )?.[1];
    return typeof name === 'string' && periodIn(name)?.start
      ? name
      : (daysOf(value) ?? (name as string) ?? null);
  }
  return null;
}

/** `2026-07-01 – 2026-09-30`, from its first and its last day. */
function daysOf(record: Fields): string | null {
  const dayAt = (pattern: RegExp): string | null => {
    for (const [key, value] of Object.entries(record)) {
      const day = typeof value === 'string' && pattern.test(key) ? value.slice(0, 10) : '';
      if (isDay(day)) return day;
    }
    return null;
  };
  const [from, to] = [dayAt(FROM), dayAt(TO)];
  return from && to && from < to ? `${from} – ${to}` : null;
}
