// Takes numbers, days and hours; gives them as people read them, in English and Chinese. Never uses Intl: the
// add-on's runtime and a server would differ. Knows no zones, which the add-on does without: see moment.ts.

import { weekdayOf } from '../calendar/days.ts';
import { WEEKDAYS } from '../calendar/weekdays.ts';
import type { KeyResult, Language } from '../model/plan.ts';
import { type Day, type EpochMs, MS_PER_HOUR, MS_PER_MINUTE } from '../model/time.ts';
import { figureWords } from '../words/figures.ts';
import { inLanguage, sayFrom } from '../words/say.ts';
import { MOST_DECIMALS, numberText, percentOf } from './number.ts';

export { exactPercentText, numberText, percentText } from './number.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const say = sayFrom(figureWords);

type InUnit = Pick<KeyResult, 'type' | 'percent'>;

/**
 * A value of a KR in its own unit, as it was reported: percents as percents, milestones as shares, yes-no as
 * a word. Null is a dash.
 */
export const valueText = (value: number | null, keyResult: InUnit, language: Language): string =>
  valueWith(value, keyResult, language, MOST_DECIMALS);

/**
 * A value that was computed, such as the plan to date: as exact as the KR's own baseline and target are, so
 * that 9.56 of 100 pieces is `10` and 8.348 % is `8.3 %`.
 */
export const plannedText = (
  value: number | null,
  keyResult: InUnit & Pick<KeyResult, 'baseline' | 'target'>,
  language: Language,
): string =>
  valueWith(
    value,
    keyResult,
    language,
    Math.max(decimalsOf(keyResult.baseline), decimalsOf(keyResult.target)),
  );

/**
 * A bound that was computed, as exact as `plannedText`, and rounded to its safe side: what is read is never
 * less than what is needed (`up`), or more.
 */
export function boundText(
  value: number,
  keyResult: InUnit & Pick<KeyResult, 'baseline' | 'target'>,
  language: Language,
  up: boolean,
): string {
  const isShare = keyResult.percent || keyResult.type === 'milestone';
  const places = Math.max(decimalsOf(keyResult.baseline), decimalsOf(keyResult.target));
  const steps = isShare ? 1_000 : 10 ** places;
  const size = value * steps;
  const safe = (up ? Math.ceil(size - ROUNDING) : Math.floor(size + ROUNDING)) / steps;
  return plannedText(safe, keyResult, language);
}

/** Differences of floating-point arithmetic that no person could mean. */
const ROUNDING = 1e-7;

const decimalsOf = (value: number): number =>
  [0, 1].find((places) => Number(value.toFixed(places)) === value) ?? MOST_DECIMALS;

function valueWith(
  value: number | null,
  { type, percent }: InUnit,
  language: Language,
  decimals: number,
): string {
  if (value === null) return '–';
  if (type === 'yes-no') return say(language, value >= 1 ? 'yes' : 'no');
  return percent || type === 'milestone' ? percentOf(value, language, 1) : numberText(value, decimals);
}

/** The range that `maintain` keeps to: `10–20`, `≥ 10`, `≤ 20`. */
export function rangeText(
  keyResult: Pick<KeyResult, 'type' | 'percent' | 'low' | 'high'>,
  language: Language,
): string {
  const { low, high } = keyResult;
  if (low === null) return `≤ ${valueText(high, keyResult, language)}`;
  if (high === null) return `≥ ${valueText(low, keyResult, language)}`;
  return `${valueText(low, keyResult, language)}–${valueText(high, keyResult, language)}`;
}

/** `10 Jan` / `1月10日`. */
export function dayText(day: Day, language: Language): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return say(language, 'dayOfMonth', {
    date,
    month: inLanguage(language, [MONTHS[month - 1]!, String(month)]),
  });
}

/** With weekday and year: `Friday 10 Jan 2025` / `2025年1月10日 星期五`. */
export function longDayText(day: Day, language: Language): string {
  return say(language, 'longDay', {
    year: Number(day.slice(0, 4)),
    day: dayText(day, language),
    weekday: weekdayText(day, language),
  });
}

/** `Friday` / `星期五`. */
export const weekdayText = (day: Day, language: Language): string =>
  inLanguage(language, WEEKDAYS[weekdayOf(day) - 1]!);

/**
 * Beyond so many hours a stretch is said in days: the hours of an answer's deadline (72 h) and a day above it
 * are still hours.
 */
const HOURS_SAID_UP_TO = 96;

/**
 * A stretch of time as one figure: minutes below an hour, hours up to four days, else days; whole ones, one
 * that has begun counted where `begun`.
 */
export function spanText(ms: EpochMs, language: Language, begun = false): string {
  const size = Math.abs(ms);
  const whole = (units: number) => (begun ? Math.ceil(units - 1e-9) : Math.floor(units + 1e-9));
  if (size < MS_PER_HOUR) return say(language, 'minutes', { count: whole(size / MS_PER_MINUTE) });
  const hours = whole(size / MS_PER_HOUR);
  return hours <= HOURS_SAID_UP_TO
    ? say(language, 'hours', { count: hours })
    : say(language, 'days', { count: Math.floor(hours / 24) });
}

/** A mean of hours, to a tenth: `18.5 h`, from four days on in days. */
export function meanHoursText(hours: number, language: Language): string {
  return hours < HOURS_SAID_UP_TO
    ? say(language, 'hours', { count: numberText(hours, 1) })
    : meanDaysText(hours / 24, language);
}

/** A mean of days, to a tenth. */
export const meanDaysText = (days: number, language: Language): string =>
  say(language, 'days', { count: numberText(days, 1) });
